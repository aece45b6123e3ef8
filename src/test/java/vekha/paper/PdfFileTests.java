package vekha.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import vekha.paper.Paper.Cell;
import vekha.paper.pdf.PdfFile;
import vekha.support.Yardstick;

/** The file itself: what stands in it can be read aloud in the order of the table, and a long plan is written quickly. */
class PdfFileTests {

    private static final double MOST_YARDS = 30;
    private static final int COLUMNS = 3;

    private static Paper.Grid table(int rows) {
        List<Paper.Row> lines = new ArrayList<>();
        for (int at = 0; at < rows; at++) {
            if (at % 20 == 0) {
                lines.add(Paper.Row.section("Раздел " + (1 + at / 20)));
            }
            lines.add(Paper.Row.plain(List.of(
                    Integer.toString(at + 1),
                    "Выездная консультация для команды школы, встреча " + at + " → итог ✓",
                    "до конца четверти")));
        }
        return new Paper.Grid(
                List.of(
                        new Paper.Column("№", 6, true),
                        new Paper.Column("Что делается", 40, false),
                        new Paper.Column("Когда", 12, true)),
                lines);
    }

    private static Paper paper(Paper.Block... blocks) {
        return new Paper(
                Paper.Format.LANDSCAPE,
                "План «Опора» & <школы>",
                "plan",
                "ru",
                "Внизу каждой страницы",
                List.of(blocks));
    }

    private static PDDocument written(Paper paper) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PdfFile.write(paper, file);
        return Loader.loadPDF(file.toByteArray());
    }

    @Test
    void everyCellIsReadInItsPlace() throws IOException {
        Paper.Grid table = table(120);
        try (PDDocument file = written(paper(new Paper.Text(Paper.Style.TITLE, "План"), table))) {
            List<String> cells = new ArrayList<>();
            read(file).forEach((element, text) -> {
                if (List.of("TH", "TD").contains(element.getNameAsString(COSName.S))) {
                    cells.add(text);
                }
            });
            Stream<String> heads = table.columns().stream().map(Paper.Column::heading);
            Stream<String> texts =
                    table.rows().stream().flatMap(row -> row.cells().stream()).map(Cell::text);
            assertThat(cells)
                    .containsExactlyElementsOf(Stream.concat(heads, texts).toList());
        }
    }

    @Test
    void headStandsOnEveryPageAndIsReadOnce() throws IOException {
        try (PDDocument file = written(paper(table(120)))) {
            assertThat(file.getNumberOfPages()).isGreaterThan(3);
            for (int page = 1; page <= file.getNumberOfPages(); page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(file)).contains("Что делается").contains("Внизу каждой страницы");
            }
            assertThat(read(file).values()).filteredOn("Что делается"::equals).hasSize(1);
        }
    }

    @Test
    void headsSayWhatTheyHead() throws IOException {
        try (PDDocument file = written(paper(table(30)))) {
            List<COSDictionary> heads = elements(file).stream()
                    .filter(element -> "TH".equals(element.getNameAsString(COSName.S)))
                    .toList();
            assertThat(heads).hasSize(COLUMNS + 2);
            assertThat(heads)
                    .allSatisfy(
                            head -> assertThat(head.getCOSDictionary(COSName.A).getNameAsString("Scope"))
                                    .isEqualTo("Column"));
            assertThat(heads.get(COLUMNS).getCOSDictionary(COSName.A).getInt("ColSpan"))
                    .isEqualTo(COLUMNS);
        }
    }

    @Test
    void fileSaysWhatItIs() throws IOException {
        try (PDDocument file = written(paper(table(3)))) {
            assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("ru-RU");
            assertThat(file.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(file.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(file.getDocumentInformation().getTitle()).isEqualTo("План «Опора» & <школы>");
            assertThat(new String(
                            file.getDocumentCatalog().getMetadata().toByteArray(),
                            java.nio.charset.StandardCharsets.UTF_8))
                    .contains("<pdfuaid:part>1</pdfuaid:part>", "План «Опора» &amp; &lt;школы>");
            PDPage page = file.getPage(0);
            assertThat(page.getMediaBox().getWidth())
                    .isGreaterThan(page.getMediaBox().getHeight());
        }
    }

    @Test
    void typefacesGoWithTheFileAndOnlyTheirUsedSigns() throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        PdfFile.write(paper(table(3)), small);
        assertThat(small.size()).isLessThan(60_000);
        try (PDDocument file = Loader.loadPDF(small.toByteArray())) {
            List<String> names = new ArrayList<>();
            for (COSName name : file.getPage(0).getResources().getFontNames()) {
                PDFont font = file.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                names.add(font.getName().substring(7));
            }
            assertThat(names).containsExactlyInAnyOrder("PTSerif-Regular", "PTSerif-Bold", "DejaVuSans");
        }
    }

    @Test
    void sectionStandsOnThePageOfItsFirstRow() throws IOException {
        List<Paper.Row> rows = new ArrayList<>();
        for (int at = 0; at < 90; at++) {
            rows.add(Paper.Row.section("Часть " + at));
            rows.add(Paper.Row.plain(List.of("ряд " + at)));
        }
        Paper.Grid table = new Paper.Grid(List.of(new Paper.Column("Ряды", 1, false)), rows);
        try (PDDocument file = written(paper(table))) {
            for (int page = 1; page <= file.getNumberOfPages(); page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                List<String> lines =
                        text.getText(file).lines().map(String::strip).toList();
                assertThat(lines.stream()
                                .filter(line -> line.startsWith("Часть "))
                                .map(line -> line.substring(6)))
                        .isEqualTo(lines.stream()
                                .filter(line -> line.startsWith("ряд "))
                                .map(line -> line.substring(4))
                                .toList());
            }
        }
    }

    @Test
    void signatureStandsOnThePageOfTheLastRow() throws IOException {
        for (int rows = 15; rows < 60; rows++) {
            try (PDDocument file = written(paper(
                    new Paper.Text(Paper.Style.HEADING, "Часть"),
                    table(rows),
                    new Paper.Text(Paper.Style.SIGNATURE, "Начальник\tС. П. Воронцов")))) {
                assertThat(text(file, file.getNumberOfPages()))
                        .as(rows + " rows")
                        .contains("встреча " + (rows - 1), "Воронцов");
            }
        }
    }

    @Test
    void signatureStandsOnThePageOfTheLastParagraph() throws IOException {
        for (int rows = 15; rows < 60; rows++) {
            try (PDDocument file = written(paper(
                    table(rows),
                    new Paper.Text(Paper.Style.NOTE, "Исполнено = подтверждено ÷ наступило."),
                    new Paper.Text(Paper.Style.SIGNATURE, "Начальник\tС. П. Воронцов")))) {
                assertThat(text(file, file.getNumberOfPages()))
                        .as(rows + " rows")
                        .contains("Исполнено =", "Воронцов");
            }
        }
    }

    @Test
    void rowOfHalfAPageBeginsWhereThereIsRoomForIt() throws IOException {
        String stamp = IntStream.range(0, 10).mapToObj(at -> "строка " + at).collect(Collectors.joining("\n"));
        String high = IntStream.range(0, 40).mapToObj(at -> "мера " + at).collect(Collectors.joining("\n"));
        Paper.Grid table = new Paper.Grid(
                List.of(new Paper.Column("А", 1, false)),
                List.of(Paper.Row.section("Раздел"), Paper.Row.plain(List.of(high)), Paper.Row.plain(List.of("ещё"))));
        try (PDDocument file = written(paper(new Paper.Text(Paper.Style.STAMP, stamp), table))) {
            assertThat(text(file, 1)).contains("строка 9", "Раздел", "мера 0", "мера 12");
            assertThat(text(file, 2)).contains("мера 39", "ещё").doesNotContain("мера 12");
            assertInside(file);
        }
    }

    @Test
    void headingOfNumbersIsNotDivided() throws IOException {
        Paper.Grid table = new Paper.Grid(
                List.of(new Paper.Column("№ п/п", 1, true), new Paper.Column("Что", 30, false)),
                List.of(Paper.Row.plain(List.of("1", "проекты/программы"))));
        try (PDDocument file = written(paper(table))) {
            assertThat(text(file, 1)).contains("п/п");
        }
    }

    private static String text(PDDocument file, int page) throws IOException {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(page);
        text.setEndPage(page);
        return text.getText(file);
    }

    /** A cell longer than a page, one over several rows and pages, and a note: nothing is lost and nothing leaves the sheet. */
    @Test
    void whatDoesNotFitGoesOnOverleaf() throws IOException {
        String endless = IntStream.range(0, 3000).mapToObj(at -> "слово" + at).collect(Collectors.joining(" "));
        String shared = IntStream.range(0, 700).mapToObj(at -> "общее" + at).collect(Collectors.joining(" "));
        List<Paper.Row> rows = new ArrayList<>();
        rows.add(plain(new Cell(endless, List.of("первое примечание", "второе"), Cell.Merge.NONE), Cell.of("рядом")));
        for (int at = 0; at < 40; at++) {
            rows.add(plain(
                    Cell.of("ряд " + at), new Cell(shared, List.of(), at == 0 ? Cell.Merge.FIRST : Cell.Merge.BELOW)));
        }
        Paper.Grid table =
                new Paper.Grid(List.of(new Paper.Column("А", 3, false), new Paper.Column("Б", 1, false)), rows);
        try (PDDocument file = written(paper(table))) {
            List<String> texts = List.copyOf(read(file).values());
            assertThat(texts).contains(endless + "¹²", "¹ первое примечание", "² второе", shared, "ряд 39");
            assertThat(elements(file).stream()
                            .map(element -> element.getCOSDictionary(COSName.A))
                            .filter(look -> look != null && look.getInt("RowSpan", 1) == 40))
                    .hasSize(1);
            assertInside(file);
        }
    }

    @Test
    void wordWiderThanItsColumnIsCut() throws IOException {
        Paper.Grid table = new Paper.Grid(
                List.of(new Paper.Column("А", 1, false), new Paper.Column("Б", 30, false)),
                List.of(plain(Cell.of("достопримечательность"), Cell.of("х".repeat(900)))));
        try (PDDocument file = written(paper(table))) {
            assertInside(file);
            assertThat(read(file).values().stream().map(text -> text.replace(" ", "")))
                    .contains("достопримечательность", "х".repeat(900));
        }
    }

    @Test
    void emptyPaperIsAPage() throws IOException {
        try (PDDocument file = written(paper())) {
            assertThat(file.getNumberOfPages()).isEqualTo(1);
        }
        try (PDDocument file = written(paper(new Paper.Grid(List.of(new Paper.Column("А", 1, false)), List.of())))) {
            assertThat(read(file).values()).containsExactly("А");
        }
    }

    @Test
    void twoHundredAndTenRowsAreWrittenQuickly() throws Exception {
        Paper paper = paper(table(210));

        assertThat(Yardstick.lengthOf("PDF of 210", 12, () -> PdfFile.write(paper, new ByteArrayOutputStream())))
                .isLessThan(MOST_YARDS);
    }

    private static Paper.Row plain(Cell... cells) {
        return new Paper.Row(Paper.Row.Kind.PLAIN, Arrays.asList(cells));
    }

    private static void assertInside(PDDocument file) throws IOException {
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition sign) {
                if (!sign.getUnicode().isBlank()) {
                    assertThat(sign.getXDirAdj() + sign.getWidthDirAdj()).isLessThan(sign.getPageWidth() - 20);
                    assertThat(sign.getYDirAdj()).isBetween(20f, sign.getPageHeight() - 20);
                }
            }
        }.getText(file);
    }

    /** Elements with the text that belongs to them, in the order in which they are read. */
    private static Map<COSDictionary, String> read(PDDocument file) throws IOException {
        Map<COSBase, Map<Integer, String>> pages = new HashMap<>();
        for (PDPage page : file.getPages()) {
            PDFMarkedContentExtractor shown = new PDFMarkedContentExtractor();
            shown.setSuppressDuplicateOverlappingText(false);
            shown.processPage(page);
            Map<Integer, String> texts = new HashMap<>();
            shown.getMarkedContents()
                    .forEach(content -> texts.merge(
                            content.getMCID(),
                            content.getContents().stream()
                                    .map(sign -> ((TextPosition) sign).getUnicode())
                                    .collect(Collectors.joining()),
                            String::concat));
            pages.put(page.getCOSObject(), texts);
        }
        Map<COSDictionary, String> read = new java.util.LinkedHashMap<>();
        for (COSDictionary element : elements(file)) {
            StringBuilder text = new StringBuilder();
            for (COSBase kid : kids(element)) {
                COSBase page = element.getCOSDictionary(COSName.PG);
                if (kid instanceof COSDictionary elsewhere && elsewhere.containsKey(COSName.MCID)) {
                    text.append(
                            pages.get(elsewhere.getCOSDictionary(COSName.PG)).get(elsewhere.getInt(COSName.MCID)));
                } else if (kid instanceof COSInteger number) {
                    text.append(pages.get(page).get(number.intValue()));
                }
            }
            if (!text.isEmpty()) {
                read.put(element, text.toString().strip());
            }
        }
        return read;
    }

    private static List<COSDictionary> elements(PDDocument file) {
        List<COSDictionary> found = new ArrayList<>();
        collect(file.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), found);
        return found;
    }

    private static void collect(COSDictionary element, List<COSDictionary> found) {
        for (COSBase kid : kids(element)) {
            if (kid instanceof COSDictionary inner && inner.containsKey(COSName.S)) {
                found.add(inner);
                collect(inner, found);
            }
        }
    }

    private static List<COSBase> kids(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (!(kids instanceof COSArray several)) {
            return kids == null ? List.of() : List.of(kids);
        }
        List<COSBase> all = new ArrayList<>();
        several.forEach(kid -> all.add(kid instanceof COSObject reference ? reference.getObject() : kid));
        return all;
    }
}
