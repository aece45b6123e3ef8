package vekha.paper.pdf;

import java.io.IOException;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes texts and rules in the language of a page, and remembers which signs of which typeface have to go with the file. */
final class Ink {

    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final int HUNDREDTHS = 100;

    private final Map<Face, BitSet> used = new EnumMap<>(Face.class);

    /** Puts a text on the page, its first sign at x, standing on y. */
    void text(StringBuilder page, Face face, float size, float x, float y, String text) {
        text(page, face, size, x, y, text, 0);
    }

    /** @param wider by how much every blank is wider than it would be */
    void text(StringBuilder page, Face face, float size, float x, float y, String text, float wider) {
        page.append("BT 1 0 0 1 ");
        number(page, x);
        number(page, y);
        page.append("Tm ");
        int from = 0;
        while (from < text.length()) {
            Face own = face.of(text.charAt(from));
            int to = from + 1;
            while (to < text.length() && face.of(text.charAt(to)) == own) {
                to++;
            }
            run(page, own, size, text.substring(from, to), wider);
            from = to;
        }
        page.append("ET\n");
    }

    private void run(StringBuilder page, Face face, float size, String text, float wider) {
        BitSet signs = used.computeIfAbsent(face, one -> new BitSet());
        page.append('/').append(face).append(' ');
        number(page, size);
        page.append("Tf [<");
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            signs.set(sign);
            hex(page, face.glyph(sign));
            if (wider > 0 && sign == ' ') {
                page.append("> ");
                number(page, -wider * 1000 / size);
                page.append('<');
            }
        }
        page.append(">] TJ ");
    }

    static void number(StringBuilder page, float value) {
        int hundredths = Math.round(value * HUNDREDTHS);
        if (hundredths < 0) {
            page.append('-');
            hundredths = -hundredths;
        }
        page.append(hundredths / HUNDREDTHS);
        int rest = hundredths % HUNDREDTHS;
        if (rest > 0) {
            page.append('.').append(rest / 10).append(rest % 10);
        }
        page.append(' ');
    }

    static void rule(StringBuilder page, float x, float y, float toX, float toY) {
        number(page, x);
        number(page, y);
        page.append("m ");
        number(page, toX);
        number(page, toY);
        page.append("l\n");
    }

    private static void hex(StringBuilder page, int glyph) {
        page.append(HEX[glyph >> 12])
                .append(HEX[glyph >> 8 & 15])
                .append(HEX[glyph >> 4 & 15])
                .append(HEX[glyph & 15]);
    }

    /** The signs that were used go into the file, and no others. */
    PDResources fonts(PDDocument file) throws IOException {
        PDResources resources = new PDResources();
        for (Map.Entry<Face, BitSet> one : used.entrySet()) {
            try (TrueTypeFont parsed = one.getKey().parsed()) {
                PDType0Font font = PDType0Font.load(file, parsed, true);
                one.getValue().stream().forEach(font::addToSubset);
                font.subset();
                resources.put(COSName.getPDFName(one.getKey().name()), font);
            }
        }
        return resources;
    }
}
