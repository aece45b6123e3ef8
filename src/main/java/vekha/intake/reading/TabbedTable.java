package vekha.intake.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vekha.intake.reading.TextTable.Row;

/**
 * Reads a table whose cells are separated by tabs. A line may be a row, or a piece of one where the text of a cell is
 * broken into lines; rows may have lost the tabs of their last, empty cells.
 */
final class TabbedTable {

    private static final int MOST_TITLES = 2;

    private static final int LONGEST_CELL = 16;

    private static final int MOST_PIECES = 300;

    private final List<TextLine> lines;

    private final int width;

    private final boolean broken;

    private final List<Row> rows = new ArrayList<>();

    private @Nullable List<String> open;

    private boolean openAfterBreak;

    /** Lines of which the open row consists. */
    private int pieces;

    /** Index of the first line that is not known to belong to the table. */
    private int end;

    TabbedTable(List<TextLine> lines, TabbedWidth width) {
        this.lines = lines;
        this.width = width.columns();
        this.broken = width.broken();
    }

    static @Nullable TextTable at(List<TextLine> lines, int from) {
        if (lines.get(from).tabs() == 0 || lines.get(from).blank()) {
            return null;
        }
        TabbedWidth width = TabbedWidth.at(lines, from);
        if (width.columns() < 2) {
            return null;
        }
        TabbedTable table = new TabbedTable(lines, width);
        table.read(from);
        return table.convincing() ? new TextTable(table.rows, table.width, table.end) : TextTable.none(table.end);
    }

    /** A list whose numbers are followed by tabs is not a table. */
    private boolean convincing() {
        List<Row> whole = rows.stream().filter(row -> !row.across()).toList();
        boolean list = width == 2
                && whole.stream()
                        .allMatch(row -> row.cells().get(0).isBlank()
                                || TextTable.label(row.cells().get(0))
                                || row.cells().get(0).strip().length() == 1);
        return whole.size() >= 2 && !list;
    }

    /** How well the lines make whole rows: the cells of whole rows less those of the others. */
    int whole(int from) {
        read(from);
        return rows.stream()
                .filter(row -> !row.across())
                .mapToInt(row -> row.cells().size() == width ? width : -width)
                .sum();
    }

    private void read(int from) {
        int at = from;
        boolean gap = false;
        end = from;
        while (at < lines.size()) {
            TextLine line = lines.get(at);
            if (at > from && NumberedLines.anotherHead(line, lines.get(from))) {
                break;
            }
            if (line.blank() && line.tabs() == 0 || TextTable.ruler(line.text())) {
                gap |= line.blank();
            } else if (line.tabs() == 0 ? without(at, gap) : with(at, gap)) {
                gap = false;
                end = at + 1;
            } else {
                break;
            }
            at++;
        }
        close();
        skipRuler();
    }

    private void skipRuler() {
        while (end < lines.size()
                && TextTable.ruler(lines.get(end).text())
                && lines.get(end).tabs() > 0) {
            end++;
        }
    }

    /** A line with tabs: a row, or a further piece of the open one. */
    private boolean with(int at, boolean gap) {
        TextLine line = lines.get(at);
        List<String> cells = TextTable.split(line.text());
        if (joins(cells, gap)) {
            join(cells);
            return true;
        }
        if (gap && anotherTable(at, cells.size())) {
            return false;
        }
        close();
        open = new ArrayList<>(cells);
        pieces = 1;
        openAfterBreak = line.afterPageBreak() || gap && !rows.isEmpty();
        return true;
    }

    private boolean joins(List<String> cells, boolean gap) {
        return open != null
                && open.size() < width
                && pieces < MOST_PIECES
                && open.size() + cells.size() - 1 <= width
                && !TextTable.label(cells.get(0))
                && (broken || !gap && !cells.get(0).isBlank());
    }

    private void join(List<String> cells) {
        if (open != null) {
            pieces++;
            int last = open.size() - 1;
            open.set(last, open.get(last) + "\n" + cells.get(0));
            open.addAll(cells.subList(1, cells.size()));
        }
    }

    /** After a gap, two lines of one other size begin another table; so does a single one at the end of all. */
    private boolean anotherTable(int at, int size) {
        if (broken || size == width) {
            return false;
        }
        int next = at + 1;
        while (next < lines.size() && lines.get(next).blank()) {
            next++;
        }
        int following = next < lines.size() ? lines.get(next).tabs() + 1 : 1;
        return following == size || following == 1 && !fits(next);
    }

    /** A line without tabs: it goes on in the last cell, or stands across the table as a title, or comes after the table. */
    private boolean without(int at, boolean gap) {
        String text = lines.get(at).text();
        boolean incomplete = open != null && open.size() < width && pieces < MOST_PIECES;
        if (incomplete && (broken || !gap && !title(text))) {
            join(List.of(text));
            return true;
        }
        if (open != null && !gap && Character.isLowerCase(text.strip().charAt(0))) {
            join(List.of(text)); // also below the last row of all
            return true;
        }
        if (gap && text.length() > TextTable.LONGEST_TITLE || !fits(at)) {
            return false;
        }
        if (open != null && !gap && !title(text)) {
            join(List.of(text));
        } else {
            close();
            rows.add(new Row(List.of(text), true, lines.get(at).afterPageBreak()));
        }
        return true;
    }

    private static boolean title(String text) {
        return TextTable.title(text) || text.length() <= TextTable.LONGEST_TITLE && TextLine.bold(text);
    }

    /** Whether the table goes on after this line: soon, or after many lines of one cell with no blank one between. */
    private boolean fits(int at) {
        int without = 0;
        boolean gap = false;
        for (int i = at; i < lines.size() && without <= (broken || !gap ? LONGEST_CELL : MOST_TITLES); i++) {
            TextLine line = lines.get(i);
            if (line.tabs() > 0) {
                return broken || line.tabs() + 1 == width || beginsRow(line);
            }
            gap |= line.blank();
            without += line.blank() ? 0 : 1;
        }
        return false;
    }

    private boolean beginsRow(TextLine line) {
        List<String> cells = TextTable.split(line.text());
        return cells.size() < width && TextTable.label(cells.get(0));
    }

    private void close() {
        if (open != null) {
            rows.add(new Row(fitted(open), false, openAfterBreak));
            open = null;
        }
    }

    /** Cells beyond the last column go into the last one, so that nothing is lost. */
    private List<String> fitted(List<String> cells) {
        if (cells.size() <= width) {
            return List.copyOf(cells);
        }
        List<String> fitted = new ArrayList<>(cells.subList(0, width - 1));
        fitted.add(String.join(" ", cells.subList(width - 1, cells.size())).strip());
        return fitted;
    }
}
