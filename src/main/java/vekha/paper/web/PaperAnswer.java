package vekha.paper.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vekha.paper.FileNames;
import vekha.paper.Paper;
import vekha.paper.pdf.PdfFile;
import vekha.paper.word.WordFile;

/** A paper as a file under its own name. */
final class PaperAnswer {

    private PaperAnswer() {}

    /** What a paper can be taken away as. */
    enum Kind {
        DOCX(WordFile.TYPE, WordFile::write),
        PDF(PdfFile.TYPE, PdfFile::write);

        private final MediaType type;
        private final Writer writer;

        Kind(String type, Writer writer) {
            this.type = MediaType.parseMediaType(type);
            this.writer = writer;
        }

        /** As it stands at the end of an address. */
        static Kind of(String ending) {
            return valueOf(ending.toUpperCase(Locale.ROOT));
        }
    }

    /** Writes a paper in one format. */
    private interface Writer {

        void write(Paper paper, OutputStream out) throws IOException;
    }

    static ResponseEntity<byte[]> of(Paper paper, Kind kind) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        kind.writer.write(paper, file); // whole before the first byte goes out: a failure is a page, not half a file
        return ResponseEntity.ok()
                .contentType(kind.type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(paper.fileName(), kind))
                .cacheControl(CacheControl.noStore())
                .body(file.toByteArray());
    }

    private static String disposition(String name, Kind kind) {
        return ContentDisposition.attachment()
                .filename(FileNames.of(name, kind.name().toLowerCase(Locale.ROOT)), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
