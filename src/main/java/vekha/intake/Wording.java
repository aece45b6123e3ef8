package vekha.intake;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vekha.deadline.Homoglyphs;
import vekha.intake.reading.Note;

/** How Russian official prose is written down: white space, quotes, dashes, and where a sentence breaks off. */
final class Wording {

    static final int RUSSIAN = Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u202f\\u200b\\ufeff]+");
    private static final Pattern SPACES_IN_LINE = Pattern.compile("[ \\t\\u00a0\\u2007\\u202f\\u200b\\ufeff]+");
    private static final Pattern AROUND_BREAK = Pattern.compile(" ?\\R ?");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n{2,}");
    private static final Pattern BOOKMARK = Pattern.compile("\\[bookmark: [^]]{0,80}]\\s*");
    private static final Pattern SPACED_OUT = Pattern.compile("(?:\\p{L} ){3,}\\p{L}");
    private static final Pattern QUOTES = Pattern.compile("[«»“”„\"']");
    private static final Pattern DASHES = Pattern.compile("[‐-―−]");
    private static final Pattern AROUND_PUNCTUATION = Pattern.compile(" ?([-/,;:.()\"]) ?");
    private static final Pattern CLOSING = Pattern.compile("[ .,;:*]+$");
    private static final Pattern DANGLING = Pattern.compile(
            "(?:[,(«–—-]|(?<!\\p{L})(?:и|или|а|в|во|на|по|с|со|к|ко|о|об|от|до|за|из|для|при|без|не|под|над|через|между|их))$",
            RUSSIAN);

    /** Looked for at the beginnings of words alone: a word is either mixed from there on or not at all. */
    private static final Pattern MIXED =
            Pattern.compile("(?<!\\w)(?=\\w*[а-яёА-ЯЁ])(?=\\w*[a-zA-Z])\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    private Wording() {}

    /** One line with single spaces. */
    static String squeeze(String text) {
        return SPACES.matcher(Note.withoutMarkers(Hyphens.closed(bare(text))))
                .replaceAll(" ")
                .strip();
    }

    /** Lines with single spaces, as they were broken. */
    static String tidy(String text) {
        String lines = SPACES_IN_LINE
                .matcher(Note.withoutMarkers(Hyphens.closed(bare(text))))
                .replaceAll(" ");
        return BLANK_LINES
                .matcher(AROUND_BREAK.matcher(lines).replaceAll("\n"))
                .replaceAll("\n")
                .strip();
    }

    private static String bare(String text) {
        return text.contains("[bookmark") ? BOOKMARK.matcher(text).replaceAll("") : text;
    }

    static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    /** What two writings of the same have in common. */
    static String fold(String text) {
        String folded = squeeze(text).toLowerCase(Locale.ROOT).replace('ё', 'е');
        folded = DASHES.matcher(QUOTES.matcher(folded).replaceAll("\"")).replaceAll("-");
        return CLOSING.matcher(AROUND_PUNCTUATION.matcher(folded).replaceAll("$1"))
                .replaceAll("")
                .strip();
    }

    /** A word with Latin letters among Cyrillic ones that look like them is a Russian word, here in small letters. */
    static String cyrillic(String text) {
        return MIXED.matcher(text)
                .replaceAll(word -> word.group()
                        .toLowerCase(Locale.ROOT)
                        .chars()
                        .mapToObj(letter -> String.valueOf(Homoglyphs.cyrillic((char) letter)))
                        .collect(Collectors.joining()));
    }

    /** «П Р И К А З» is «ПРИКАЗ». */
    static String closedUp(String text) {
        return SPACED_OUT.matcher(text).replaceAll(found -> found.group().replace(" ", ""));
    }

    static boolean startsLower(String text) {
        int first = firstLetter(text);
        return first >= 0 && Character.isLowerCase(text.charAt(first));
    }

    private static int firstLetter(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isDigit(text.charAt(at))) {
                return -1;
            }
            if (Character.isLetter(text.charAt(at))) {
                return at;
            }
        }
        return -1;
    }

    /** Whether a text stops where no sentence can. */
    static boolean breaksOff(String text) {
        String line = squeeze(text);
        return !line.isEmpty()
                && (DANGLING.matcher(line).find() || leavesOpen(line, '«', '»') || leavesOpen(line, '(', ')'));
    }

    static boolean leavesOpen(String text, char open, char close) {
        int lastOpen = text.lastIndexOf(open);
        return lastOpen >= 0 && text.indexOf(close, lastOpen) < 0;
    }

    /** Puts together what a page break has cut; a hyphen at the cut stays one. */
    static String join(String above, String below) {
        if (above.isBlank() || below.isBlank()) {
            return above.isBlank() ? below : above;
        }
        boolean hyphenated = above.endsWith("-")
                && above.length() > 1
                && Character.isLetter(above.charAt(above.length() - 2))
                && startsLower(below);
        return hyphenated ? above + below : above + " " + below;
    }

    /** «Показатель: 3 команды»: a cell that is shown away from its column. */
    static String headed(String heading, String text) {
        String above = squeeze(heading).replaceAll("\\s*:$", "");
        return above.isEmpty() ? squeeze(text) : above + ": " + squeeze(text);
    }
}
