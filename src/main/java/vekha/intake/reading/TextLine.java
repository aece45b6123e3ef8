package vekha.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a text file, without what a converter left in it.
 *
 * @param number 1-based line of the file
 * @param afterPageBreak whether a form feed stands before it
 */
record TextLine(String text, int number, boolean afterPageBreak) {

    /** A line break inside a cell that was quoted as a whole. */
    private static final char INNER_BREAK = '\u000B';

    private static final char BOLD = '\uE000';

    private static final char BOLD_END = '\uE001';

    /** What converters write for bookmarks and pictures. */
    private static final Pattern LEFTOVER =
            Pattern.compile("\\[bookmark: [^\\]\\n]{0,80}]|\\[pic]|\\[image: [^\\]\\n]{0,80}]");

    private static final Pattern STARRED =
            Pattern.compile("(?<![^\\s(«|])\\*\\*(?=[^\\s*])([^*\\t|]{1,900})(?<=\\S)\\*\\*(?!\\*)");

    /** A quoted cell longer than this is rather a lost quotation mark. */
    private static final int LONGEST_QUOTE = 6_000;

    static List<TextLine> of(String text) {
        String lines = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace("<<", "«")
                .replace(">>", "»")
                .replace("\u0007", "\t");
        String plain = withoutStars(LEFTOVER.matcher(unquoted(lines)).replaceAll(""));
        List<TextLine> found = new ArrayList<>();
        int number = 1;
        for (String line : plain.split("\n", -1)) {
            boolean fed = line.indexOf('\f') >= 0;
            found.add(new TextLine(line.replace("\f", ""), number, fed));
            number += 1 + (int) line.chars().filter(c -> c == INNER_BREAK).count();
        }
        boolean ended = found.get(found.size() - 1).text().isEmpty();
        return ended ? found.subList(0, found.size() - 1) : found;
    }

    /** Excel and Word put a cell of several lines into quotation marks on the clipboard and double those inside. */
    private static String unquoted(String text) {
        if (!text.contains("\"")) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            boolean first = at == 0 || text.charAt(at - 1) == '\t' || text.charAt(at - 1) == '\n';
            int end = first && text.charAt(at) == '"' ? closing(text, at + 1) : -1;
            if (end < 0) {
                plain.append(text.charAt(at++));
            } else {
                plain.append(text.substring(at + 1, end)
                        .replace("\"\"", "\"")
                        .replace('\n', INNER_BREAK)
                        .replace('\t', ' '));
                at = end + 1;
            }
        }
        return plain.toString();
    }

    /** Where the quotation ends, if it is the quotation of a cell of several lines; otherwise a negative number. */
    private static int closing(String text, int from) {
        boolean several = false;
        for (int i = from; i < text.length() && i < from + LONGEST_QUOTE; i++) {
            char c = text.charAt(i);
            boolean last = i + 1 == text.length();
            several |= c == '\n';
            if (c == '"' && !last && text.charAt(i + 1) == '"') {
                several = true;
                i++;
            } else if (c == '"') {
                return several && (last || text.charAt(i + 1) == '\t' || text.charAt(i + 1) == '\n') ? i : -1;
            }
        }
        return -1;
    }

    /** Bold pieces between double stars; a star that marks a footnote stands alone and stays. */
    private static String withoutStars(String text) {
        if (!text.contains("**")) {
            return text;
        }
        Matcher starred = STARRED.matcher(text);
        return starred.replaceAll(found -> found.group(1).contains("\n\n")
                ? Matcher.quoteReplacement(found.group())
                : Matcher.quoteReplacement(BOLD + found.group(1).replace("\n", BOLD_END + "\n" + BOLD) + BOLD_END));
    }

    boolean blank() {
        return text.isBlank();
    }

    /** Whether the text is bold as a whole. */
    static boolean bold(String text) {
        String trimmed = text.strip();
        return trimmed.length() > 1 && trimmed.charAt(0) == BOLD && trimmed.indexOf(BOLD_END) == trimmed.length() - 1;
    }

    /** The text as it is shown. */
    static String shown(String text) {
        String unmarked = text.replace(String.valueOf(BOLD), "").replace(String.valueOf(BOLD_END), "");
        return Characters.trimmed(Characters.plain(unmarked));
    }

    /** The text before the first tab. */
    String firstCell() {
        int tab = text.indexOf('\t');
        return tab < 0 ? text : text.substring(0, tab);
    }

    int tabs() {
        return (int) text.chars().filter(c -> c == '\t').count();
    }

    Paragraph paragraph() {
        return new Paragraph(shown(text), bold(text), false, number);
    }
}
