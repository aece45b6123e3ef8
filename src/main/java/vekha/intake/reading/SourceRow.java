package vekha.intake.reading;

import java.util.List;

/**
 * A row of a table.
 *
 * @param number 1-based place in the table; empty rows are counted and kept
 * @param header whether the author marked the row as repeating on every page
 * @param afterPageBreak whether a page is known to end just before the row
 */
public record SourceRow(int number, List<SourceCell> cells, boolean header, boolean afterPageBreak) {

    public SourceRow {
        cells = List.copyOf(cells);
    }

    public boolean blank() {
        return cells.stream().allMatch(SourceCell::blank);
    }
}
