package vekha.intake.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vekha.intake.reading.TextTable.Row;

/** Finds a table whose cells stand on lines of their own, each begun by a tab, with blank lines between the rows. */
final class LineCellTable {

    /** Nobody has drawn so many columns, or written so many lines into a row. */
    private static final int MOST_COLUMNS = 63;

    private static final int MOST_LINES = 1_000;

    private final List<TextLine> lines;

    private final List<Row> rows = new ArrayList<>();

    private int at;

    private int width;

    private LineCellTable(List<TextLine> lines, int from) {
        this.lines = lines;
        this.at = from;
    }

    static @Nullable TextTable at(List<TextLine> lines, int from) {
        if (!cell(lines.get(from))) {
            return null;
        }
        LineCellTable table = new LineCellTable(lines, from);
        return table.read() ? new TextTable(table.rows, table.width, table.at) : null;
    }

    private static boolean cell(TextLine line) {
        return line.text().startsWith("\t") && line.text().indexOf('\t', 1) < 0;
    }

    /** The first group of cells tells how many columns there are. */
    private boolean read() {
        List<String> first = new ArrayList<>();
        int next = group(at, first, false);
        width = first.size();
        if (width < 2 || width > MOST_COLUMNS || !confirmed(next)) {
            return false;
        }
        rows.add(new Row(first, false, false));
        at = next;
        while (row()) {
            // one row after the other
        }
        return true;
    }

    private boolean confirmed(int from) {
        List<String> second = new ArrayList<>();
        int next = group(skipBlank(from), second, false);
        if (second.size() == 1) {
            second.clear();
            group(skipBlank(next), second, false);
        }
        return second.size() == width || width >= 3 && !second.isEmpty() && second.size() < width;
    }

    /** Reads cells up to a blank line; lines without a tab go on in the cell above. */
    private int group(int from, List<String> cells, boolean started) {
        int line = from;
        boolean open = started;
        while (inside(line, from, cells) && (open || cell(lines.get(line)))) {
            String text = lines.get(line).text();
            if (cell(lines.get(line))) {
                cells.add(text.substring(1));
                open = true;
            } else if (text.indexOf('\t') >= 0 || cells.isEmpty()) {
                break;
            } else {
                cells.set(cells.size() - 1, cells.get(cells.size() - 1) + "\n" + text);
            }
            line++;
        }
        return line;
    }

    private boolean inside(int line, int from, List<String> cells) {
        return line < lines.size()
                && line - from < MOST_LINES
                && cells.size() <= 2 * MOST_COLUMNS
                && !lines.get(line).text().isEmpty();
    }

    private int skipBlank(int from) {
        int line = from;
        while (line < lines.size() && lines.get(line).text().isEmpty()) {
            line++;
        }
        return line;
    }

    private boolean row() {
        int start = skipBlank(at);
        List<String> cells = new ArrayList<>();
        int next = group(start, cells, false);
        if (cells.isEmpty() || anotherTable(cells.size(), next)) {
            return false;
        }
        boolean fed = lines.get(start).afterPageBreak();
        at = complete(cells, next);
        add(cells, fed);
        return true;
    }

    /** Two groups of another size in a row are another table. */
    private boolean anotherTable(int size, int next) {
        if (size < 2 || size % width == 0 || size > 2 * width && size > 12) {
            return size > 2 * width && size % width != 0;
        }
        List<String> following = new ArrayList<>();
        group(skipBlank(next), following, false);
        return following.size() == size && size + following.size() != width;
    }

    /** A blank line inside a cell cuts a row in two or three: together they have as many cells as there are columns. */
    private int complete(List<String> cells, int next) {
        if (cells.size() == 1 && !numeral(cells.get(0)) && completeWithout(next)) {
            return next;
        }
        List<String> together = new ArrayList<>(cells);
        int end = joined(together, next);
        if (together.size() == width) {
            cells.clear();
            cells.addAll(together);
            return end;
        }
        return next;
    }

    private int joined(List<String> together, int next) {
        int end = next;
        while (together.size() < width) {
            int more = skipBlank(end);
            boolean goesOn = together.size() > 1
                    && more < lines.size()
                    && lines.get(more).tabs() == 0;
            end = group(more, together, goesOn);
            if (end == more) {
                return next;
            }
        }
        return end;
    }

    /** Whether what follows makes a row by itself, so that a lone cell before it stands across the table. */
    private boolean completeWithout(int from) {
        List<String> following = new ArrayList<>();
        int next = group(skipBlank(from), following, false);
        joined(following, next);
        return following.size() == width;
    }

    private static boolean numeral(String text) {
        String label = text.strip();
        return !label.isEmpty()
                && label.length() <= 12
                && label.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
    }

    private void add(List<String> cells, boolean afterPageBreak) {
        if (cells.size() == 1) {
            rows.add(new Row(cells, true, afterPageBreak));
            return;
        }
        for (int from = 0; from < cells.size(); from += width) {
            rows.add(new Row(
                    cells.subList(from, Math.min(cells.size(), from + width)), false, afterPageBreak && from == 0));
        }
    }
}
