package vekha.intake.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vekha.intake.ColumnKind;
import vekha.intake.Corrections;
import vekha.intake.Corrections.Place;
import vekha.intake.Repairs;
import vekha.intake.RowKind;

/**
 * How the document is to be understood otherwise. A column or row is written «table:place=kind»; without a kind it is as it
 * was understood.
 *
 * @param undone ids of the repairs that were taken back
 * @param columns what columns were said to tell
 * @param shown what columns had been said to tell when the page was shown
 * @param rows what rows were said to be
 */
public record SaidForm(
        @Nullable Set<String> undone,
        @Nullable List<String> columns,
        @Nullable List<String> shown,
        @Nullable List<String> rows) {

    private static final Pattern SAID = Pattern.compile("(\\d{1,3}):(\\d{1,6})=([a-z]*)");

    /** Before the place of the row that a repair joined to the one above. */
    private static final String JOINED = "joined-rows:";

    static final SaidForm NOTHING = new SaidForm(null, null, null, null);

    static String of(Place place, String kind) {
        return place.table() + ":" + place.at() + "=" + kind;
    }

    Corrections corrections() {
        return corrections(columns);
    }

    /** What the page that was filled in had been made with. */
    Corrections correctionsShown() {
        return corrections(shown);
    }

    private Corrections corrections(@Nullable List<String> ofColumns) {
        return new Corrections(
                new Repairs(undoneRepairs()), read(ofColumns, SaidForm::column), read(rows, SaidForm::row));
    }

    /** What the page shows from now on is made with what was said. */
    SaidForm settled() {
        return new SaidForm(undone, columnsSaid(), columnsSaid(), rows);
    }

    boolean columnsChanged() {
        return !corrections().columns().equals(correctionsShown().columns());
    }

    public Set<String> undoneRepairs() {
        return undone == null ? Set.of() : undone;
    }

    /** The kinds of columns in the shape of the form, one each. */
    public List<String> columnsSaid() {
        return written(corrections().columns(), ColumnKind::code);
    }

    Map<Place, RowKind> rowsSaid() {
        return corrections().rows();
    }

    /** Takes a repair back, or makes it again if it had been; what was said of the row itself does not stand against it. */
    SaidForm withRepair(String repair) {
        Set<String> now = new LinkedHashSet<>(undoneRepairs());
        if (!now.remove(repair)) {
            now.add(repair);
        }
        boolean joins = repair.startsWith(JOINED);
        return new SaidForm(now, columns, shown, joins ? rowsWithout(repair.substring(JOINED.length())) : rows);
    }

    /** @param said a row and what it is; without a kind it is again as it was understood */
    SaidForm withRow(String said) {
        if (!SAID.matcher(said).matches()) {
            return this;
        }
        String place = said.substring(0, said.indexOf('='));
        List<String> now = rowsWithout(place);
        now.add(said);
        Set<String> taken = new LinkedHashSet<>(undoneRepairs());
        taken.remove(JOINED + place);
        return new SaidForm(taken, columns, shown, now);
    }

    private List<String> rowsWithout(String place) {
        List<String> others = new ArrayList<>(orEmpty(rows));
        others.removeIf(each -> each == null || each.startsWith(place + "="));
        return others;
    }

    private static <K> Map<Place, K> read(@Nullable List<String> said, Function<String, @Nullable K> kind) {
        Map<Place, K> read = new HashMap<>();
        for (String each : orEmpty(said)) {
            Matcher parts = SAID.matcher(Objects.toString(each, ""));
            K one = parts.matches() ? kind.apply(parts.group(3)) : null;
            if (one != null) {
                read.put(new Place(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))), one);
            }
        }
        return read;
    }

    private static @Nullable ColumnKind column(String code) {
        return List.of(ColumnKind.values()).stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable RowKind row(String code) {
        return List.of(RowKind.values()).stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static <K> List<String> written(Map<Place, K> said, Function<K, String> code) {
        return said.entrySet().stream()
                .map(each -> of(each.getKey(), code.apply(each.getValue())))
                .sorted()
                .toList();
    }

    private static Collection<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}
