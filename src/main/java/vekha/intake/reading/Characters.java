package vekha.intake.reading;

import java.util.stream.Collectors;

/** Turns what typesetting adds to characters back into plain ones, and leaves every visible character as it is. */
final class Characters {

    private Characters() {}

    static String plain(CharSequence raw) {
        StringBuilder plain = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            append(plain, raw.charAt(i));
        }
        return plain.toString();
    }

    private static void append(StringBuilder plain, char c) {
        if (c == '\n' || c == '\t') {
            plain.append(c);
        } else if (c == '\u2028' || c == '\u2029' || c == '\u000B') {
            plain.append('\n');
        } else if (Character.isSpaceChar(c) || c == '\r' || c == '\f') {
            plain.append(' ');
        } else if (c == '\u2011' || c == '\u001E') {
            plain.append('-');
        } else if (!invisible(c)) {
            plain.append(symbol(c));
        }
    }

    /** Soft hyphens, zero-width characters, direction and control marks. */
    private static boolean invisible(char c) {
        return c == '\u00AD'
                || c == '\uFEFF'
                || c >= '\u200B' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u2064'
                || Character.isISOControl(c);
    }

    /** Symbol fonts keep their signs in a private range: the bullets and ticks among them are named, the rest is a bullet. */
    static char symbol(char c) {
        if (c < '\uF020' || c > '\uF0FF') {
            return c;
        }
        char code = (char) (c & 0xFF);
        if (code >= '0' && code <= '9' || "-+().,:;/*=<>%".indexOf(code) >= 0) {
            return code;
        }
        return code == 0xFC ? '\u2713' : code == 0x20 ? ' ' : '\u2022';
    }

    /** Takes the white space off both ends of the text and of its lines, leaving out blank lines at both ends. */
    static String trimmed(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n")).strip();
    }
}
