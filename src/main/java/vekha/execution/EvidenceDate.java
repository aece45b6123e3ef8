package vekha.execution;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day as it is written in the name of a document: 25.01.2023, 25.01, «25» января 2023 г., 2023-01-25.
 *
 * @param words how many words of the line it takes up
 * @param wholeYear whether the year was written, too
 */
record EvidenceDate(LocalDate day, int words, boolean wholeYear) {

    /** A document of an earlier year is a slip of the pen. */
    static final int FIRST_YEAR = 1990;

    private static final Pattern DAY_MONTH_YEAR =
            Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?:г|года)?");
    private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})\\.(\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    /** With full stops and the whole year it can be nothing but a day. */
    private static final Pattern SURELY =
            Pattern.compile("(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.((?:19|20)\\d{2})(?![\\d.]\\d)");

    private static final Pattern DAY = Pattern.compile("\\d{1,2}");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:г|года)?");
    private static final List<String> MONTHS =
            List.of("янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек");
    private static final int LONGEST = 16;

    /** @param words of the line, without punctuation around them */
    static @Nullable EvidenceDate at(List<String> words, int index, LocalDate today) {
        if (index >= words.size() || words.get(index).length() > LONGEST) {
            return null;
        }
        EvidenceDate inDigits = inDigits(words.get(index), today);
        EvidenceDate date = inDigits != null ? inDigits : inWords(words, index, today);
        return date == null ? null : date.withYearWord(words, index);
    }

    private static @Nullable EvidenceDate inDigits(String word, LocalDate today) {
        Matcher whole = DAY_MONTH_YEAR.matcher(word);
        if (whole.matches()) {
            return whole(year(whole.group(4)), number(whole.group(3)), number(whole.group(1)), 1);
        }
        Matcher iso = ISO.matcher(word);
        if (iso.matches()) {
            return whole(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)), 1);
        }
        Matcher yearless = DAY_MONTH.matcher(word);
        return yearless.matches() ? nearest(number(yearless.group(2)), number(yearless.group(1)), 1, today) : null;
    }

    private static @Nullable EvidenceDate inWords(List<String> words, int index, LocalDate today) {
        if (index + 1 >= words.size() || !DAY.matcher(words.get(index)).matches()) {
            return null;
        }
        int month = month(words.get(index + 1));
        if (month == 0) {
            return null;
        }
        int day = number(words.get(index));
        Matcher year = YEAR.matcher(index + 2 < words.size() ? words.get(index + 2) : "");
        return year.matches() ? whole(number(year.group(1)), month, day, 3) : nearest(month, day, 2, today);
    }

    /** What is written like a day and is none: 31.02.2023. */
    static @Nullable String noSuchDay(String line) {
        Matcher days = SURELY.matcher(line);
        while (days.find()) {
            if (whole(number(days.group(3)), number(days.group(2)), number(days.group(1)), 1) == null) {
                return days.group();
            }
        }
        return null;
    }

    private EvidenceDate withYearWord(List<String> words, int index) {
        int next = index + this.words;
        boolean yearWord = next < words.size() && words.get(next).matches("г|года|год");
        return yearWord ? new EvidenceDate(day, this.words + 1, wholeYear) : this;
    }

    private static @Nullable EvidenceDate whole(int year, int month, int day, int words) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return year < FIRST_YEAR || year > 2100 ? null : new EvidenceDate(date, words, true);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** The last such day up to today; 29 February may be years ago. */
    private static @Nullable EvidenceDate nearest(int month, int day, int words, LocalDate today) {
        for (int year = today.getYear(); year > today.getYear() - 9; year--) {
            if (month == 2 && day == 29 && !Year.isLeap(year)) {
                continue;
            }
            EvidenceDate date = whole(year, month, day, words);
            if (date == null || !date.day.isAfter(today)) {
                return date == null ? null : new EvidenceDate(date.day, words, false);
            }
        }
        return null;
    }

    private static int month(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        if (plain.length() < 3 || plain.length() > 8) {
            return 0;
        }
        String stem = plain.substring(0, 3);
        return stem.equals("май") ? 5 : MONTHS.indexOf(stem) + 1;
    }

    private static int year(String digits) {
        return digits.length() == 2 ? 2000 + number(digits) : number(digits);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
