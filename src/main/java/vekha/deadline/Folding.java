package vekha.deadline;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Makes one letter of the many that look alike: case, ё, dashes, quotes, spaces, compatibility forms.
 *
 * <p>Works character by character, so that no heap of combining marks can make it slow.
 */
final class Folding {

    private static final char COMBINING_BREVE = '\u0306';

    private char[] folded;
    private int length;

    private Folding(int length) {
        this.folded = new char[length];
    }

    /** The folded letters; longer than the text only where one sign stands for several. */
    static char[] fold(String text) {
        Folding folding = new Folding(text.length());
        for (int i = 0; i < text.length(); i++) {
            folding.append(text.charAt(i));
        }
        return folding.length == folding.folded.length ? folding.folded : Arrays.copyOf(folding.folded, folding.length);
    }

    private void append(char c) {
        if (c >= 'а' && c <= 'я' || c >= '(' && c <= '9' || c >= 'a' && c <= 'z') {
            add(c == '*' ? ' ' : c);
        } else if (c >= 'А' && c <= 'Я') {
            add((char) (c + 32));
        } else if (c < 128) {
            add(ascii(c));
        } else {
            appendRare(c);
        }
    }

    private void add(char c) {
        if (length == folded.length) {
            folded = Arrays.copyOf(folded, length * 2 + 1);
        }
        folded[length++] = c;
    }

    private static char ascii(char c) {
        if (c >= 'A' && c <= 'Z') {
            return (char) (c + 32);
        }
        return c == ';' || c == ':' || c == '|' ? c : ' ';
    }

    private void appendRare(char c) {
        if (c == 'ё' || c == 'Ё') {
            add('е');
        } else if (isDash(c)) {
            add('-');
        } else if (c == '№' || Character.isLowerCase(c) && c < 0x500 && Character.isLetter(c)) {
            add(c);
        } else if (c == COMBINING_BREVE && endsWithI()) {
            folded[length - 1] = 'й';
        } else if (!isDropped(c)) {
            appendCompatible(c);
        }
    }

    private static boolean isDash(char c) {
        return c >= '\u2010' && c <= '\u2015' || c == '\u2212' || c == '\u2043' || c == '\u00ac' || c == '\u00f7';
    }

    private boolean endsWithI() {
        return length > 0 && folded[length - 1] == 'и';
    }

    /** Combining marks, invisible characters, and the raised digits of footnotes. */
    private static boolean isDropped(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.FORMAT
                || type == Character.OTHER_NUMBER && c < '\u2150';
    }

    private void appendCompatible(char c) {
        if (Character.isSurrogate(c)) {
            add(' ');
            return;
        }
        String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        for (int i = 0; i < plain.length(); i++) {
            char each = Character.toLowerCase(plain.charAt(i));
            add(isPlain(each) ? each : isDash(each) ? '-' : ' ');
        }
    }

    private static boolean isPlain(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == ',' || c == '/' || c == '(' || c == ')';
    }
}
