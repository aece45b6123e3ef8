package vekha.deadline;

import java.time.Year;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Period;

/**
 * Moves the years that a text names on by some years: what was written for one plan period, proposed for another.
 *
 * @param period only years of this period are moved; a law of another year stays what it is
 * @param years how far
 */
public record YearShift(Period period, int years) {

    /** What stands before a number in a reference: «№ 2023». */
    private static final String NOT_A_NUMBER = "(?<![\\d№]|№\\s|[\\d][.,])";

    /** «от 25.03.2021 № 34» is the name of a document and no date of ours. */
    private static final String REFERENCE =
            "(?<document>от\\s+\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}\\s{0,5}(?:г\\.?|года)?\\s{0,5}(?:№|N))";

    private static final String DATE =
            "(?<![\\d.])(?<day>\\d{1,2})(?<dot1>\\s?[./]\\s?)(?<month>\\d{1,2})(?<dot2>\\s?[./]\\s?)(?<dated>\\d{4}|\\d{2})(?!\\d)(?!\\.\\d)";
    private static final String TWO_YEARS =
            "(?<![\\d№.,])(?<first>(?:19|20)\\d\\d)(?<dash>\\s?[/–—−-]\\s?)(?<second>(?:19|20)?\\d\\d)(?!\\d)(?!\\.\\d)";
    private static final String ONE_YEAR = NOT_A_NUMBER + "(?<year>(?:19|20)\\d\\d)(?!\\d)(?!\\.\\d)";
    private static final Pattern NAMED = Pattern.compile(
            REFERENCE + "|" + DATE + "|" + TWO_YEARS + "|" + ONE_YEAR, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int CENTURY = 100;
    private static final int FEBRUARY = 2;
    private static final int LEAP_DAY = 29;

    /** From one plan period to the next one. */
    public static YearShift between(Period old, Period next) {
        return new YearShift(old, next.from().getYear() - old.from().getYear());
    }

    /** The text with its years moved; null when it names none of the period, or nothing moves. */
    public @Nullable String of(@Nullable String text) {
        if (text == null || years == 0) {
            return null;
        }
        Matcher named = NAMED.matcher(text);
        StringBuilder shifted = new StringBuilder();
        while (named.find()) {
            named.appendReplacement(shifted, Matcher.quoteReplacement(moved(named)));
        }
        String found = named.appendTail(shifted).toString();
        return found.equals(text) ? null : found;
    }

    /** The text with its years moved where it names some, else as it stands. */
    public String orSame(String text) {
        String found = of(text);
        return found == null ? text : found;
    }

    /** Whether the text names a year of the period. */
    public boolean concerns(@Nullable String text) {
        return of(text) != null;
    }

    private String moved(Matcher named) {
        if (named.group("document") != null) {
            return named.group();
        }
        if (named.group("dated") != null) {
            return date(named);
        }
        if (named.group("first") != null) {
            return twoYears(named);
        }
        return String.valueOf(moved(Integer.parseInt(named.group("year"))));
    }

    private String date(Matcher named) {
        String written = named.group("dated");
        int year = moved(fullYear(Integer.parseInt(written)));
        String day = named.group("day");
        boolean noSuchDay = Integer.parseInt(day) == LEAP_DAY
                && Integer.parseInt(named.group("month")) == FEBRUARY
                && !Year.isLeap(year);
        return (noSuchDay ? String.valueOf(LEAP_DAY - 1) : day)
                + named.group("dot1")
                + named.group("month")
                + named.group("dot2")
                + (written.length() == 2 ? twoDigits(year) : String.valueOf(year));
    }

    /** «2022/23» is a year of schools and moves as one; the ends of «2021–2023» move each by itself, «2022-10» has one year. */
    private String twoYears(Matcher named) {
        int first = Integer.parseInt(named.group("first"));
        String written = named.group("second");
        int second = fullYear(Integer.parseInt(written));
        boolean schoolYear = second == first + 1;
        if (!schoolYear && written.length() == 2) {
            return moved(first) + named.group("dash") + written;
        }
        boolean moves = moved(first) != first || moved(second) != second;
        int from = schoolYear && moves ? first + years : moved(first);
        int to = schoolYear && moves ? second + years : moved(second);
        return from + named.group("dash") + (written.length() == 2 ? twoDigits(to) : String.valueOf(to));
    }

    private int moved(int year) {
        boolean ours = year >= period.from().getYear() && year <= period.to().getYear();
        return ours ? year + years : year;
    }

    private static int fullYear(int written) {
        return written < CENTURY ? 2000 + written : written;
    }

    private static String twoDigits(int year) {
        return String.format("%02d", year % CENTURY);
    }
}
