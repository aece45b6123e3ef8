package vekha.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vekha.intake.reading.Note;
import vekha.intake.reading.OfficeFiles;
import vekha.intake.reading.Paragraph;
import vekha.intake.reading.SourceCell;
import vekha.intake.reading.SourceDocument;
import vekha.intake.reading.SourceRow;
import vekha.intake.reading.SourceTable;

/** Writes a document of a test as a .docx file, with merged cells, bold type, centred lines and footnotes. */
final class AWordFile {

    private static final Pattern MARKER = Pattern.compile("\\[\\^(\\d+)]");

    private AWordFile() {}

    static byte[] of(SourceDocument document) {
        String body = document.blocks().stream().map(AWordFile::block).collect(Collectors.joining());
        String notes = document.footnotes().stream().map(AWordFile::note).collect(Collectors.joining());
        OfficeFiles file = OfficeFiles.word(body);
        return notes.isEmpty() ? file.bytes() : file.footnotes(notes).bytes();
    }

    private static String note(Note note) {
        Matcher number = MARKER.matcher(note.marker());
        return number.matches()
                ? "<w:footnote w:id=\"%s\">%s</w:footnote>"
                        .formatted(number.group(1), paragraph(note.text(), "", false))
                : "";
    }

    private static String block(SourceDocument.Block block) {
        if (block instanceof Paragraph one) {
            String centred = one.centred() ? "<w:pPr><w:jc w:val=\"center\"/></w:pPr>" : "";
            return paragraph(one.text(), centred, one.bold());
        }
        SourceTable table = (SourceTable) block;
        return "<w:tbl><w:tblGrid>" + "<w:gridCol w:w=\"1000\"/>".repeat(table.width()) + "</w:tblGrid>"
                + table.rows().stream().map(AWordFile::row).collect(Collectors.joining()) + "</w:tbl>";
    }

    private static String row(SourceRow row) {
        return "<w:tr>" + row.cells().stream().map(AWordFile::cell).collect(Collectors.joining()) + "</w:tr>";
    }

    private static String cell(SourceCell cell) {
        String span = cell.columnSpan() > 1 ? "<w:gridSpan w:val=\"" + cell.columnSpan() + "\"/>" : "";
        String merge = cell.mergedDown() ? "<w:vMerge w:val=\"restart\"/>" : cell.continuesAbove() ? "<w:vMerge/>" : "";
        String text = List.of(cell.text().split("\\n", -1)).stream()
                .map(line -> paragraph(line, "", cell.bold()))
                .collect(Collectors.joining());
        return "<w:tc><w:tcPr>" + span + merge + "</w:tcPr>" + text + "</w:tc>";
    }

    private static String paragraph(String text, String properties, boolean bold) {
        String look = bold ? "<w:rPr><w:b/></w:rPr>" : "";
        String run = "<w:r>" + look + "<w:t xml:space=\"preserve\">";
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        String marked =
                MARKER.matcher(escaped).replaceAll("</w:t></w:r><w:r><w:footnoteReference w:id=\"$1\"/></w:r>" + run);
        return "<w:p>" + properties + run + marked + "</w:t></w:r></w:p>";
    }
}
