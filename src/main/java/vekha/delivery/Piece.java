package vekha.delivery;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A text deflated once, to be laid into the gzip stream of any page: it begins and ends between two blocks and refers to nothing
 * outside itself (RFC 1951, 3.2).
 *
 * @param deflated blocks, none of them the last one
 * @param length bytes of the text in UTF-8
 * @param checksum their CRC-32
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares pieces
record Piece(byte[] deflated, int length, int checksum) {

    static Piece of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Piece of(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        ByteArrayOutputStream deflated = new ByteArrayOutputStream(bytes.length / 8 + 64);
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            Deflating.all(deflater, bytes, Deflater.SYNC_FLUSH, deflated);
        } finally {
            deflater.end();
        }
        return new Piece(deflated.toByteArray(), bytes.length, (int) checksum.getValue());
    }

    String text() {
        Inflater inflater = new Inflater(true);
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated), inflater)) {
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            inflater.end();
        }
    }
}
