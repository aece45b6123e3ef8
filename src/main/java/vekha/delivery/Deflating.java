package vekha.delivery;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/** Drives a deflater until it has given everything out. */
final class Deflating {

    private Deflating() {}

    /** @param flush {@link Deflater#NO_FLUSH} with a finished deflater, or how the blocks end */
    static void all(Deflater deflater, byte[] bytes, int flush, ByteArrayOutputStream out) {
        byte[] buffer = new byte[8192];
        deflater.setInput(bytes);
        int given;
        do {
            given = deflater.deflate(buffer, 0, buffer.length, flush);
            out.write(buffer, 0, given);
        } while (given == buffer.length);
    }
}
