package vekha.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTests {

    @Test
    void tellsOfficeDocumentsByTheirContent() throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Справка");
            document.write(word);
        }

        assertThat(of(word.toByteArray())).isEqualTo(FileType.DOCX);
        assertThat(of(written(new XSSFWorkbook()))).isEqualTo(FileType.XLSX);
        assertThat(of(written(new HSSFWorkbook()))).isEqualTo(FileType.XLS);
        assertThat(of(openDocument("application/vnd.oasis.opendocument.text"))).isEqualTo(FileType.ODT);
    }

    @Test
    void bitmapIsKnownByItsHeaderAndNotByTwoLetters() throws IOException {
        byte[] bitmap = new byte[64];
        bitmap[0] = 'B';
        bitmap[1] = 'M';
        bitmap[2] = 64;
        bitmap[10] = 54;
        bitmap[14] = 40;

        assertThat(of(bitmap)).isEqualTo(FileType.BMP);
        bitmap[14] = 41;
        assertThat(of(bitmap)).isNull();
        assertThat(of("BMW и другие машины, о которых здесь речь".getBytes(StandardCharsets.UTF_8)))
                .isNull();
    }

    @Test
    void openSheetsAndSlidesAreKnownToo() throws IOException {
        assertThat(of(openDocument("application/vnd.oasis.opendocument.spreadsheet")))
                .isEqualTo(FileType.ODS);
        assertThat(of(openDocument("application/vnd.oasis.opendocument.presentation")))
                .isEqualTo(FileType.ODP);
    }

    @ParameterizedTest
    @CsvSource({
        "'%PDF-1.7', PDF",
        "'\u0089PNG\r\n\u001a\n', PNG",
        "'\u00ff\u00d8\u00ff\u00e0', JPEG",
        "'GIF89a', GIF",
        "'II*\u0000', TIFF",
        "'MM\u0000*', TIFF",
        "'0000ftypavif0000', AVIF",
        "'0000ftypheic0000', HEIC",
        "'RIFF0000WEBPVP8 ', WEBP",
        "'{\\rtf1', RTF"
    })
    void tellsOthersByTheirFirstBytes(String head, FileType type) throws IOException {
        assertThat(of(head.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MZ\u0090",
                "<html><script>",
                "<?xml version='1.0'?><svg/>",
                "#!/bin/sh",
                " %PDF-1.7",
                "PK\u0003\u0004"
            })
    void refusesWhatIsNoneOfThese(String head) throws IOException {
        assertThat(of(head.getBytes(StandardCharsets.ISO_8859_1))).isNull();
    }

    @Test
    void refusesMacrosWhereverTheyStandInTheFile() throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(word)) {
            put(zip, "word/document.xml", new byte[200_000]);
            put(zip, "word/vbaProject.bin", new byte[10]);
        }
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            file.createDocument(new ByteArrayInputStream(new byte[5000]), "Workbook");
            file.getRoot().createDirectory("_VBA_PROJECT_CUR");
            file.writeFilesystem(sheet);
        }

        assertThat(of(word.toByteArray())).isNull();
        assertThat(of(sheet.toByteArray())).isNull();
    }

    @Test
    void signOnTheEdgeOfAWindowIsSeen() throws IOException {
        for (int size = 65_400; size < 65_700; size += 7) {
            ByteArrayOutputStream word = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(word)) {
                zip.setLevel(0);
                put(zip, "a", new byte[size]);
                put(zip, "word/document.xml", new byte[1]);
            }
            assertThat(of(word.toByteArray())).as("after %s bytes", size).isEqualTo(FileType.DOCX);
        }
    }

    @Test
    void nameGetsAnEndingThatFits() {
        assertThat(FileType.JPEG.fit("Фото.JPG")).isEqualTo("Фото.JPG");
        assertThat(FileType.PDF.fit("order.exe")).isEqualTo("order.exe.pdf");
        assertThat(EvidenceFiles.plainName("C:\\fakepath\\при\u202eказ\n\".pdf"))
                .isEqualTo("приказ.pdf");
        assertThat(EvidenceFiles.plainName("../../etc/.htaccess")).isEqualTo("file.htaccess");
        assertThat(EvidenceFiles.plainName("я".repeat(400) + ".pdf"))
                .hasSize(200)
                .endsWith(".pdf");
    }

    private static @Nullable FileType of(byte[] content) throws IOException {
        return FileType.of(new ByteArrayInputStream(content));
    }

    private static byte[] written(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (workbook) {
            workbook.createSheet("a");
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] openDocument(String type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] content = type.getBytes(StandardCharsets.US_ASCII);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            CRC32 crc = new CRC32();
            crc.update(content);
            ZipEntry entry = new ZipEntry("mimetype");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
            put(zip, "content.xml", new byte[1]);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
