package vekha.delivery;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/**
 * A text deflated once, to be laid into the gzip stream of any page: it begins and ends between two blocks (RFC 1951, 3.2).
 *
 * @param deflated blocks, none of them the last one
 * @param length bytes of the text in UTF-8
 * @param checksum their CRC-32
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares pieces
record Piece(byte[] deflated, int length, int checksum) {

    /** A piece that refers to nothing outside itself. */
    static Piece of(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            return of(bytes, deflater);
        } finally {
            deflater.end();
        }
    }

    /** @param deflater to what it was given before, the piece may refer */
    static Piece of(byte[] bytes, Deflater deflater) {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream(bytes.length / 8 + 64);
        Deflating.all(deflater, bytes, Deflater.SYNC_FLUSH, deflated);
        return new Piece(deflated.toByteArray(), bytes.length, Checksum.of(bytes));
    }
}
