package vekha.roadmap.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vekha.deadline.Recurrence.Unit;
import vekha.deadline.Wordings;

/**
 * How a deadline is to be understood when the wording is understood wrongly. The wording itself is never touched: what is
 * chosen here becomes a second wording, which is understood in its place.
 *
 * @param reading nothing for as it reads; «keep» the correction there is; «as:» and a wording; or a shape: «day», «range»,
 *     «months», «quarters», «every», «continuous», «waits»
 * @param kept the correction there is
 * @param quarterFrom «2023-1»
 * @param apart each month or quarter is a due period of its own
 * @param times how often in every unit
 * @param dayOfMonth by which day of the month, when it matters
 */
public record CorrectionForm(
        @Nullable String reading,
        @Nullable String kept,
        @Nullable String day,
        @Nullable String from,
        @Nullable String to,
        @Nullable String monthFrom,
        @Nullable String monthTo,
        @Nullable String quarterFrom,
        @Nullable String quarterTo,
        @Nullable Boolean apart,
        @Nullable String times,
        @Nullable Unit unit,
        @Nullable String dayOfMonth) {

    static final CorrectionForm NONE = of(null);

    private static final String AS = "as:";
    private static final int LONGEST = 500;
    private static final int MOST_TIMES = 20;
    private static final int MOST_PARTS = 24;
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-([1-4])");

    /** With the correction that is stored. */
    static CorrectionForm of(@Nullable String stored) {
        return new CorrectionForm(
                stored == null ? null : "keep",
                stored,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** What the reading is when the plan's form did not send any. */
    static CorrectionForm orNone(@Nullable CorrectionForm form) {
        return Objects.requireNonNullElse(form, NONE);
    }

    public boolean is(String shape) {
        return shape.equals(Objects.requireNonNullElse(reading, ""));
    }

    /** Whether a shape was chosen by hand, so that the choices are shown open. */
    public boolean byHand() {
        return reading != null && !reading.startsWith(AS) && !reading.equals("keep");
    }

    /** @param path of this form in the errors, with a dot after it */
    void check(String path, Errors errors) {
        if (reading == null) {
            return;
        }
        switch (reading) {
            case "day" -> required(path + "day", day, errors);
            case "range" -> checkRange(path, errors);
            case "months" -> orderly(path + "monthFrom", month(monthFrom), month(monthTo), monthTo, errors);
            case "quarters" -> orderly(path + "quarterFrom", start(quarterFrom), start(quarterTo), quarterTo, errors);
            case "every" -> checkRhythm(path, errors);
            default -> {
                if (reading.length() > AS.length() + LONGEST) {
                    errors.rejectValue(path + "reading", "roadmap.too-long");
                }
            }
        }
    }

    private static void required(String field, @Nullable String text, Errors errors) {
        if (text == null) {
            errors.rejectValue(field, "roadmap.date.wrong");
        } else {
            TypedDay.checked(field, text, errors);
        }
    }

    private void checkRange(String path, Errors errors) {
        LocalDate first = TypedDay.checked(path + "from", from, errors);
        LocalDate last = TypedDay.checked(path + "to", to, errors);
        boolean nothing = from == null && to == null;
        if (nothing || (first != null && last != null && last.isBefore(first))) {
            errors.rejectValue(path + "from", "roadmap.measure.dates.wrong");
        }
    }

    private static void orderly(
            String field, @Nullable YearMonth first, @Nullable YearMonth last, @Nullable String typed, Errors errors) {
        boolean wrong = first == null || (typed != null && (last == null || last.isBefore(first)));
        if (wrong
                || (last != null && first != null && first.plusYears(MOST_PARTS).isBefore(last))) {
            errors.rejectValue(field, "roadmap.correction.order");
        }
    }

    private void checkRhythm(String path, Errors errors) {
        if (unit == null || number(times, 1, MOST_TIMES) == null) {
            errors.rejectValue(path + "times", "roadmap.correction.times");
        }
        boolean dated = unit == Unit.MONTH || unit == Unit.QUARTER;
        if (dayOfMonth != null && (!dated || number(dayOfMonth, 1, 31) == null)) {
            errors.rejectValue(path + "dayOfMonth", "roadmap.correction.day");
        }
    }

    /** The second wording; nothing when the first is understood as it reads. To be asked after {@link #check}. */
    @Nullable
    String wording() {
        if (reading == null || reading.isEmpty()) {
            return null;
        }
        if (reading.startsWith(AS)) {
            return reading.substring(AS.length());
        }
        return switch (reading) {
            case "keep" -> kept;
            case "day" -> oneDay();
            case "range" -> range();
            case "months" -> months();
            case "quarters" -> quarters();
            case "every" -> rhythm();
            case "continuous" -> Wordings.continuous();
            case "waits" -> Wordings.waitsForEvent();
            default -> null;
        };
    }

    private @Nullable String oneDay() {
        LocalDate chosen = TypedDay.of(day);
        return chosen == null ? null : Wordings.date(chosen);
    }

    private @Nullable String range() {
        LocalDate first = TypedDay.of(from);
        LocalDate last = TypedDay.of(to);
        if (first == null) {
            return last == null ? null : Wordings.until(last);
        }
        if (last == null) {
            return Wordings.from(first);
        }
        return first.equals(last) ? Wordings.date(first) : Wordings.range(first, last);
    }

    private @Nullable String months() {
        YearMonth first = month(monthFrom);
        YearMonth last = month(monthTo);
        if (first == null || last == null || last.equals(first)) {
            return first == null ? null : Wordings.month(first);
        }
        return isApart() ? Wordings.months(steps(first, last, 1)) : Wordings.months(first, last);
    }

    private @Nullable String quarters() {
        YearMonth first = start(quarterFrom);
        YearMonth last = start(quarterTo);
        if (first == null || last == null || last.equals(first)) {
            return first == null ? null : quarter(first);
        }
        if (isApart()) {
            return String.join(
                    ", ",
                    steps(first, last, 3).stream().map(CorrectionForm::quarter).toList());
        }
        return first.getYear() == last.getYear()
                ? Wordings.quarters(quarterOf(first), quarterOf(last), first.getYear())
                : Wordings.range(first.atDay(1), last.plusMonths(2).atEndOfMonth());
    }

    private static String quarter(YearMonth start) {
        return Wordings.quarter(quarterOf(start), start.getYear());
    }

    private static int quarterOf(YearMonth start) {
        return (start.getMonthValue() + 2) / 3;
    }

    private static List<YearMonth> steps(YearMonth first, YearMonth last, int months) {
        List<YearMonth> steps = new ArrayList<>();
        for (YearMonth at = first; !at.isAfter(last) && steps.size() < MOST_PARTS; at = at.plusMonths(months)) {
            steps.add(at);
        }
        return steps;
    }

    private @Nullable String rhythm() {
        Integer often = number(times, 1, MOST_TIMES);
        return often == null || unit == null ? null : Wordings.every(unit, often, number(dayOfMonth, 1, 31));
    }

    private boolean isApart() {
        return Boolean.TRUE.equals(apart);
    }

    private static @Nullable YearMonth month(@Nullable String text) {
        try {
            return text == null ? null : YearMonth.parse(text);
        } catch (DateTimeException meddledWith) {
            return null;
        }
    }

    private static @Nullable YearMonth start(@Nullable String quarter) {
        var parts = QUARTER.matcher(Objects.requireNonNullElse(quarter, ""));
        return parts.matches()
                ? YearMonth.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)) * 3 - 2)
                : null;
    }

    private static @Nullable Integer number(@Nullable String text, int least, int most) {
        try {
            Integer number = text == null ? null : Integer.valueOf(text.strip());
            return number == null || number < least || number > most ? null : number;
        } catch (NumberFormatException typo) {
            return null;
        }
    }
}
