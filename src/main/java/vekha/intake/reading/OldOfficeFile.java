package vekha.intake.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vekha.intake.reading.UnreadableDocument.Reason;

/** The container that a .doc or .xls file is, and that an encrypted .docx or .xlsx file is wrapped in. */
final class OldOfficeFile {

    private OldOfficeFile() {}

    static SourceDocument read(String fileName, byte[] content) {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            return read(fileName, file);
        } catch (EncryptedDocumentException ex) {
            throw new UnreadableDocument(Reason.ENCRYPTED, ex);
        } catch (OldFileFormatException ex) {
            throw new UnreadableDocument(Reason.OTHER_OFFICE, ex);
        } catch (IOException ex) {
            throw new UnreadableDocument(Reason.DAMAGED, ex);
        }
    }

    private static SourceDocument read(String fileName, POIFSFileSystem file) throws IOException {
        Set<String> parts = file.getRoot().getEntryNames();
        if (parts.contains("EncryptedPackage") || parts.contains("EncryptionInfo")) {
            throw new UnreadableDocument(Reason.ENCRYPTED);
        }
        if (parts.contains("Macros") || parts.contains("_VBA_PROJECT_CUR") || parts.contains("VBA")) {
            throw new UnreadableDocument(Reason.MACROS);
        }
        if (parts.contains("WordDocument")) {
            refuseEncrypted(file);
            return new OldWordReader(new HWPFDocument(file)).read(fileName);
        }
        if (parts.contains("Workbook") || parts.contains("Book")) {
            return OldExcelReader.read(fileName, new HSSFWorkbook(file));
        }
        boolean slides = parts.contains("PowerPoint Document");
        throw new UnreadableDocument(slides ? Reason.OTHER_OFFICE : Reason.UNKNOWN_KIND);
    }

    /** A Word file says in its twelfth byte whether all that follows is encrypted. */
    private static void refuseEncrypted(POIFSFileSystem file) throws IOException {
        try (InputStream word = file.createDocumentInputStream("WordDocument")) {
            byte[] head = word.readNBytes(12);
            if (head.length == 12 && (head[11] & 1) != 0) {
                throw new UnreadableDocument(Reason.ENCRYPTED);
            }
        }
    }
}
