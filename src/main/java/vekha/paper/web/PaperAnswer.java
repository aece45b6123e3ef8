package vekha.paper.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import vekha.foundation.Attachment;
import vekha.foundation.FileNames;
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

        private final String type;
        private final Writer writer;

        Kind(String type, Writer writer) {
            this.type = type;
            this.writer = writer;
        }

        /** As it stands at the end of an address. */
        static Kind of(String ending) {
            return valueOf(ending.toUpperCase(Locale.ROOT));
        }

        String ending() {
            return name().toLowerCase(Locale.ROOT);
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
                .headers(new Attachment(FileNames.of(paper.fileName(), kind.ending()), kind.type).headers())
                .body(file.toByteArray());
    }
}
