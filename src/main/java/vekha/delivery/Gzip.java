package vekha.delivery;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/** A gzip stream (RFC 1952) that is put together of blocks. */
final class Gzip {

    private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    /** An empty block that says it is the last one (RFC 1951, 3.2.6). */
    private static final byte[] END = {3, 0};

    private final ByteArrayOutputStream out;
    private int checksum;
    private long length;

    Gzip(int expectedBytes) {
        out = new ByteArrayOutputStream(expectedBytes + 64);
        out.writeBytes(HEADER);
    }

    void add(Piece piece) {
        out.writeBytes(piece.deflated());
        sum(piece.checksum(), piece.length());
    }

    /**
     * Bytes that are laid in as they are.
     *
     * @param bytes at most 65 535
     * @param own their CRC-32
     */
    void addStored(byte[] bytes, int own) {
        out.write(0);
        twoBytes(bytes.length);
        twoBytes(~bytes.length);
        out.writeBytes(bytes);
        sum(own, bytes.length);
    }

    /**
     * The very bytes that stand so far back, once more.
     *
     * @param bytes as {@link Repeat#canSay} asks, and so is the distance
     * @param own CRC-32 of these bytes
     */
    void addRepeated(int bytes, int distance, int own) {
        Repeat.write(bytes, distance, out);
        sum(own, bytes);
    }

    /** Bytes that a deflater keeps between two calls. */
    void add(Deflater deflater, byte[] bytes, int flush) {
        Deflating.all(deflater, bytes, flush, out);
        sum(Checksum.of(bytes), bytes.length);
    }

    byte[] ended() {
        out.writeBytes(END);
        twoBytes(checksum);
        twoBytes(checksum >>> 16);
        twoBytes((int) length);
        twoBytes((int) (length >>> 16));
        return out.toByteArray();
    }

    private void sum(int added, int bytes) {
        checksum = Checksum.joined(checksum, added, bytes);
        length += bytes;
    }

    private void twoBytes(int value) {
        out.write(value);
        out.write(value >>> 8);
    }
}
