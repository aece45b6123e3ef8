package vekha.paper.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A typeface: which signs it has and how wide they are, read once for all files. */
enum Face {
    REGULAR("PTSerif-Regular.ttf"),
    BOLD("PTSerif-Bold.ttf"),
    /** For signs that the others do not have: arrows, ticks, boxes. */
    SIGNS("DejaVuSans.ttf");

    private static final int SIGNS_IN_ALL = 0x10000;
    private static final float EM = 1000f;

    private final byte[] file;
    private final char[] glyphs = new char[SIGNS_IN_ALL];
    private final float[] widths = new float[SIGNS_IN_ALL];

    Face(String name) {
        try (InputStream in = Face.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("There is no font " + name);
            }
            file = in.readAllBytes();
            try (TrueTypeFont font = parsed()) {
                measure(font);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Anew for every file: what is read of it moves a pointer, so no two threads may share it. */
    TrueTypeFont parsed() throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
    }

    private void measure(TrueTypeFont font) throws IOException {
        CmapLookup signs = font.getUnicodeCmapLookup();
        float unit = EM / font.getUnitsPerEm();
        for (int sign = ' '; sign < SIGNS_IN_ALL; sign++) {
            int glyph = signs.getGlyphId(sign);
            if (glyph > 0) {
                glyphs[sign] = (char) glyph;
                widths[sign] = font.getAdvanceWidth(glyph) * unit;
            }
        }
    }

    boolean has(char sign) {
        return glyphs[sign] != 0;
    }

    int glyph(char sign) {
        return glyphs[sign];
    }

    /** The typeface a sign is written in by whoever writes in this one. */
    Face of(char sign) {
        return has(sign) || !SIGNS.has(sign) ? this : SIGNS;
    }

    /** In points. */
    float width(char sign, float size) {
        return of(sign).widths[sign] * size / EM;
    }

    float width(CharSequence text, float size) {
        float width = 0;
        for (int at = 0; at < text.length(); at++) {
            width += of(text.charAt(at)).widths[text.charAt(at)];
        }
        return width * size / EM;
    }
}
