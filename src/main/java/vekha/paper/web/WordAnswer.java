package vekha.paper.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vekha.paper.Paper;
import vekha.paper.word.WordFile;

/** A paper as a Word file under its own name. */
final class WordAnswer {

    private static final int LONGEST_NAME = 120;

    private WordAnswer() {}

    static ResponseEntity<byte[]> of(Paper paper) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        WordFile.write(paper, file); // whole before the first byte goes out: a failure is a page, not half a file
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(WordFile.TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(paper.fileName()))
                .cacheControl(CacheControl.noStore())
                .body(file.toByteArray());
    }

    private static String disposition(String name) {
        return ContentDisposition.attachment()
                .filename(fileName(name), StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /** Without the signs that some file system refuses. */
    static String fileName(String name) {
        String plain = name.replaceAll("[\\\\/]", "-")
                .replaceAll("[:*?\"<>|\\p{Cntrl}]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        String brief =
                plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME).strip() : plain;
        return brief.replaceAll("[. ]+$", "") + ".docx";
    }
}
