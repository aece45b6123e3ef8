package vekha.intake.reading;

import java.util.List;

/**
 * A table as it was drawn.
 *
 * @param index 0-based place among the tables of the document
 * @param width number of grid columns; the spans of a row never reach beyond it
 * @param guessed whether the file had lost what separated its cells
 */
public record SourceTable(int index, List<SourceRow> rows, int width, boolean guessed) implements SourceDocument.Block {

    public SourceTable {
        rows = List.copyOf(rows);
    }

    public SourceTable(int index, List<SourceRow> rows, int width) {
        this(index, rows, width, false);
    }

    /** The same table with other rows. */
    public SourceTable with(List<SourceRow> otherRows, int otherWidth) {
        return new SourceTable(index, otherRows, otherWidth, guessed);
    }
}
