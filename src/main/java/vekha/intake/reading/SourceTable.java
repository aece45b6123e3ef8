package vekha.intake.reading;

import java.util.List;

/**
 * A table as it was drawn.
 *
 * @param index 0-based place among the tables of the document
 * @param width number of grid columns; the spans of a row never reach beyond it
 */
public record SourceTable(int index, List<SourceRow> rows, int width) implements SourceDocument.Block {

    public SourceTable {
        rows = List.copyOf(rows);
    }
}
