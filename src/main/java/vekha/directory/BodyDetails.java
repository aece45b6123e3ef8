package vekha.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a responsible body.
 *
 * @param shortName as the column of a plan has it: «УО», «Иванова А.А.»
 * @param archived no longer offered for new measures
 * @param aliases other names it goes by
 */
public record BodyDetails(
        BodyKind kind, String shortName, @Nullable String fullName, boolean archived, Set<String> aliases) {

    public BodyDetails {
        shortName = NameText.clean(shortName);
        aliases = Set.copyOf(aliases);
    }

    /**
     * A body of which a document tells the name and perhaps what it stands for; its kind is guessed from the name, and from the
     * full one where the short says nothing.
     */
    public static BodyDetails named(String printed, @Nullable String fullName) {
        BodyKind kind = BodyName.of(printed).kind();
        if (kind == BodyKind.GROUP && fullName != null) {
            kind = BodyName.of(fullName).kind();
        }
        return new BodyDetails(kind, printed, fullName, false, Set.of());
    }

    /** As the journal tells it. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("shortName", shortName);
        if (fullName != null) {
            facts.put("fullName", fullName);
        }
        facts.put("bodyKind", kind.name());
        if (archived) {
            facts.put("archived", true);
        }
        if (!aliases.isEmpty()) {
            facts.put("aliases", aliases.stream().sorted().toList());
        }
        return facts;
    }

    /** Every name, the short one first. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(shortName);
        if (fullName != null) {
            names.add(fullName);
        }
        names.addAll(aliases);
        return names;
    }
}
