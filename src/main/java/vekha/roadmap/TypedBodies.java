package vekha.roadmap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vekha.directory.BodyDirectory;
import vekha.directory.BodyId;
import vekha.directory.Recognised;
import vekha.directory.Similar;
import vekha.directory.TerritoryId;

/**
 * Finds in the directory who is named in a typed cell of responsible bodies: line by line, and within a line between commas,
 * semicolons and «и», wherever the directory knows the whole of a piece. What it does not know stays a text.
 */
@Component
@Transactional(readOnly = true)
public class TypedBodies {

    /** From the coarsest cut to the finest: a name may hold a comma or an «и» itself. */
    private static final List<Pattern> CUTS =
            List.of(Pattern.compile("\\R"), Pattern.compile(";"), Pattern.compile(","), Pattern.compile("\\sи\\s"));

    private static final Pattern AROUND = Pattern.compile("^[\\s,;:.•*–—-]+|[\\s,;:*]+$|(?<=\\p{L}{2})\\.$");

    private final BodyDirectory directory;

    TypedBodies(BodyDirectory directory) {
        this.directory = directory;
    }

    /**
     * Who is named in a cell.
     *
     * @param known by the names of the directory, in the order of the cell
     * @param unknown pieces nobody goes by
     */
    public record Reading(Map<BodyId, String> known, List<String> unknown) {

        List<BodyId> bodies() {
            return List.copyOf(known.keySet());
        }
    }

    public Reading read(TerritoryId territory, String cell) {
        Map<String, Recognised<BodyId>> names = directory.recognise(territory, pieces(cell, 0));
        Reading reading = new Reading(new LinkedHashMap<>(), new ArrayList<>());
        read(cell, 0, names, reading);
        return reading;
    }

    /** Every piece at every cut, so that all of them are looked up at once. */
    private static Set<String> pieces(String text, int cut) {
        Set<String> pieces = new LinkedHashSet<>();
        String name = bare(text);
        if (!name.isEmpty()) {
            pieces.add(name);
            if (cut < CUTS.size()) {
                cut(text, cut).forEach(piece -> pieces.addAll(pieces(piece, cut + 1)));
            }
        }
        return pieces;
    }

    private static void read(String text, int cut, Map<String, Recognised<BodyId>> names, Reading reading) {
        String name = bare(text);
        Recognised<BodyId> recognised = names.get(name);
        Similar<BodyId> found = recognised == null ? null : recognised.found();
        if (found != null) {
            reading.known().put(found.id(), found.name());
        } else if (!name.isEmpty() && cut < CUTS.size() && knowsSome(text, cut, names)) {
            cut(text, cut).forEach(piece -> read(piece, cut + 1, names, reading));
        } else if (!name.isEmpty()) {
            reading.unknown().add(name);
        }
    }

    /** A piece of which the directory knows no part is told whole, but for its lines. */
    private static boolean knowsSome(String text, int cut, Map<String, Recognised<BodyId>> names) {
        return cut == 0 || pieces(text, cut).stream().map(names::get).anyMatch(it -> it != null && it.found() != null);
    }

    private static Stream<String> cut(String text, int cut) {
        return CUTS.get(cut).splitAsStream(text);
    }

    private static String bare(String text) {
        return AROUND.matcher(text.strip()).replaceAll("");
    }
}
