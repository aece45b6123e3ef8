package vekha.deadline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds a year in figures that nobody can mean: «01.02.20015», «01.02.0201», «в 20015 году», «май 9999». */
final class OddYear {

    /** No year of these centuries. */
    private static final String FIGURES = "0\\d{3}|1[0-8]\\d{2}|2[2-9]\\d{2}|[3-9]\\d{3}";

    private static final String FOUR = "(" + FIGURES + ")(?!\\d)";
    private static final String MORE = "(\\d{5,9}|" + FIGURES + ")(?!\\d)";

    private static final String DATE = "(?<!\\d)\\d{1,2}\\.\\d{1,2}\\." + MORE
            + "|(?<![\\d/-])\\d{1,2}([/-])\\d{1,2}\\2" + FOUR
            + "|(?<![\\d-])" + FOUR + "-\\d{2}-\\d{2}(?![\\d-])";

    private static final String YEAR_WORD =
            "(?<!\\d)" + MORE + "\\s*(?:г\\.|г(?!\\p{L})|гг(?!\\p{L})|год(?:а|у|ом|е|ы|ов|ам|ах)?(?!\\p{L}))";

    /** After a month or quarter; «май, 1500 человек» counts people. */
    private static final String MONTH =
            "(?<!\\p{L})(?:(?:январ|феврал|март|апрел|июн|июл|август|сентябр|октябр|ноябр|декабр|квартал|полугоди)\\p{L}{0,3}|ма[йяею])[\\s,]{1,3}"
                    + FOUR + "(?!\\s*[\\d%])(?!\\s*(?!(?:и|по|до|или|либо)(?!\\p{L}))\\p{L})";

    private static final String RANGE = "(?<!\\d)(?:19|2[01])\\d{2}\\s?[-–—/]\\s?" + FOUR;

    private static final Pattern ODD = Pattern.compile(
            DATE + "|" + YEAR_WORD + "|" + MONTH + "|" + RANGE, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Most wordings have no such number at all, and are looked through no further. */
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)" + MORE);

    private OddYear() {}

    static @Nullable String in(String wording) {
        Matcher odd = ODD.matcher(wording);
        if (!NUMBER.matcher(wording).find() || !odd.find()) {
            return null;
        }
        return IntStream.rangeClosed(1, odd.groupCount())
                .mapToObj(odd::group)
                .filter(group -> group != null && group.length() > 1)
                .findFirst()
                .orElse(null);
    }
}
