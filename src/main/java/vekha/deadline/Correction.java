package vekha.deadline;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vekha.deadline.Recurrence.Unit;
import vekha.foundation.RefusedException;

/**
 * A deadline put right by hand: what was chosen in a form, made into the wording that reads back as exactly that.
 *
 * @param wording what to keep as the correction
 */
public record Correction(String wording) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    /** What can be chosen; each needs some of the {@link CorrectionFields}. */
    public enum Choice {
        DATE,
        UNTIL,
        FROM,
        RANGE,
        MONTHS,
        QUARTERS,
        YEAR,
        ACADEMIC_YEAR,
        EVERY,
        LASTING,
        EVENT,
        BY_PLAN,
        AS_NEEDED
    }

    /** @throws RefusedException with the key of the reason when the fields do not come to a deadline */
    static Correction of(Choice choice, CorrectionFields fields) {
        return new Correction(
                switch (choice) {
                    case DATE -> Wordings.date(fields.needFrom());
                    case UNTIL -> Wordings.until(fields.needTo());
                    case FROM -> Wordings.from(fields.needFrom());
                    case RANGE -> range(fields.needFrom(), fields.needTo());
                    case MONTHS -> months(fields.needMonths(), year(fields.year()));
                    case QUARTERS -> quarters(fields.needQuarters(), year(fields.year()));
                    case YEAR -> Wordings.year(needed(fields.year()));
                    case ACADEMIC_YEAR -> Wordings.academicYear(needed(fields.year()));
                    case EVERY -> bounded(every(fields), fields);
                    case LASTING -> Wordings.continuous();
                    case EVENT -> Wordings.waitsForEvent();
                    case BY_PLAN -> Wordings.byPlan();
                    case AS_NEEDED -> Wordings.asNeeded();
                });
    }

    private static String range(LocalDate from, LocalDate to) {
        inOrder(from, to);
        return from.equals(to) ? Wordings.date(from) : Wordings.range(from, to);
    }

    private static void inOrder(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw refused("ends-before-it-starts");
        }
    }

    /** Without a year the months come round every year. */
    private static String months(List<Month> months, @Nullable Integer year) {
        return year == null
                ? Wordings.everyYearIn(months)
                : Wordings.months(
                        months.stream().map(month -> YearMonth.of(year, month)).toList());
    }

    private static String quarters(List<Integer> quarters, @Nullable Integer year) {
        return year == null ? Wordings.everyYearInQuarters(quarters) : Wordings.quarters(quarters, year);
    }

    static @Nullable Integer year(@Nullable Integer year) {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw refused("year-wrong", String.valueOf(year));
        }
        return year;
    }

    private static int needed(@Nullable Integer year) {
        if (year == null) {
            throw refused("year-missing");
        }
        return Objects.requireNonNull(year(year));
    }

    private static String every(CorrectionFields fields) {
        Unit unit = fields.needUnit();
        Integer day = fields.dayOfMonth();
        return switch (unit) {
            case WEEK ->
                fields.hasWeekdays() ? Wordings.everyWeekOn(fields.needWeekdays()) : Wordings.every(unit, 1, null);
            case MONTH -> Wordings.every(unit, 1, day);
            case QUARTER, HALF_YEAR ->
                day == null ? Wordings.every(unit, 1, null) : Wordings.everyByDayOfLastMonth(unit, day);
            case YEAR -> everyYear(fields, day);
            case DAY, TERM -> Wordings.every(unit, 1, null);
        };
    }

    private static String everyYear(CorrectionFields fields, @Nullable Integer day) {
        if (day == null) {
            return fields.hasMonths() ? Wordings.everyYearIn(fields.needMonths()) : Wordings.every(Unit.YEAR, 1, null);
        }
        List<Month> months = fields.needMonths();
        if (months.size() > 1) {
            throw refused("one-month");
        }
        Month month = months.get(0);
        if (day > month.minLength()) {
            throw refused("day-not-every-year", String.valueOf(day));
        }
        return Wordings.everyYearUntil(MonthDay.of(month, day));
    }

    /** A first and a last day confine what comes round oftener than once a year. */
    private static String bounded(String often, CorrectionFields fields) {
        LocalDate from = fields.fromDay();
        LocalDate to = fields.toDay();
        if (from == null && to == null) {
            return often;
        }
        if (from == null || to == null) {
            throw refused("both-ends");
        }
        if (fields.needUnit() == Unit.YEAR) {
            throw refused("yearly-without-ends");
        }
        inOrder(from, to);
        return Wordings.between(often, from, to);
    }

    static RefusedException refused(String reason, Object... details) {
        return new RefusedException("deadline.correction." + reason, details);
    }
}
