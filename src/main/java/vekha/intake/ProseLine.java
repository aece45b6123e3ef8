package vekha.intake;

import vekha.intake.reading.Paragraph;

/**
 * A line outside the plan tables.
 *
 * @param text with single spaces
 * @param fromTable whether it stood in a cell, so that it must not vanish
 * @param tablesBefore how many of the document's tables precede it
 */
record ProseLine(String text, boolean bold, boolean centred, boolean fromTable, int tablesBefore) {

    static ProseLine of(String line, Paragraph paragraph, int tablesBefore) {
        return new ProseLine(Wording.squeeze(line), paragraph.bold(), paragraph.centred(), false, tablesBefore);
    }

    static ProseLine ofCell(String line, boolean bold, int tablesBefore) {
        return new ProseLine(Wording.squeeze(line), bold, false, true, tablesBefore);
    }

    boolean blank() {
        return text.isBlank();
    }
}
