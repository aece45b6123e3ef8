package vekha.deadline;

import java.text.Normalizer;

/**
 * Makes one letter of the many that look alike: case, ё, dashes, quotes, spaces, compatibility forms.
 *
 * <p>Works character by character, so that no heap of combining marks can make it slow.
 */
final class Folding {

    private static final char COMBINING_BREVE = '\u0306';

    private Folding() {}

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            append(folded, text.charAt(i));
        }
        return folded.toString();
    }

    private static void append(StringBuilder folded, char c) {
        if (c >= 'а' && c <= 'я' || c >= '(' && c <= '9' || c >= 'a' && c <= 'z') {
            folded.append(c == '*' ? ' ' : c);
        } else if (c >= 'А' && c <= 'Я') {
            folded.append((char) (c + 32));
        } else if (c < 128) {
            folded.append(ascii(c));
        } else {
            appendRare(folded, c);
        }
    }

    private static char ascii(char c) {
        if (c >= 'A' && c <= 'Z') {
            return (char) (c + 32);
        }
        return c == ';' || c == ':' || c == '|' ? c : ' ';
    }

    private static void appendRare(StringBuilder folded, char c) {
        if (c == 'ё' || c == 'Ё') {
            folded.append('е');
        } else if (isDash(c)) {
            folded.append('-');
        } else if (c == '№' || Character.isLowerCase(c) && c < 0x500 && Character.isLetter(c)) {
            folded.append(c);
        } else if (c == COMBINING_BREVE && endsWithI(folded)) {
            folded.setCharAt(folded.length() - 1, 'й');
        } else if (!isDropped(c)) {
            appendCompatible(folded, c);
        }
    }

    private static boolean isDash(char c) {
        return c >= '\u2010' && c <= '\u2015' || c == '\u2212' || c == '\u2043' || c == '\u00ac';
    }

    private static boolean endsWithI(StringBuilder folded) {
        return folded.length() > 0 && folded.charAt(folded.length() - 1) == 'и';
    }

    /** Combining marks, invisible characters, and the raised digits of footnotes. */
    private static boolean isDropped(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.FORMAT
                || type == Character.OTHER_NUMBER && c < '\u2150';
    }

    private static void appendCompatible(StringBuilder folded, char c) {
        if (Character.isSurrogate(c)) {
            folded.append(' ');
            return;
        }
        String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        for (int i = 0; i < plain.length(); i++) {
            char each = Character.toLowerCase(plain.charAt(i));
            folded.append(isPlain(each) ? each : isDash(each) ? '-' : ' ');
        }
    }

    private static boolean isPlain(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == ',' || c == '/' || c == '(' || c == ')';
    }
}
