package vekha.intake.web;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.multipart.MultipartFile;
import vekha.intake.reading.DocumentReader;

/** Takes a sent file into memory, and no more of it than is needed to see that it is too large. */
final class Uploads {

    private Uploads() {}

    static byte[] bytes(MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return content.readNBytes(DocumentReader.MOST_BYTES + 1);
        }
    }
}
