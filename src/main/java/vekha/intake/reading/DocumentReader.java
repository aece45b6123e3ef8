package vekha.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import vekha.intake.reading.UnreadableDocument.Reason;

/** Reads a file or a pasted text into paragraphs and tables, whatever program wrote it. */
public final class DocumentReader {

    /** The largest file that is read. */
    public static final int MOST_BYTES = 20 << 20;

    /**
     * Reads a file by what is in it; its name is only kept.
     *
     * @throws UnreadableDocument when the file cannot or must not be read
     */
    public SourceDocument read(String fileName, byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new UnreadableDocument(Reason.TOO_LARGE);
        }
        if (content.length == 0) {
            throw new UnreadableDocument(Reason.EMPTY);
        }
        try {
            return notEmpty(byKind(fileName, content));
        } catch (UnreadableDocument refusal) {
            throw refusal;
        } catch (RuntimeException | StackOverflowError damage) {
            // the libraries for the old formats answer a broken file with whatever exception they stumble into
            throw new UnreadableDocument(Reason.DAMAGED, damage);
        }
    }

    /** Reads a file from a stream, and no more of it than a file may have. */
    public SourceDocument read(String fileName, InputStream content) throws IOException {
        return read(fileName, content.readNBytes(MOST_BYTES + 1));
    }

    /** Reads what was pasted into a page from Word, Excel or a text file. */
    public SourceDocument readText(String pasted) {
        if (pasted.length() > MOST_BYTES) {
            throw new UnreadableDocument(Reason.TOO_LARGE);
        }
        return notEmpty(TextReader.read("", pasted));
    }

    private static SourceDocument byKind(String fileName, byte[] content) {
        FileKind kind = FileKind.of(content);
        return switch (kind) {
            case ZIP -> zipped(fileName, content);
            case OLE2 -> OldOfficeFile.read(fileName, content);
            case TEXT -> TextReader.read(fileName, TextDecoder.decode(content));
            default -> throw new UnreadableDocument(kind.refusal());
        };
    }

    private static SourceDocument zipped(String fileName, byte[] content) {
        OfficePackage file = OfficePackage.open(content);
        file.refuseOthers();
        String main = file.main();
        return file.workbook() ? ExcelReader.read(fileName, file, main) : WordReader.read(fileName, file, main);
    }

    private static SourceDocument notEmpty(SourceDocument document) {
        if (document.tables().isEmpty() && document.paragraphs().stream().allMatch(Paragraph::blank)) {
            throw new UnreadableDocument(Reason.EMPTY);
        }
        return document;
    }
}
