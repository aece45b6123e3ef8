package vekha.intake.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table while it is read; finishing it straightens its grid and settles which cells are merged. */
final class TableDraft {

    /** Borders closer than this many twentieths of a point (3 mm) were meant to be one: they were dragged by hand. */
    private static final int SAME_BORDER = 170;

    /** Grid columns that nobody has ever drawn. */
    private static final int WIDEST = 20_000;

    private final List<RowDraft> rows = new ArrayList<>();

    private int[] borders = new int[0];

    /** Where the author's grid lies, left to right, one more than there are columns; unknown when never told. */
    void borders(int[] positions) {
        borders = positions;
    }

    RowDraft row() {
        RowDraft row = new RowDraft();
        rows.add(row);
        return row;
    }

    void dropLast() {
        rows.remove(rows.size() - 1);
    }

    boolean empty() {
        return rows.stream().allMatch(row -> row.cells.isEmpty());
    }

    SourceTable finish(int index) {
        int[] columns = straightened();
        Map<Integer, CellDraft> open = new HashMap<>();
        for (RowDraft row : rows) {
            row.cells.forEach(cell -> cell.move(columns));
            open = row.settleMerges(open);
        }
        List<SourceRow> finished = new ArrayList<>();
        for (RowDraft row : rows) {
            finished.add(row.finish(finished.size() + 1));
        }
        return new SourceTable(index, finished, columns[columns.length - 1]);
    }

    /** New column for every old border: borders no cell uses vanish, and neighbours meant to be one become one. */
    private int[] straightened() {
        int last = rows.stream().mapToInt(RowDraft::end).max().orElse(0);
        boolean[] used = new boolean[last + 1];
        int[] narrowest = new int[last + 1];
        for (RowDraft row : rows) {
            for (CellDraft cell : row.cells) {
                used[cell.column] = true;
                used[cell.end()] = true;
                narrowest[cell.end()] = Math.max(narrowest[cell.end()], cell.column + 1);
            }
        }
        return number(used, narrowest);
    }

    /** @param narrowest for each border, one more than the latest start of a cell that ends there */
    private int[] number(boolean[] used, int[] narrowest) {
        int[] columns = new int[used.length];
        int kept = -1;
        int column = -1;
        for (int border = 0; border < used.length; border++) {
            if (used[border] && (kept < 0 || !same(kept, border) || narrowest[border] > kept)) {
                kept = border;
                column++;
            }
            columns[border] = Math.max(0, column);
        }
        return columns;
    }

    private boolean same(int left, int right) {
        return right < borders.length && borders[right] - borders[left] < SAME_BORDER;
    }

    /** A row while it is read. */
    static final class RowDraft {

        private final List<CellDraft> cells = new ArrayList<>();

        private int next;

        boolean header;

        boolean afterPageBreak;

        /** The grid column at which the next cell will start. */
        int reached() {
            return next;
        }

        /** Leaves grid columns free at the place reached. */
        void skip(int columns) {
            next += Math.max(0, columns);
            if (next > WIDEST) {
                throw new UnreadableDocument(UnreadableDocument.Reason.HOSTILE);
            }
        }

        CellDraft cell(int span) {
            CellDraft cell = new CellDraft(next, span);
            cells.add(cell);
            skip(cell.span);
            return cell;
        }

        /** Widens the last cell by a cell that was merged into it sideways. */
        void widenLast(int span) {
            if (cells.isEmpty()) {
                cell(span);
            } else {
                cells.get(cells.size() - 1).span += span;
                skip(span);
            }
        }

        private int end() {
            return cells.isEmpty() ? 0 : cells.get(cells.size() - 1).end();
        }

        private Map<Integer, CellDraft> settleMerges(Map<Integer, CellDraft> above) {
            Map<Integer, CellDraft> open = new HashMap<>();
            for (CellDraft cell : cells) {
                CellDraft first = above.get(cell.column);
                if (cell.continues && first != null) {
                    first.mergedDown = true;
                    cell.text = "";
                    open.put(cell.column, first);
                } else if (cell.continues || cell.restarts) {
                    cell.continues = false;
                    open.put(cell.column, cell);
                }
            }
            return open;
        }

        private SourceRow finish(int number) {
            return new SourceRow(number, cells.stream().map(CellDraft::finish).toList(), header, afterPageBreak);
        }
    }

    /** A cell while it is read. */
    static final class CellDraft {

        private int column;

        private int span;

        private boolean mergedDown;

        String text = "";

        boolean bold;

        boolean restarts;

        boolean continues;

        private CellDraft(int column, int span) {
            this.column = column;
            this.span = Math.max(1, span);
        }

        private int end() {
            return column + span;
        }

        private void move(int[] columns) {
            int end = columns[end()];
            column = columns[column];
            span = Math.max(1, end - column);
        }

        private SourceCell finish() {
            return new SourceCell(text, column, span, continues, mergedDown, bold);
        }
    }

    /** Turns column widths into border positions; widths that are not told make the grid unknown. */
    static int[] bordersOf(List<Integer> widths) {
        if (widths.size() > WIDEST) {
            throw new UnreadableDocument(UnreadableDocument.Reason.HOSTILE);
        }
        if (widths.stream().anyMatch(width -> width <= 0)) {
            return new int[0];
        }
        int[] borders = new int[widths.size() + 1];
        for (int at = 0; at < widths.size(); at++) {
            borders[at + 1] = borders[at] + widths.get(at);
        }
        return borders;
    }
}
