package vekha.roadmap.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A day as a date field sends it; a year that nobody can mean is told apart from a slip of the pen. */
final class TypedDay {

    private static final Pattern ISO = Pattern.compile("\\+?(\\d{1,9})-\\d{1,2}-\\d{1,2}");
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private TypedDay() {}

    /** Nothing for what is no day, and for a year that cannot be meant. */
    static @Nullable LocalDate of(@Nullable String text) {
        try {
            LocalDate day = text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
            return day == null || isUnlikely(day.getYear()) ? null : day;
        } catch (DateTimeException typo) {
            return null;
        }
    }

    /** Complains about a field that holds something and no day. */
    static @Nullable LocalDate checked(String field, @Nullable String text, Errors errors) {
        LocalDate day = of(text);
        if (text != null && !text.isBlank() && day == null) {
            Matcher iso = ISO.matcher(text.strip());
            if (iso.matches() && isUnlikely(Integer.parseInt(iso.group(1)))) {
                errors.rejectValue(field, "roadmap.date.year", new Object[] {iso.group(1)}, null);
            } else {
                errors.rejectValue(field, "roadmap.date.wrong");
            }
        }
        return day;
    }

    private static boolean isUnlikely(int year) {
        return year < FIRST_YEAR || year > LAST_YEAR;
    }
}
