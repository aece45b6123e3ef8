package vekha.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vekha.intake.reading.OfficeFiles.p;
import static vekha.intake.reading.OfficeFiles.tbl;
import static vekha.intake.reading.OfficeFiles.tc;
import static vekha.intake.reading.OfficeFiles.tr;
import static vekha.intake.reading.OfficeFiles.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vekha.intake.reading.UnreadableDocument.Reason;

@Timeout(60)
class HostileFileTests {

    private static final long MEGABYTE = 1 << 20;

    private static Reason refusal(byte[] content) {
        UnreadableDocument refusal =
                catchThrowableOfType(UnreadableDocument.class, () -> new DocumentReader().read("дело.docx", content));
        assertThat(refusal).as("the file was read").isNotNull();
        return refusal.reason();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] saved(POIFSFileSystem file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file.writeFilesystem(bytes);
        return bytes.toByteArray();
    }

    @Test
    void emptyFileIsRefused() {
        assertThat(refusal(new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(refusal(ascii(" \r\n\t\n"))).isEqualTo(Reason.EMPTY);
        assertThat(refusal(word("").bytes())).isEqualTo(Reason.EMPTY);
    }

    @Test
    void largeFileIsRefusedWithoutReadingItWhole() throws IOException {
        ByteArrayInputStream large = new ByteArrayInputStream(new byte[22 << 20]);
        UnreadableDocument refusal =
                catchThrowableOfType(UnreadableDocument.class, () -> new DocumentReader().read("дело.docx", large));

        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(large.available()).isPositive();
    }

    @Test
    void filesOfOtherKindsAreRefused() throws IOException {
        assertThat(refusal(ascii("%PDF-1.7 ..."))).isEqualTo(Reason.PDF);
        assertThat(refusal(ascii("{\\rtf1\\ansi text}"))).isEqualTo(Reason.OTHER_OFFICE);
        assertThat(refusal(ascii("<!DOCTYPE html><html><table></table></html>")))
                .isEqualTo(Reason.OTHER_OFFICE);
        assertThat(refusal(ascii("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR"))).isEqualTo(Reason.UNKNOWN_KIND);
        assertThat(refusal(ascii("\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF"))).isEqualTo(Reason.UNKNOWN_KIND);
        assertThat(refusal(new OfficeFiles().part("photo.bmp", "x").bytes())).isEqualTo(Reason.UNKNOWN_KIND);
        assertThat(refusal(new OfficeFiles()
                        .part("mimetype", "application/vnd.oasis.opendocument.text")
                        .bytes()))
                .isEqualTo(Reason.OTHER_OFFICE);
        byte[] noise = new byte[5_000];
        new Random(7).nextBytes(noise);
        assertThat(refusal(noise)).isEqualTo(Reason.UNKNOWN_KIND);
    }

    @Test
    void slidesAreRefused() {
        byte[] slides = new OfficeFiles()
                .part(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")
                .part("_rels/.rels", """
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                        <Relationship Id="r" Type="x/officeDocument" Target="ppt/presentation.xml"/></Relationships>""")
                .part("ppt/presentation.xml", "<p/>")
                .bytes();

        assertThat(refusal(slides)).isEqualTo(Reason.OTHER_OFFICE);
    }

    @Test
    void truncatedFilesAreRefused() throws IOException {
        byte[] docx = word(p("Ветер ".repeat(3_000))).bytes();
        byte[] doc = OldWordReaderTests.file();

        assertThat(refusal(Arrays.copyOf(docx, docx.length - 40))).isEqualTo(Reason.DAMAGED);
        assertThat(refusal(Arrays.copyOf(docx, docx.length / 2))).isEqualTo(Reason.DAMAGED);
        assertThat(refusal(Arrays.copyOf(doc, 4_000))).isEqualTo(Reason.DAMAGED);
        assertThat(refusal(word("<w:p><w:r><w:t>не закрыто").bytes())).isEqualTo(Reason.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void spoiledOldFileIsReadOrRefusedButNeverFails(int seed) throws IOException {
        byte[] doc = OldWordReaderTests.file();
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            doc[512 + random.nextInt(doc.length - 512)] = (byte) random.nextInt(256);
        }
        try {
            assertThat(new DocumentReader().read("дело.doc", doc).blocks()).isNotEmpty();
        } catch (UnreadableDocument refusal) {
            assertThat(refusal.reason())
                    .isIn(
                            Reason.DAMAGED,
                            Reason.ENCRYPTED,
                            Reason.EMPTY,
                            Reason.OTHER_OFFICE,
                            Reason.TOO_LARGE,
                            Reason.TOO_MANY_ROWS);
        }
    }

    @Test
    void encryptedFilesAreRefused() {
        assertThat(refusal(HostileFiles.encrypted())).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void encryptedOldFilesAreRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("Секрет");
            Biff8EncryptionKey.setCurrentUserPassword("тайна");
            workbook.write(bytes);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        byte[] doc = OldWordReaderTests.file();
        doc[wordStream(doc) + 0x0B] |= 0x01;

        assertThat(refusal(bytes.toByteArray())).isEqualTo(Reason.ENCRYPTED);
        assertThat(refusal(doc)).isEqualTo(Reason.ENCRYPTED);
    }

    /** The main stream of a Word file begins with its own two magic bytes at the start of a sector. */
    private static int wordStream(byte[] doc) {
        for (int sector = 512; sector < doc.length; sector += 512) {
            if ((doc[sector] & 0xFF) == 0xEC && (doc[sector + 1] & 0xFF) == 0xA5) {
                return sector;
            }
        }
        throw new IllegalStateException("no Word stream");
    }

    @Test
    void macrosAreRefusedWhateverTheFileIsCalled() throws IOException {
        byte[] hidden = word(p("Пользуйтесь")).part("word/vbaProject.bin", "x").bytes();
        byte[] declared =
                word(p("Пользуйтесь")).part("[Content_Types].xml", """
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override
                        PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>
                        </Types>""").bytes();
        POIFSFileSystem old = new POIFSFileSystem(new ByteArrayInputStream(OldWordReaderTests.file()));
        old.createDirectory("Macros");

        assertThat(refusal(hidden)).isEqualTo(Reason.MACROS);
        assertThat(refusal(declared)).isEqualTo(Reason.MACROS);
        assertThat(refusal(saved(old))).isEqualTo(Reason.MACROS);
    }

    @Test
    void entitiesAndDocumentTypesAreRefused() {
        String outside = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\""
                + "http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r>"
                + "</w:p></w:body></w:document>";
        String growing = outside.replace("<!ENTITY x SYSTEM \"file:///etc/passwd\">", billionLaughs());

        assertThat(refusal(word("").part("word/document.xml", outside).bytes())).isEqualTo(Reason.HOSTILE);
        assertThat(refusal(word("").part("word/document.xml", growing).bytes())).isEqualTo(Reason.HOSTILE);
        assertThat(refusal(word(p("а")).part("word/styles.xml", outside).bytes()))
                .isEqualTo(Reason.HOSTILE);
    }

    private static String billionLaughs() {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 \"ха\">");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        }
        return entities.append("<!ENTITY x \"&a11;\">").toString();
    }

    @Test
    void bombIsRefusedBeforeItGoesOff() {
        byte[] bomb = HostileFiles.bomb(190);
        byte[] promised = HostileFiles.bomb(260);
        assertThat(bomb.length).isLessThan(1 << 20);
        long before = allocated();
        long start = processorTime();

        assertThat(refusal(bomb)).isEqualTo(Reason.HOSTILE);
        assertThat(refusal(promised)).isEqualTo(Reason.HOSTILE);
        assertThat(Duration.ofNanos(processorTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(allocated() - before).isLessThan(400 * MEGABYTE);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** Of this thread in nanoseconds: other work on the machine does not count. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Test
    void archiveOfTooManyEntriesIsRefused() {
        OfficeFiles crowd = word(p("а"));
        for (int i = 0; i < 10_001; i++) {
            crowd.part("word/media/" + i, "");
        }

        assertThat(refusal(crowd.bytes())).isEqualTo(Reason.HOSTILE);
    }

    @Test
    void endlessNestingIsRefused() {
        int depth = 100_000;
        String nested = "<w:sdt><w:sdtContent>".repeat(depth) + "</w:sdtContent></w:sdt>".repeat(depth);
        String tables = "<w:tbl><w:tr><w:tc>".repeat(depth) + p("") + "</w:tc></w:tr></w:tbl>".repeat(depth);

        assertThat(refusal(word(nested).bytes())).isEqualTo(Reason.HOSTILE);
        assertThat(refusal(word(tables).bytes())).isEqualTo(Reason.HOSTILE);
    }

    @Test
    void tooManyRowsAreRefusedQuickly() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            text.append(i).append("\tПолив\tмай\n");
        }
        byte[] word = HostileFiles.rows(100_000);
        byte[] plain = text.toString().getBytes(StandardCharsets.UTF_8);
        long start = processorTime();

        assertThat(refusal(word)).isEqualTo(Reason.TOO_MANY_ROWS);
        assertThat(refusal(plain)).isEqualTo(Reason.TOO_MANY_ROWS);
        assertThat(Duration.ofNanos(processorTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void tooManyRowsOfAWorkbookAreRefusedQuickly() {
        String row = "<row><c t=\"inlineStr\"><is><t>1</t></is></c><c><v>2</v></c></row>";
        byte[] workbook = workbook(row.repeat(100_000), "");

        assertThat(refusal(workbook)).isEqualTo(Reason.TOO_MANY_ROWS);
    }

    @Test
    void mergesAcrossTheWholeSheetCostNothing() {
        String row = "<row><c t=\"inlineStr\"><is><t>а</t></is></c><c><v>2</v></c></row>";
        SourceDocument document =
                new DocumentReader().read("книга", workbook(row.repeat(3), "<mergeCell ref=\"A1:XFD1048576\"/>"));
        byte[] many = workbook(row.repeat(5_000), "<mergeCell ref=\"A1:A1048576\"/>".repeat(5_000));

        assertThat(document.tables()).hasSize(1);
        assertThat(refusal(many)).isEqualTo(Reason.HOSTILE);
    }

    private static byte[] workbook(String rows, String merges) {
        String main = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        String relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"x/%s\" Target=\"%s\"/></Relationships>";
        return new OfficeFiles()
                .part(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")
                .part("_rels/.rels", relations.formatted("officeDocument", "xl/workbook.xml"))
                .part("xl/_rels/workbook.xml.rels", relations.formatted("worksheet", "sheet.xml"))
                .part(
                        "xl/workbook.xml",
                        "<workbook" + main + " xmlns:r=\"urn:r\"><sheets><sheet name=\"а\" r:id=\"r1\"/>"
                                + "</sheets></workbook>")
                .part(
                        "xl/sheet.xml",
                        "<worksheet" + main + "><sheetData>" + rows + "</sheetData><mergeCells>" + merges
                                + "</mergeCells></worksheet>")
                .bytes();
    }

    @Test
    void absurdSpansAreRefused() {
        String wide = tc("<w:gridSpan w:val=\"2000000000\"/>", "");
        String[] cells = new String[60];
        Arrays.fill(cells, wide);

        assertThat(refusal(word(tbl(tr(cells))).bytes())).isEqualTo(Reason.HOSTILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\t",
                "|",
                "|a",
                "a\tb\n\n",
                "\"",
                "\t\"",
                "**",
                "---\t---\n",
                "1.\t",
                "\ta\n\tb\n\n",
                "a\t\n",
                "№\n",
                "№\n1\n",
                "№\na\nb\n1\n",
                "№\na\nb\n1\na\nb\n2\na\nb\n3\na\nb\n",
                "№\na\nb\n1\n2\n3\n\n\n\n",
                "№\ta\tb\n1\tx\ny\n2\tx\ny\n3\tx\ny\n4\tx\ny\n5\tx\n",
                "№\ta\tb\n1\n\tx\n\t2\ty\n\t3\n\t4\n\t5\n"
            })
    void textOfNothingButSignsIsReadInTime(String piece) {
        String text = piece.repeat(400_000 / piece.length());
        long start = processorTime();
        try {
            new DocumentReader().readText(text);
        } catch (UnreadableDocument refusal) {
            assertThat(refusal.reason()).isIn(Reason.EMPTY, Reason.TOO_MANY_ROWS, Reason.TOO_LARGE, Reason.HOSTILE);
        }
        assertThat(Duration.ofNanos(processorTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasASentenceInBothLanguages(Reason reason) throws IOException {
        for (String name : List.of("reading", "reading_en")) {
            Properties messages = new Properties();
            try (var in = new java.io.InputStreamReader(
                    getClass().getResourceAsStream("/messages/" + name + ".properties"), StandardCharsets.UTF_8)) {
                messages.load(in);
            }
            assertThat(messages.getProperty(reason.messageKey())).isNotBlank().endsWith(".");
            assertThat(messages).hasSameSizeAs(Stream.of(Reason.values()).toList());
        }
        assertThat(reason.status()).isBetween(400, 422);
    }
}
