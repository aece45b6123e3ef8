package vekha.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vekha.intake.reading.SourceCell;
import vekha.intake.reading.SourceRow;
import vekha.intake.reading.SourceTable;

/**
 * The heading rows of a plan table.
 *
 * @param first index of the first heading row in the table
 * @param after index of the row after the last one
 */
record PlanHead(PlanColumns columns, int first, int after) {

    private static final int DEEPEST = 30;
    private static final int FEWEST_TIMES = 3;

    /** Of a measure's name, mostly, in letters. */
    private static final int SHORTEST_TITLE = 20;

    private static final Pattern SUBHEADING = Pattern.compile(
            "нач(?:ало|\\.)|оконч(?:ание|\\.)|конец|план|факт|с|по|от|до|\\d{4}(?: г(?:од|\\.)?)?", Wording.RUSSIAN);

    /** «С приказом ознакомлены», «Лист согласования». */
    private static final Pattern SIGNED = Pattern.compile("(?:личная )?(?:под|рос)пись.{0,20}", Wording.RUSSIAN);

    static Optional<PlanHead> of(SourceTable table) {
        List<SourceRow> rows = table.rows();
        for (int at = 0; at < Math.min(rows.size(), DEEPEST); at++) {
            SourceRow below = at + 1 < rows.size() ? rows.get(at + 1) : null;
            boolean two = below != null && isLowerPart(rows.get(at), below);
            PlanColumns read = two && below != null ? both(rows.get(at), below) : single(rows.get(at));
            PlanColumns columns = titled(read, rows.subList(Math.min(rows.size(), two ? at + 2 : at + 1), rows.size()));
            if (columns.size() > 1 && columns.headPlan() && !isBody(rows.get(at))) {
                int after = two ? at + 2 : at + 1;
                return Optional.of(new PlanHead(numbered(columns, rows.subList(after, rows.size())), at, after));
            }
        }
        return Optional.empty();
    }

    /** Of headings that name a time and an answer to it but nothing to do, the unknown one with the longest texts is what is done. */
    private static PlanColumns titled(PlanColumns columns, List<SourceRow> body) {
        List<ColumnKind> kinds = columns.kinds();
        boolean answers = kinds.contains(ColumnKind.RESPONSIBLE) || kinds.contains(ColumnKind.RESULT);
        if (kinds.contains(ColumnKind.TITLE) || !kinds.contains(ColumnKind.DEADLINE) || !answers) {
            return columns;
        }
        List<Line> lines = body.stream()
                .map(row -> Line.of(row, columns, 0, false))
                .filter(line -> line.filled().size() > 2)
                .toList();
        int longest = -1;
        for (int at = 0; at < kinds.size(); at++) {
            boolean nameable = kinds.get(at) == ColumnKind.OTHER
                    && !columns.headings().get(at).isBlank();
            if (nameable && (longest < 0 || letters(lines, at) > letters(lines, longest))) {
                longest = at;
            }
        }
        int title = longest;
        boolean told = title >= 0 && letters(lines, title) >= SHORTEST_TITLE * Math.max(2, lines.size());
        return told ? columns.corrected(at -> at == title ? ColumnKind.TITLE : null) : columns;
    }

    private static int letters(List<Line> lines, int column) {
        return lines.stream().mapToInt(line -> line.text(column).length()).sum();
    }

    /** A first column without a heading, of labels, is that of numbers. */
    private static PlanColumns numbered(PlanColumns columns, List<SourceRow> body) {
        PlanColumns.Column first = columns.columns().get(0);
        if (!first.heading().isBlank() || columns.of(ColumnKind.NUMBER) >= 0) {
            return columns;
        }
        List<String> texts = body.stream()
                .map(row -> Line.of(row, columns, 0, false))
                .filter(line -> line.filled().size() > 2)
                .map(line -> line.text(0))
                .toList();
        boolean labels = texts.stream().filter(Labels::isNumber).count() * 2 > texts.size();
        return labels ? columns.corrected(at -> at == 0 ? ColumnKind.NUMBER : null) : columns;
    }

    /** Whether a table has headings, «№» or «Подпись» among them, that announce no plan. */
    static boolean ofOther(SourceTable table) {
        List<SourceRow> rows = table.rows();
        SourceRow first = rows.stream().filter(row -> !row.blank()).findFirst().orElse(null);
        if (first == null || rows.size() < 2) {
            return false;
        }
        PlanColumns columns = single(first);
        if (columns.headings().stream()
                .anyMatch(heading -> SIGNED.matcher(heading).matches())) {
            return true;
        }
        return columns.of(ColumnKind.NUMBER) >= 0 && columns.size() > 1 && !columns.headPlan();
    }

    /** A row with a number or a deadline in it is a measure, whatever words it uses; many times side by side are headings. */
    private static boolean isBody(SourceRow row) {
        List<String> texts =
                row.cells().stream().map(cell -> Wording.squeeze(cell.text())).toList();
        if (texts.stream().anyMatch(text -> ColumnWords.kindOf(text) == ColumnKind.NUMBER)) {
            return false; // «№ п/п» heads, also beside «Финансирование: 2023»
        }
        long dated = texts.stream()
                .filter(text -> GuessedColumns.isDated(text) && !ColumnWords.isOfYear(text))
                .count();
        return texts.stream().anyMatch(Labels::isNumber) || dated > 0 && dated < FEWEST_TIMES;
    }

    private static PlanColumns single(SourceRow row) {
        List<String> headings =
                row.cells().stream().map(cell -> Wording.squeeze(cell.text())).toList();
        List<int[]> places = row.cells().stream().map(PlanHead::place).toList();
        return PlanColumns.headed(headings, places);
    }

    private static int[] place(SourceCell cell) {
        return new int[] {cell.column(), cell.column() + cell.columnSpan()};
    }

    /** A second heading row has text only under a heading that it divides. */
    private static boolean isLowerPart(SourceRow upper, SourceRow lower) {
        List<SourceCell> said =
                lower.cells().stream().filter(cell -> !cell.blank()).toList();
        boolean merged = upper.cells().stream().anyMatch(SourceCell::mergedDown);
        boolean under = said.stream().allMatch(cell -> merged && dividesOne(upper, cell) || isSubheading(cell));
        return !said.isEmpty() && said.size() < lower.cells().size() && under;
    }

    private static boolean dividesOne(SourceRow upper, SourceCell cell) {
        return upper.cells().stream().anyMatch(above -> above.columnSpan() > 1 && covers(above, cell));
    }

    private static boolean covers(SourceCell above, SourceCell cell) {
        return above.column() <= cell.column()
                && cell.column() + cell.columnSpan() <= above.column() + above.columnSpan();
    }

    private static boolean isSubheading(SourceCell cell) {
        String text = Wording.squeeze(cell.text());
        return SUBHEADING.matcher(text).matches() || Labels.isTime(text);
    }

    private static PlanColumns both(SourceRow upper, SourceRow lower) {
        List<String> headings = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        for (SourceCell cell : upper.cells()) {
            List<SourceCell> parts = lower.cells().stream()
                    .filter(part -> covers(cell, part) && !part.blank() && cell.columnSpan() > 1)
                    .toList();
            String heading = Wording.squeeze(cell.text());
            if (parts.isEmpty()) {
                headings.add(heading);
                places.add(place(cell));
            }
            for (SourceCell part : parts) {
                headings.add(heading + ": " + Wording.squeeze(part.text()));
                places.add(place(part));
            }
        }
        return PlanColumns.headed(headings, places);
    }
}
