package vekha.delivery;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;

/**
 * A text with gaps for the token of forms, deflated once. A piece refers to those before it over the gaps between them, so that a
 * page of two hundred forms is no longer than one of two; the pieces are therefore laid one after the other, with a token of the
 * very length that was cut out in each gap.
 *
 * @param pieces one more than there are gaps
 * @param gap bytes of a token
 */
record CutText(List<Piece> pieces, int gap) {

    /** A byte that no text in UTF-8 holds: nothing that follows can be found to repeat it. */
    private static final byte NOTHING = (byte) 0xff;

    static CutText of(String text, String token) {
        byte[] gap = new byte[length(token)];
        Arrays.fill(gap, NOTHING);
        List<Piece> pieces = new ArrayList<>();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            int from = 0;
            for (int at = next(text, token, 0); at >= 0; at = next(text, token, from)) {
                pieces.add(piece(text.substring(from, at), deflater));
                Deflating.all(deflater, gap, Deflater.SYNC_FLUSH, new ByteArrayOutputStream(gap.length));
                from = at + token.length();
            }
            pieces.add(piece(text.substring(from), deflater));
        } finally {
            deflater.end();
        }
        return new CutText(pieces, gap.length);
    }

    private static Piece piece(String text, Deflater deflater) {
        return Piece.of(text.getBytes(StandardCharsets.UTF_8), deflater);
    }

    private static int next(String text, String token, int from) {
        return token.isEmpty() ? -1 : text.indexOf(token, from);
    }

    boolean takes(String token) {
        return pieces.size() == 1 || length(token) == gap;
    }

    static int length(String token) {
        return token.getBytes(StandardCharsets.UTF_8).length;
    }

    int bytes() {
        return pieces.stream().mapToInt(piece -> 64 + piece.deflated().length).sum();
    }

    /** The text with a token in its gaps, of whatever length. */
    String text(String token) {
        Gzip packed = new Gzip(bytes());
        byte[] nothing = new byte[gap];
        int sum = Checksum.of(nothing);
        for (int i = 0; i < pieces.size(); i++) {
            if (i > 0) {
                packed.addStored(nothing, sum);
            }
            packed.add(pieces.get(i));
        }
        byte[] unpacked;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.ended()))) {
            unpacked = in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        StringBuilder text = new StringBuilder(unpacked.length);
        int from = 0;
        for (Piece piece : pieces) {
            text.append(from == 0 ? "" : token);
            text.append(new String(unpacked, from, piece.length(), StandardCharsets.UTF_8));
            from += piece.length() + gap;
        }
        return text.toString();
    }
}
