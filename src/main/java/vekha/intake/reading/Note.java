package vekha.intake.reading;

import java.util.regex.Pattern;

/**
 * A footnote or endnote.
 *
 * @param marker as it stands in the text that refers to it, for example {@code [^1]}
 */
public record Note(String marker, String text) {

    private static final Pattern MARKER = Pattern.compile("\\[\\^\\d{1,5}]");

    static String marker(int number) {
        return "[^" + number + "]";
    }

    /** The text without the references to notes in it. */
    public static String withoutMarkers(String text) {
        return text.contains("[^") ? MARKER.matcher(text).replaceAll("") : text;
    }
}
