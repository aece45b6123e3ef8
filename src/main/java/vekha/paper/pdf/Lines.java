package vekha.paper.pdf;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines no wider than told: at blanks, behind hyphens and strokes, at soft hyphens, and in a word only where it is wider than a line. */
final class Lines {

    private static final char SOFT_HYPHEN = '\u00ad';

    private final Face face;
    private final float size;
    private final float width;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private float used;
    private float room;

    private Lines(Face face, float size, float width) {
        this.face = face;
        this.size = size;
        this.width = width;
    }

    /**
     * A line.
     *
     * @param last whether the author broke it there, so that it is not spread out
     */
    record Line(String text, boolean last) {}

    static List<Line> of(String text, Face face, float size, float width) {
        return of(text, face, size, width, 0);
    }

    /** @param indent by how much the first line is shorter */
    static List<Line> of(String text, Face face, float size, float width, float indent) {
        Lines lines = new Lines(face, size, width);
        lines.room = width - indent;
        text.lines().map(Lines::printable).forEach(lines::add);
        return lines.lines;
    }

    private static String printable(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            boolean invisible =
                    sign == '\u200b' || sign == '\u200d' || sign == '\ufeff' || Character.isLowSurrogate(sign);
            if (!invisible) {
                clean.append(sign == '\u202f' ? '\u00a0' : sign < ' ' ? ' ' : drawable(sign));
            }
        }
        return clean.toString();
    }

    private static char drawable(char sign) {
        return Face.REGULAR.has(sign) || Face.SIGNS.has(sign) ? sign : '\u25a1';
    }

    private void add(String text) {
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (breaksBehind(text, at)) {
                piece(text.substring(from, at + 1));
                from = at + 1;
            }
        }
        piece(text.substring(from));
        end(true);
    }

    private static boolean breaksBehind(String text, int at) {
        char sign = text.charAt(at);
        boolean more = at + 1 < text.length();
        return sign == ' ' && more && text.charAt(at + 1) != ' '
                || sign == SOFT_HYPHEN
                || (sign == '-' || sign == '/') && isInside(text, at);
    }

    /** Between letters; «п/п» and the like are no two words. */
    private static boolean isInside(String text, int at) {
        return isLetter(text, at - 1) && isLetter(text, at + 1) && (isLetter(text, at - 2) || isLetter(text, at + 2));
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }

    private void piece(String piece) {
        float wide = face.width(piece.stripTrailing(), size);
        if (used + wide > room && !line.isEmpty()) {
            end(false);
        }
        if (wide > room) {
            cut(piece);
            return;
        }
        append(piece);
    }

    private void append(String piece) {
        if (!line.isEmpty() && line.charAt(line.length() - 1) == SOFT_HYPHEN) {
            line.setLength(line.length() - 1);
            used -= face.width(SOFT_HYPHEN, size);
        }
        line.append(piece);
        used += face.width(piece, size);
    }

    /** A word wider than a line, wherever it is full. */
    private void cut(String piece) {
        for (int at = 0; at < piece.length(); at++) {
            float wide = face.width(piece.charAt(at), size);
            if (used + wide > room && !line.isEmpty()) {
                end(false);
            }
            line.append(piece.charAt(at));
            used += wide;
        }
    }

    private void end(boolean last) {
        lines.add(new Line(line.toString().stripTrailing(), last));
        line.setLength(0);
        used = 0;
        room = width;
    }
}
