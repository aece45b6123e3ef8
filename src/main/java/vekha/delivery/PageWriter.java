package vekha.delivery;

import java.io.ByteArrayOutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Gathers a page as one gzip stream (RFC 1952), partly of pieces that were deflated before; nothing leaves before {@link #finished}. */
final class PageWriter extends Writer {

    private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private final StringBuilder text = new StringBuilder(16_384);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private int checksum;
    private long length;

    PageWriter() {
        out.writeBytes(HEADER);
    }

    @Override
    public void write(char[] characters, int from, int count) {
        text.append(characters, from, count);
    }

    @Override
    public void write(String string, int from, int count) {
        text.append(string, from, from + count);
    }

    @Override
    public void write(String string) {
        text.append(string);
    }

    @Override
    public void write(int character) {
        text.append((char) character);
    }

    void write(Piece piece) {
        deflate(Deflater.FULL_FLUSH);
        out.writeBytes(piece.deflated());
        checksum = Checksum.joined(checksum, piece.checksum(), piece.length());
        length += piece.length();
    }

    /** The whole page; the writer is of no use afterwards. */
    byte[] finished() {
        deflater.finish();
        deflate(Deflater.NO_FLUSH);
        deflater.end();
        fourBytes(checksum);
        fourBytes((int) length);
        return out.toByteArray();
    }

    /** Forgets what was written so far. */
    void discard() {
        deflater.end();
    }

    private void deflate(int flush) {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        CRC32 own = new CRC32();
        own.update(bytes);
        checksum = Checksum.joined(checksum, (int) own.getValue(), bytes.length);
        length += bytes.length;
        Deflating.all(deflater, bytes, flush, out);
    }

    private void fourBytes(int value) {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write(value >>> shift);
        }
    }

    @Override
    public void flush() {
        // a page leaves as a whole
    }

    @Override
    public void close() {
        // whoever made the writer finishes it
    }
}
