package vekha.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vekha.intake.reading.SourceCell;
import vekha.intake.reading.SourceRow;
import vekha.intake.reading.SourceTable;

/** A plan table, put together from the pieces into which pages cut it; its rows are counted through. */
final class PlanTable {

    private final PlanColumns read;
    private PlanColumns columns;
    private final int index;
    private final int proseBefore;
    private final List<Line> lines = new ArrayList<>();
    private final List<Integer> sources = new ArrayList<>();
    private int rowsSoFar;
    private boolean headings;

    /**
     * @param index place among the draft's tables
     * @param proseBefore how many lines of prose stand above it
     */
    PlanTable(PlanColumns columns, int index, int proseBefore) {
        this.read = columns;
        this.columns = columns;
        this.index = index;
        this.proseBefore = proseBefore;
    }

    /** Adds a piece from its row at {@code from} on, laid under columns of the piece's own grid. */
    void add(SourceTable piece, PlanColumns grid, int from) {
        boolean cut = rowsSoFar > 0;
        for (SourceRow row : piece.rows().subList(from, piece.rows().size())) {
            lines.add(Line.of(row, grid, rowsSoFar, row.afterPageBreak() || cut));
            cut = false;
        }
        rowsSoFar += piece.rows().size();
        sources.add(piece.index());
    }

    /** Opens a section by a heading above the piece to come; it is counted as the piece's first row, which heads the columns. */
    void head(String section) {
        lines.add(Line.heading(section, columns, rowsSoFar + 1));
        headings = true;
    }

    /** Opens a section by a heading that stands above the whole table. */
    void headAll(String section) {
        lines.add(0, Line.heading(section, columns, 1));
        headings = true;
    }

    boolean hasHeadings() {
        return headings;
    }

    /** The same columns on another grid, when a piece has as many. */
    static Optional<PlanColumns> fitted(PlanColumns columns, SourceTable piece) {
        if (piece.width() == columns.width()) {
            return Optional.of(columns);
        }
        return piece.rows().stream()
                .filter(row -> row.cells().size() == columns.size())
                .findFirst()
                .map(row -> onGridOf(row, columns));
    }

    private static PlanColumns onGridOf(SourceRow row, PlanColumns columns) {
        List<PlanColumns.Column> moved = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            SourceCell cell = row.cells().get(at);
            PlanColumns.Column column = columns.columns().get(at);
            moved.add(new PlanColumns.Column(
                    column.kind(), column.heading(), cell.column(), cell.column() + cell.columnSpan()));
        }
        return new PlanColumns(moved);
    }

    /** The columns take the kinds that a person gave them; where they lie stays. */
    void correct(Corrections corrections) {
        columns = read.corrected(at -> corrections.column(index, at));
    }

    PlanColumns columns() {
        return columns;
    }

    /** The columns before anybody corrected them. */
    PlanColumns read() {
        return read;
    }

    int index() {
        return index;
    }

    int proseBefore() {
        return proseBefore;
    }

    List<Line> lines() {
        return lines;
    }

    List<Integer> sources() {
        return sources;
    }
}
