package vekha.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vekha.intake.reading.OfficeFiles.p;
import static vekha.intake.reading.OfficeFiles.r;
import static vekha.intake.reading.OfficeFiles.tbl;
import static vekha.intake.reading.OfficeFiles.tc;
import static vekha.intake.reading.OfficeFiles.tr;
import static vekha.intake.reading.OfficeFiles.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class WordReaderTests {

    private static final String RESTART = "<w:vMerge w:val=\"restart\"/>";

    private static List<String> texts(SourceDocument document) {
        return document.paragraphs().stream().map(Paragraph::text).toList();
    }

    private static List<String> texts(SourceRow row) {
        return row.cells().stream().map(SourceCell::text).toList();
    }

    private static SourceRow row(SourceDocument document, int number) {
        return document.tables().get(0).rows().get(number - 1);
    }

    @Test
    void paragraphsAndTablesComeInTheirOrder() throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            XWPFParagraph title = word.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            XWPFRun run = title.createRun();
            run.setBold(true);
            run.setText("План сада");
            run.addBreak();
            run.setText("на лето");
            XWPFTable table = word.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Грядка");
            table.getRow(0).setRepeatHeader(true);
            table.getRow(1).getCell(1).setText("Морковь");
            word.createParagraph().createRun().setText("Садовник");
            SourceDocument document = read(word);

            assertThat(document.blocks()).hasSize(3);
            assertThat(document.blocks().get(0)).isEqualTo(new Paragraph("План сада\nна лето", true, true, 1));
            assertThat(row(document, 1).header()).isTrue();
            assertThat(texts(row(document, 2))).containsExactly("", "Морковь");
            assertThat(document.blocks().get(2)).isInstanceOf(Paragraph.class);
        }
    }

    private static SourceDocument read(XWPFDocument word) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        word.write(bytes);
        return new DocumentReader().read("сад.docx", bytes.toByteArray());
    }

    @Test
    void mergedCellsKnowWhatTheyCover() {
        SourceDocument document = word(tbl(
                        tr(tc("<w:gridSpan w:val=\"3\"/>", "Теплица")),
                        tr(tc("1"), tc(RESTART, "Огурцы"), tc("май")),
                        tr(tc("2"), tc("<w:vMerge/>", ""), tc("июнь")),
                        tr(tc("3"), tc("<w:vMerge w:val=\"continue\"/>", ""), tc("июль"))))
                .read();

        assertThat(row(document, 1).cells()).containsExactly(new SourceCell("Теплица", 0, 3, false, false, false));
        assertThat(row(document, 2).cells().get(1)).isEqualTo(new SourceCell("Огурцы", 1, 1, false, true, false));
        assertThat(row(document, 3).cells().get(1)).isEqualTo(new SourceCell("", 1, 1, true, false, false));
        assertThat(row(document, 4).cells().get(1).continuesAbove()).isTrue();
        assertThat(document.tables().get(0).width()).isEqualTo(3);
    }

    @Test
    void continuationWithNothingAboveKeepsItsText() {
        SourceDocument document = word(tbl(tr(tc("1"), tc("<w:vMerge/>", "Лук")), tr(tc("2"), tc("<w:vMerge/>", ""))))
                .read();

        assertThat(row(document, 1).cells().get(1)).isEqualTo(new SourceCell("Лук", 1, 1, false, true, false));
        assertThat(row(document, 2).cells().get(1).continuesAbove()).isTrue();
    }

    @Test
    void bordersDraggedByHandAreOneColumn() {
        String grid = "<w:tblGrid><w:gridCol w:w=\"500\"/><w:gridCol w:w=\"40\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>";
        SourceDocument document = word(tbl(
                        grid + tr(tc("№"), tc("<w:gridSpan w:val=\"2\"/>", "Работа")),
                        tr(tc("<w:gridSpan w:val=\"2\"/>", "1"), tc("Полив"))))
                .read();

        assertThat(document.tables().get(0).width()).isEqualTo(2);
        assertThat(row(document, 2).cells()).extracting(SourceCell::column).containsExactly(0, 1);
    }

    @Test
    void columnsLeftFreeBeforeTheFirstCellAreCounted() {
        SourceDocument document = word(tbl(
                        tr(tc("1"), tc("Рыхление"), tc("апрель")),
                        "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + tc("Посев") + tc("май") + "</w:tr>"))
                .read();

        assertThat(row(document, 2).cells()).extracting(SourceCell::column).containsExactly(1, 2);
    }

    @Test
    void numbersThatWordPrintsAreRestored() {
        String level =
                "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/></w:lvl>";
        String numbered =
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>%s</w:p>";
        SourceDocument document = word(numbered.formatted(0, 5, r("Вскопать"))
                        + numbered.formatted(1, 5, r("у дома"))
                        + numbered.formatted(1, 5, r("у реки"))
                        + numbered.formatted(0, 5, r("Засеять"))
                        + numbered.formatted(0, 6, r("семена"))
                        + tbl(tr("<w:tc>" + numbered.formatted(0, 7, "") + "</w:tc>", tc("Полить"))))
                .numbering("<w:abstractNum w:abstractNumId=\"1\">" + level.formatted(0, "decimal", "%1.")
                        + level.formatted(1, "russianLower", "%1.%2)") + "</w:abstractNum>"
                        + "<w:abstractNum w:abstractNumId=\"2\">" + level.formatted(0, "bullet", "\uF0B7")
                        + "</w:abstractNum><w:num w:numId=\"5\"><w:abstractNumId w:val=\"1\"/></w:num>"
                        + "<w:num w:numId=\"6\"><w:abstractNumId w:val=\"2\"/></w:num>"
                        + "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"
                        + "<w:startOverride w:val=\"4\"/></w:lvlOverride></w:num>")
                .read();

        assertThat(texts(document))
                .containsExactly("1. Вскопать", "1.а) у дома", "1.б) у реки", "2. Засеять", "• семена");
        assertThat(texts(row(document, 1))).containsExactly("4.", "Полить");
    }

    @Test
    void numberingAndWeightAreInheritedFromStyles() {
        SourceDocument document = word("<w:p><w:pPr><w:pStyle w:val=\"b\"/></w:pPr>" + r("Глава") + "</w:p>")
                .styles("<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:pPr><w:jc w:val=\"center\"/><w:numPr>"
                        + "<w:numId w:val=\"1\"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>")
                .numbering("<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/>"
                        + "<w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
                .read();

        assertThat(document.paragraphs()).containsExactly(new Paragraph("III. Глава", true, true, 1));
    }

    @Test
    void deletedTextIsLeftOutAndInsertedTextStays() {
        SourceDocument document = word("<w:p>" + r("Полить ") + "<w:del><w:r><w:delText>розы</w:delText></w:r></w:del>"
                        + "<w:ins>" + r("пионы") + "</w:ins></w:p>"
                        + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("Начало ") + "</w:p>" + p("и конец")
                        + tbl(tr(tc("1")), "<w:tr><w:trPr><w:del/></w:trPr>" + tc("нет") + "</w:tr>", tr(tc("2"))))
                .read();

        assertThat(texts(document)).containsExactly("Полить пионы", "Начало и конец");
        assertThat(document.tables().get(0).rows())
                .extracting(SourceRow::number)
                .containsExactly(1, 2);
        assertThat(texts(row(document, 2))).containsExactly("2");
    }

    @Test
    void fieldsShowTheirResultsAndHiddenTextIsHidden() {
        SourceDocument document = word("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + r("невидимое")
                        + "<w:r><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("7")
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>тайна</w:t></w:r>"
                        + "<w:fldSimple w:instr=\"DATE\">" + r(" мая") + "</w:fldSimple></w:p>")
                .read();

        assertThat(texts(document)).containsExactly("7 мая");
    }

    @Test
    void contentControlsAreReadAroundBlocksRowsAndCells() {
        String open = "<w:sdt><w:sdtPr/><w:sdtContent>";
        String close = "</w:sdtContent></w:sdt>";
        SourceDocument document = word(open
                        + p("Сверху")
                        + close
                        + tbl(
                                open + tr(tc("1"), open + tc("Яблони") + close) + close,
                                tr(tc("2"), "<w:tc>" + open + p("Груши") + close + "</w:tc>")))
                .read();

        assertThat(texts(document)).containsExactly("Сверху");
        assertThat(texts(row(document, 1))).containsExactly("1", "Яблони");
        assertThat(texts(row(document, 2))).containsExactly("2", "Груши");
    }

    @Test
    void textBoxIsReadOnceAndBeforeItsParagraph() {
        String box = "<w:txbxContent>" + p("Утверждаю") + "</w:txbxContent>";
        SourceDocument document =
                word("<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>"
                                + box + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box
                                + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + r("Заголовок")
                                + "</w:p>")
                        .read();

        assertThat(texts(document)).containsExactly("Утверждаю", "Заголовок");
    }

    @Test
    void referencesToFootnotesAreResolved() {
        SourceDocument document = word("<w:p>" + r("Компост") + "<w:r><w:footnoteReference w:id=\"8\"/></w:r></w:p>")
                .footnotes("<w:footnote w:type=\"separator\" w:id=\"0\">" + p("")
                        + "</w:footnote><w:footnote w:id=\"8\">" + p(" Перегной.") + "</w:footnote>")
                .read();

        assertThat(texts(document)).containsExactly("Компост[^1]");
        assertThat(document.footnotes()).containsExactly(new Note("[^1]", "Перегной."));
        assertThat(Note.withoutMarkers("Компост[^1] и зола")).isEqualTo("Компост и зола");
    }

    @Test
    void nestedTableIsTextOfItsCellAndATableOfItsOwn() {
        SourceDocument document = word(tbl(tr(
                        tc("1"), "<w:tc>" + tbl(tr(tc("а"), tc("б")), tr(tc("в"), tc("г"))) + p("конец") + "</w:tc>")))
                .read();

        assertThat(texts(row(document, 1)).get(1)).isEqualTo("а б\nв г\nконец");
        assertThat(document.tables()).extracting(SourceTable::index).containsExactly(0, 1);
        assertThat(document.tables().get(1).width()).isEqualTo(2);
    }

    @Test
    void pageEndsAreSeenBeforeRows() {
        String broken = "<w:tc><w:p><w:r><w:lastRenderedPageBreak/><w:t>дальше</w:t></w:r></w:p></w:tc>";
        SourceDocument document = word(tbl(tr(tc("1"), tc("до")), tr(tc(""), broken), tr(tc("2"), tc("после")))
                        + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" + tbl(tr(tc("3"), tc("ещё"))))
                .read();

        assertThat(document.tables().get(0).rows())
                .extracting(SourceRow::afterPageBreak)
                .containsExactly(false, true, false);
        assertThat(document.tables().get(1).rows().get(0).afterPageBreak()).isTrue();
    }

    @Test
    void typesettingIsTakenOffAndNoVisibleCharacterIsLost() {
        SourceDocument document = word(tbl(tr("<w:tc><w:p><w:r><w:t>№\u00A05</w:t><w:br/><w:t>само\u00ADлёт\u200B</w:t>"
                        + "<w:noBreakHyphen/><w:t>2</w:t><w:tab/><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r></w:p>"
                        + p("«ёж» – 50 %") + "</w:tc>")))
                .read();

        assertThat(texts(row(document, 1))).containsExactly("№ 5\nсамолёт-2 ✓\n«ёж» – 50 %");
    }

    @Test
    void cellIsBoldWhenAllItsTextIs() {
        String bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>Итого</w:t></w:r>";
        SourceDocument document = word(tbl(
                        tr("<w:tc><w:p>" + bold + "</w:p></w:tc>", "<w:tc><w:p>" + bold + r("нет") + "</w:p></w:tc>")))
                .read();

        assertThat(row(document, 1).cells()).extracting(SourceCell::bold).containsExactly(true, false);
    }
}
