package vekha.paper.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.jspecify.annotations.Nullable;
import vekha.paper.Paper;
import vekha.paper.Paper.Cell.Merge;
import vekha.paper.pdf.Lines.Line;

/**
 * Lays a table: its head on every page, sections with the row that follows them, no row on two pages unless it is longer than a page or,
 * where that is allowed, a quarter of a page would stay empty for it, the text of merged cells through all their rows.
 */
final class Table {

    private static final float LINE = TableRow.LINE;
    private static final float PAD = TableRow.PAD_Y;
    private static final float GAP = 6;
    private static final float ABOVE = 4;
    private static final float HAIR = 0.01f;

    /** Of a page: a row that is higher may begin on one page and end on the next. */
    private static final float UNBROKEN = 1 / 4f;

    private final Paper.Grid grid;
    private final Sheets sheets;
    private final Tags tags;
    private final float below;
    private final float[] widths;
    private final TableRow head;
    private final List<TableRow> rows = new ArrayList<>();
    private final @Nullable Merged[] merged;
    private boolean underHead;

    /** @param below how much of what follows has to stand on the page of the last row */
    Table(Paper.Grid grid, Sheets sheets, Tags tags, float below) {
        this.grid = grid;
        this.sheets = sheets;
        this.tags = tags;
        this.below = below == 0 ? 0 : below + GAP;
        this.widths = new float[grid.columns().size()];
        for (int at = 0; at < widths.length; at++) {
            widths[at] = sheets.width() * grid.columns().get(at).share() / grid.share();
        }
        this.merged = new Merged[widths.length];
        this.head = TableRow.head(grid.columns(), widths, sheets);
    }

    /** The text of merged cells, as far as it stands on earlier pages. */
    private static final class Merged {

        private final TableRow row;
        private final int column;
        private int shown;
        private float top;

        Merged(TableRow row, int column, float top) {
            this.row = row;
            this.column = column;
            this.top = top;
        }

        int left() {
            return row.text(column).size() - shown;
        }
    }

    /** The least that has to stand together: the head, and the first row with the sections above it. */
    float lead() {
        return ABOVE + head.height(0) + lead(0);
    }

    private float lead(int at) {
        if (at >= grid.rows().size()) {
            return 0;
        }
        TableRow row = row(at);
        return least(at) + sheets.footHeight(row.notes()) + (row.isSection() ? lead(at + 1) : 0);
    }

    private float least(int at) {
        boolean signed = below > 0 && at == grid.rows().size() - 1;
        float most = sheets.whole() * (grid.unbroken() ? 1 : UNBROKEN);
        return signed ? height(at, 0) + below : Math.min(height(at, 0), most);
    }

    private TableRow row(int at) {
        while (rows.size() <= at) {
            Paper.Row next = grid.rows().get(rows.size());
            rows.add(TableRow.of(next, next.isSection() ? new float[] {sheets.width()} : widths, sheets));
        }
        return rows.get(at);
    }

    void add() {
        sheets.down(sheets.isFresh() ? 0 : ABOVE);
        COSDictionary table = tags.element("Table", tags.document());
        COSDictionary first = tags.element("TR", tags.element("THead", table));
        for (int at = 0; at < widths.length; at++) {
            head.is(at, tags.head(first, "Column", 1));
        }
        slice(head, 0, head.tallest(), head.height(0));
        underHead = true;
        COSDictionary body = tags.element("TBody", table);
        for (int at = 0; at < grid.rows().size(); at++) {
            elements(at, tags.element("TR", body));
            place(at);
        }
        close();
        sheets.down(GAP);
    }

    private void elements(int at, COSDictionary line) {
        TableRow row = row(at);
        if (row.isSection()) {
            row.is(0, tags.head(line, "Column", widths.length));
            return;
        }
        for (int column = 0; column < widths.length; column++) {
            if (row.merge(column) != Merge.BELOW) {
                row.is(column, tags.cell(line, span(at, column)));
            }
        }
    }

    private int span(int at, int column) {
        int rowsBelow = 1;
        while (isBelow(at + rowsBelow, column)) {
            rowsBelow++;
        }
        return rowsBelow;
    }

    private boolean isBelow(int at, int column) {
        return at < grid.rows().size() && row(at).merge(column) == Merge.BELOW;
    }

    private void place(int at) {
        TableRow row = row(at);
        if (!underHead && lead(at) > sheets.room() + HAIR) {
            turn();
        }
        int from = 0;
        while (true) {
            float height = height(at, from);
            float room = sheets.room() - (from == 0 ? sheets.footHeight(row.notes()) : 0);
            int fit = Math.max(1, (int) ((room - 2 * PAD + HAIR) / LINE));
            boolean whole = height <= room + HAIR;
            int to = Math.min(row.tallest(), from + (whole ? row.tallest() : fit));
            begin(at, from);
            // where only a merged text is left, it takes the page to its end and goes on overleaf
            slice(row, from, to, whole ? height : to == row.tallest() ? room : (to - from) * LINE + 2 * PAD);
            underHead = false;
            if (from == 0) {
                notes(row);
            }
            if (whole) {
                end(at);
                return;
            }
            from = to;
            turn();
        }
    }

    /** As high as its own lines, and as what is left of a merged text that ends in it. */
    private float height(int at, int from) {
        float height = row(at).height(from);
        for (int column = 0; column < widths.length; column++) {
            Merged text = merged[column];
            if (text != null && !isBelow(at + 1, column)) {
                height = Math.max(height, text.left() * LINE + 2 * PAD - (text.top - sheets.y()));
            }
        }
        return height;
    }

    private void begin(int at, int from) {
        for (int column = 0; from == 0 && column < widths.length; column++) {
            if (row(at).merge(column) == Merge.FIRST) {
                merged[column] = new Merged(row(at), column, sheets.y());
            }
        }
    }

    private void end(int at) {
        for (int column = 0; column < widths.length; column++) {
            if (merged[column] != null && !isBelow(at + 1, column)) {
                show(merged[column]);
                merged[column] = null;
            }
        }
    }

    private void notes(TableRow row) {
        COSDictionary owner = null;
        for (int cell = 0; cell < row.cells() && owner == null; cell++) {
            owner = grid.columns().size() == row.cells() && row.element(cell) != null ? row.element(cell) : null;
        }
        for (List<Line> note : row.notes()) {
            sheets.foot(tags.note(owner == null ? tags.document() : owner), note);
        }
    }

    private void turn() {
        for (Merged text : merged) {
            if (text != null) {
                show(text);
            }
        }
        close();
        sheets.turn();
        sheets.untold("Pagination", () -> {
            for (int column = 0; column < widths.length; column++) {
                lines(head, column, 0, head.tallest(), sheets.y());
            }
        });
        rules(head, sheets.y(), head.height(0), true);
        sheets.down(head.height(0));
        underHead = true;
        for (Merged text : merged) {
            if (text != null) {
                text.top = sheets.y();
            }
        }
    }

    /** As many lines of a merged text as fit between where it began on this page and here. */
    private void show(Merged text) {
        int fit = Math.min(text.left(), Math.max(1, (int) ((text.top - sheets.y() - 2 * PAD + HAIR) / LINE)));
        COSDictionary element = text.row.element(text.column);
        if (fit > 0 && element != null) {
            int from = text.shown;
            sheets.tagged(element, () -> lines(text.row, text.column, from, from + fit, text.top));
            text.shown += fit;
        }
    }

    private void close() {
        Ink.rule(sheets.rules(), sheets.left(), sheets.y(), sheets.left() + sheets.width(), sheets.y());
    }

    /** Some lines of a row, or all. */
    private void slice(TableRow row, int from, int to, float height) {
        float top = sheets.y();
        for (int cell = 0; cell < row.cells(); cell++) {
            int column = cell;
            COSDictionary element = row.element(cell);
            if (element != null
                    && row.merge(cell) == Merge.NONE
                    && from < row.text(cell).size()) {
                sheets.tagged(element, () -> lines(row, column, from, to, top));
            }
        }
        rules(row, top, height, from > 0 || underHead);
        sheets.down(height);
    }

    private void lines(TableRow row, int cell, int from, int to, float top) {
        float width = row.isSection() ? sheets.width() : widths[cell];
        boolean middle =
                row.isSection() || row == head || grid.columns().get(cell).centred();
        float x = sheets.left();
        for (int column = 0; column < cell; column++) {
            x += widths[column];
        }
        float y = top - PAD;
        List<Line> lines = row.text(cell);
        for (int at = from; at < Math.min(to, lines.size()); at++) {
            String text = lines.get(at).text();
            float left = width - row.face().width(text, TableRow.SIZE);
            y -= LINE;
            sheets.text(
                    row.face(),
                    TableRow.SIZE,
                    x + (middle ? left / 2 : TableRow.PAD_X),
                    y + TableRow.SIZE * 0.27f,
                    text + " ",
                    0);
        }
    }

    /** Above each cell that does not go on from above, and between the columns. */
    private void rules(TableRow row, float top, float height, boolean all) {
        float x = sheets.left();
        for (int column = 0; column < widths.length; column++) {
            if (all || row.merge(column) != Merge.BELOW) {
                Ink.rule(sheets.rules(), x, top, x + widths[column], top);
            }
            if (column == 0 || !row.isSection()) {
                Ink.rule(sheets.rules(), x, top, x, top - height);
            }
            x += widths[column];
        }
        Ink.rule(sheets.rules(), x, top, x, top - height);
    }
}
