package vekha.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vekha.intake.reading.SourceCell;
import vekha.intake.reading.SourceRow;

/**
 * A row of a plan table, laid under the table's columns.
 *
 * @param row place in the table, counted through its parts
 * @param texts what stands under each column
 * @param continuesAbove which columns are lower parts of a merged cell
 * @param spans over how much of the grid its widest text runs
 * @param markers footnote marks in its cells
 */
record Line(
        int row,
        List<String> texts,
        List<Boolean> continuesAbove,
        int spans,
        int width,
        boolean bold,
        boolean afterPageBreak,
        List<String> markers) {

    private static final Pattern MARKER = Pattern.compile("\\[\\^\\d+]");

    private static final int FEWEST_COPIES = 3;
    private static final int SHORTEST_HEADING = 4;

    static Line of(SourceRow row, PlanColumns columns, int offset, boolean afterPageBreak) {
        List<String> texts = new ArrayList<>(java.util.Collections.nCopies(columns.size(), ""));
        List<Boolean> above = new ArrayList<>(java.util.Collections.nCopies(columns.size(), false));
        int spans = 0;
        boolean bold = true;
        List<String> markers = new ArrayList<>();
        for (SourceCell cell : row.cells()) {
            int at = columns.under(cell);
            texts.set(at, joined(texts.get(at), Wording.tidy(cell.text())));
            above.set(at, above.get(at) || cell.continuesAbove());
            if (!cell.blank()) {
                spans = Math.max(spans, cell.columnSpan());
                bold &= cell.bold();
                Matcher marks = MARKER.matcher(cell.text());
                while (marks.find()) {
                    markers.add(marks.group());
                }
            }
        }
        if (isOneText(texts)) {
            return heading(texts.get(0), columns, offset + row.number());
        }
        return new Line(offset + row.number(), texts, above, spans, columns.width(), bold, afterPageBreak, markers);
    }

    /** Whether each cell says the same: a heading of a section, copied into all of them. */
    private static boolean isOneText(List<String> texts) {
        return texts.size() >= FEWEST_COPIES
                && texts.get(0).codePoints().filter(Character::isLetter).count() >= SHORTEST_HEADING
                && texts.stream().map(Wording::fold).distinct().count() == 1;
    }

    /** A heading outside the table, as if it ran over all columns. */
    static Line heading(String text, PlanColumns columns, int row) {
        List<String> texts = new ArrayList<>(java.util.Collections.nCopies(columns.size(), ""));
        texts.set(0, text);
        List<Boolean> above = java.util.Collections.nCopies(columns.size(), false);
        return new Line(row, texts, above, columns.width(), columns.width(), true, false, List.of());
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + " " + other;
    }

    boolean blank() {
        return texts.stream().allMatch(String::isBlank);
    }

    boolean blank(int column) {
        return column < 0 || texts.get(column).isBlank();
    }

    String text(int column) {
        return column < 0 ? "" : texts.get(column);
    }

    boolean continues(int column) {
        return column >= 0 && continuesAbove.get(column);
    }

    boolean continuesAnywhere() {
        return continuesAbove.contains(true);
    }

    List<Integer> filled() {
        List<Integer> filled = new ArrayList<>();
        for (int at = 0; at < texts.size(); at++) {
            if (!blank(at)) {
                filled.add(at);
            }
        }
        return filled;
    }

    /** Whether its only text runs over most of the table. */
    boolean wide() {
        return filled().size() == 1 && spans > 1 && spans * 2 > width;
    }

    Line with(List<String> moved) {
        return new Line(row, List.copyOf(moved), continuesAbove, spans, width, bold, afterPageBreak, markers);
    }

    String verbatim() {
        return String.join(" | ", texts.stream().filter(text -> !text.isBlank()).toList());
    }
}
