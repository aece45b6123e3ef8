package vekha.paper.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.jspecify.annotations.Nullable;
import vekha.paper.Paper;
import vekha.paper.Paper.Cell;
import vekha.paper.pdf.Lines.Line;

/** A row whose texts are broken into lines for the columns they stand in. */
final class TableRow {

    static final float SIZE = 9.5f;
    static final float LINE = SIZE * 1.2f;
    static final float PAD_X = 4.25f;
    static final float PAD_Y = 2f;

    private final Paper.Row row;
    private final Face face;
    private final List<List<Line>> texts = new ArrayList<>();
    private final List<@Nullable COSDictionary> elements = new ArrayList<>();
    private final List<List<Line>> notes = new ArrayList<>();
    private int tallest = 1;

    private TableRow(Paper.Row row, Face face) {
        this.row = row;
        this.face = face;
    }

    static TableRow of(Paper.Row row, float[] widths, Sheets sheets) {
        TableRow laid = new TableRow(row, row.kind() == Paper.Row.Kind.PLAIN ? Face.REGULAR : Face.BOLD);
        for (int at = 0; at < row.cells().size(); at++) {
            laid.add(row.cells().get(at), widths[at], sheets);
        }
        return laid;
    }

    static TableRow head(List<Paper.Column> columns, float[] widths, Sheets sheets) {
        List<Cell> cells =
                columns.stream().map(column -> Cell.of(column.heading())).toList();
        return of(new Paper.Row(Paper.Row.Kind.SUM, cells), widths, sheets);
    }

    private void add(Cell cell, float width, Sheets sheets) {
        StringBuilder text = new StringBuilder(cell.merge() == Cell.Merge.BELOW ? "" : cell.text());
        for (String note : cell.notes()) {
            String mark = sheets.nextMark();
            text.append(mark);
            notes.add(sheets.footLines(mark + " " + note));
        }
        List<Line> lines = Lines.of(text.toString(), face, SIZE, width - 2 * PAD_X);
        texts.add(lines);
        elements.add(null);
        if (cell.merge() == Cell.Merge.NONE) {
            tallest = Math.max(tallest, lines.size());
        }
    }

    boolean isSection() {
        return row.isSection();
    }

    Cell.Merge merge(int column) {
        return isSection() ? Cell.Merge.NONE : row.cells().get(column).merge();
    }

    int cells() {
        return texts.size();
    }

    Face face() {
        return face;
    }

    List<Line> text(int cell) {
        return texts.get(cell);
    }

    List<List<Line>> notes() {
        return notes;
    }

    /** Lines of the longest text that stands in this row alone. */
    int tallest() {
        return tallest;
    }

    /** From one of its lines on. */
    float height(int from) {
        return (tallest - from) * LINE + 2 * PAD_Y;
    }

    @Nullable
    COSDictionary element(int cell) {
        return elements.get(cell);
    }

    void is(int cell, COSDictionary element) {
        elements.set(cell, element);
    }
}
