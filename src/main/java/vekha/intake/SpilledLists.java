package vekha.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts together a list of people that the text form of a document has spilled over the rows of a merged cell.
 * Such a list ends in a definition «(далее – …)», and its lower parts begin where no cell can.
 */
final class SpilledLists {

    private static final Pattern DEFINES = Pattern.compile("\\(\\s*далее", Wording.RUSSIAN);

    private final PlanRows rows;
    private final Repairs allowed;

    SpilledLists(PlanRows rows, Repairs allowed) {
        this.rows = rows;
        this.allowed = allowed;
    }

    void gather() {
        int column = rows.table().columns().of(ColumnKind.RESPONSIBLE);
        List<PlanRow> measures = rows.measures();
        if (column < 0) {
            return;
        }
        for (int last = measures.size() - 1; last > 0; last--) {
            int first = firstOfList(measures, last, column);
            if (first < last) {
                gather(measures.subList(first, last + 1), column);
                last = first;
            }
        }
    }

    private static int firstOfList(List<PlanRow> measures, int last, int column) {
        if (!DEFINES.matcher(measures.get(last).text(column)).find()) {
            return last;
        }
        int first = last;
        while (first > 0
                && goesOn(
                        measures.get(first - 1).text(column),
                        measures.get(first).text(column))) {
            first--;
        }
        return first;
    }

    /** Whether a cell can only be the rest of the one above. */
    private static boolean goesOn(String above, String text) {
        if (above.isBlank() || text.isBlank() || above.endsWith(")")) {
            return false;
        }
        boolean name = text.startsWith("«") && Acronyms.endsInLegalForm(above);
        return text.startsWith("(") || Persons.only(text) || name || Wording.startsLower(text) && Persons.namedIn(text);
    }

    private void gather(List<PlanRow> list, int column) {
        List<Integer> touched = list.stream().map(row -> row.rows().get(0)).toList();
        Repair repair = Repair.of(Repair.Kind.SPILLED_LIST, rows.table().index(), touched, ColumnKind.RESPONSIBLE);
        list.forEach(row -> row.repaired(repair));
        if (!allowed.allow(repair)) {
            return;
        }
        List<String> parts = new ArrayList<>();
        list.forEach(row -> parts.add(row.text(column)));
        String whole = parts.stream().reduce("", Wording::join);
        list.get(0).replace(column, whole);
        list.subList(1, list.size()).forEach(row -> row.inherit(column, whole));
    }
}
