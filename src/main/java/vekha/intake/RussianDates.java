package vekha.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whole dates as orders print them: «28.10.2021», «28 октября 2021 г.», with the day in quotes. */
final class RussianDates {

    /** A date as a piece of a larger pattern; no groups of its own. */
    static final String DATE =
            "(?:[«\"]?\\s?\\d{1,2}\\s?[»\"]?\\s*(?:[./-]\\s*\\d{1,2}\\s*[./-]|\\s\\p{L}{3,8})\\s*\\d{4})";

    /** A month in any case, as a piece of a larger pattern; no groups of its own. */
    static final String MONTH =
            "(?:(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)\\p{L}{1,2}|март\\p{L}?|ма[йяю]|август\\p{L}?)";

    private static final List<String> MONTHS =
            List.of("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек");
    private static final Pattern PARTS =
            Pattern.compile("(\\d{1,2})\\D*?(?:[./-]\\s*(\\d{1,2})\\s*[./-]|(\\p{L}{3,8}))\\s*(\\d{4})");

    private RussianDates() {}

    static @Nullable LocalDate read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher parts = PARTS.matcher(text);
        if (!parts.find()) {
            return null;
        }
        int month = parts.group(2) != null ? Integer.parseInt(parts.group(2)) : month(parts.group(3));
        try {
            return LocalDate.of(Integer.parseInt(parts.group(4)), month, Integer.parseInt(parts.group(1)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** 1 to 12, or 0 when the word is no month. */
    static int month(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int month = 0; month < MONTHS.size(); month++) {
            if (lower.startsWith(MONTHS.get(month))) {
                return month + 1;
            }
        }
        return 0;
    }
}
