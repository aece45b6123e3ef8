package vekha.intake;

import java.util.ArrayList;
import java.util.List;
import vekha.intake.reading.Note;
import vekha.intake.reading.Paragraph;
import vekha.intake.reading.SourceCell;
import vekha.intake.reading.SourceDocument;
import vekha.intake.reading.SourceRow;
import vekha.intake.reading.SourceTable;

/**
 * Builds documents for tests. A row is written as its cells between bars; «^» is the lower part of a merged cell, «v:» the
 * first part of one, «3x:» runs over three columns, «b:» is bold. A row that begins with «--» follows a page break.
 */
final class ADocument {

    private final List<SourceDocument.Block> blocks = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private int tables;

    static ADocument with(String... lines) {
        return new ADocument().lines(lines);
    }

    ADocument lines(String... lines) {
        for (String line : lines) {
            blocks.add(new Paragraph(line, false, false, blocks.size() + 1));
        }
        return this;
    }

    ADocument heading(String line) {
        blocks.add(new Paragraph(line, true, true, blocks.size() + 1));
        return this;
    }

    ADocument note(int number, String text) {
        notes.add(new Note("[^" + number + "]", text));
        return this;
    }

    ADocument table(String... rows) {
        List<SourceRow> read = new ArrayList<>();
        int width = 0;
        for (String row : rows) {
            SourceRow one = row(row, read.size() + 1);
            width = Math.max(
                    width,
                    one.cells().stream()
                            .mapToInt(cell -> cell.column() + cell.columnSpan())
                            .max()
                            .orElse(0));
            read.add(one);
        }
        blocks.add(new SourceTable(tables++, read, width));
        return this;
    }

    private static SourceRow row(String text, int number) {
        boolean afterBreak = text.startsWith("--");
        List<SourceCell> cells = new ArrayList<>();
        int column = 0;
        for (String part : (afterBreak ? text.substring(2) : text).split("\\|", -1)) {
            SourceCell cell = cell(part.strip(), column);
            column += cell.columnSpan();
            cells.add(cell);
        }
        return new SourceRow(number, cells, false, afterBreak);
    }

    private static SourceCell cell(String part, int column) {
        String text = part;
        int span = 1;
        boolean down = false;
        boolean bold = false;
        if (text.matches("(?s)\\d+x:.*")) {
            span = Integer.parseInt(text.substring(0, text.indexOf('x')));
            text = text.substring(text.indexOf(':') + 1);
        }
        if (text.startsWith("v:")) {
            down = true;
            text = text.substring(2);
        }
        if (text.startsWith("b:")) {
            bold = true;
            text = text.substring(2);
        }
        boolean above = text.equals("^");
        return new SourceCell(above ? "" : text, column, span, above, down, bold);
    }

    SourceDocument build() {
        return new SourceDocument("test.docx", blocks, notes);
    }

    DraftRoadmap read() {
        return read(Repairs.all());
    }

    DraftRoadmap read(Repairs repairs) {
        return read(Corrections.of(repairs));
    }

    DraftRoadmap read(Corrections corrections) {
        return UnderstandDocument.read(build(), corrections, null, java.time.LocalDate.of(2024, 5, 1));
    }

    /** The measures of the first table. */
    List<DraftMeasure> measures() {
        return read().tables().get(0).measures();
    }
}
