package vekha.intake.reading;

/**
 * A cell of a row, or the part of a vertically merged cell that lies in the row.
 *
 * @param text paragraphs joined by {@code \n}; empty in the parts of a merged cell below its first
 * @param column 0-based grid column where the cell starts
 * @param columnSpan number of grid columns it covers, at least 1
 * @param continuesAbove whether it is a lower part of a vertically merged cell
 * @param mergedDown whether it is the first part of a vertically merged cell
 * @param bold whether all of its text is bold
 */
public record SourceCell(
        String text, int column, int columnSpan, boolean continuesAbove, boolean mergedDown, boolean bold) {

    public boolean blank() {
        return text.isBlank();
    }
}
