package vekha.intake.reading;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A footnote or endnote.
 *
 * @param marker as it stands in the text that refers to it, for example {@code [^1]}
 */
public record Note(String marker, String text) {

    private static final Pattern MARKER = Pattern.compile("\\[\\^\\d{1,5}]");
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    static String marker(int number) {
        return "[^" + number + "]";
    }

    /** The text with its references to notes as they are printed: raised numbers. */
    public static String raised(String text) {
        return text.contains("[^")
                ? MARKER.matcher(text)
                        .replaceAll(found -> found.group()
                                .chars()
                                .filter(Character::isDigit)
                                .mapToObj(digit -> RAISED.substring(digit - '0', digit - '0' + 1))
                                .collect(Collectors.joining()))
                : text;
    }

    /** The text without the references to notes in it. */
    public static String withoutMarkers(String text) {
        return text.contains("[^") ? MARKER.matcher(text).replaceAll("") : text;
    }
}
