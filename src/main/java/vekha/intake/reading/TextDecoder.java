package vekha.intake.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vekha.intake.reading.UnreadableDocument.Reason;

/** Finds out in which encoding a text file was written. */
final class TextDecoder {

    /** Encodings that Russian programs of the last forty years have left behind, the likeliest first. */
    private static final List<Charset> ONE_BYTE =
            List.of(Charset.forName("windows-1251"), Charset.forName("KOI8-R"), Charset.forName("IBM866"));

    private static final String FREQUENT = "оеаинтсрвл";

    private static final int SAMPLE = 100_000;

    private TextDecoder() {}

    static String decode(byte[] content) {
        Charset marked = marked(content);
        String text = marked != null ? new String(content, marked) : unmarked(content);
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (plain.chars().anyMatch(TextDecoder::binary)) {
            throw new UnreadableDocument(Reason.UNKNOWN_KIND);
        }
        return plain;
    }

    private static @org.jspecify.annotations.Nullable Charset marked(byte[] content) {
        int first = content.length > 1 ? (content[0] & 0xFF) << 8 | content[1] & 0xFF : 0;
        if (first == 0xFFFE || first == 0xFEFF) {
            return StandardCharsets.UTF_16;
        }
        return wide(content, 1) ? StandardCharsets.UTF_16LE : wide(content, 0) ? StandardCharsets.UTF_16BE : null;
    }

    /** Without a mark, the high bytes of Russian and Latin text in two bytes are nearly all 4 and 0. */
    private static boolean wide(byte[] content, int high) {
        int length = Math.min(content.length & ~1, SAMPLE);
        int fitting = 0;
        for (int i = high; i < length; i += 2) {
            fitting += content[i] == 0 || content[i] == 4 ? 1 : 0;
        }
        return length >= 8 && fitting > length / 2 * 0.8;
    }

    private static String unmarked(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException ex) {
            return mostRussian(content);
        }
    }

    private static String mostRussian(byte[] content) {
        int length = Math.min(content.length, SAMPLE);
        Charset best = ONE_BYTE.get(0);
        long most = -1;
        for (Charset charset : ONE_BYTE) {
            long frequent = new String(content, 0, length, charset)
                    .chars()
                    .filter(c -> FREQUENT.indexOf(c) >= 0)
                    .count();
            if (frequent > most) {
                most = frequent;
                best = charset;
            }
        }
        return new String(content, best);
    }

    private static boolean binary(int c) {
        return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x0B && c != 0x07 && c != 0x1A
                        && c != 0x1E && c != 0x1F
                || c == 0xFFFE;
    }
}
