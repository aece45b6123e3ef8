package vekha.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Period;

/**
 * Which days of each due period are meant: all of it, up to a day, some days, or a weekday.
 *
 * @param rule how the numbers are meant
 * @param from day of the month, or weekday
 * @param to last day of the month (0 or less counts back from its end), or which weekday of the month (0 the last)
 */
record Due(Rule rule, int from, int to) {

    /** How a day is picked. */
    enum Rule {
        WHOLE,
        UNTIL_DAY,
        DAYS,
        WEEKDAY,
        NTH_WEEKDAY
    }

    private static final int EARLY_IN_MONTH = 15;

    static final Due WHOLE = new Due(Rule.WHOLE, 0, 0);

    static Due until(int day) {
        return new Due(Rule.UNTIL_DAY, 1, day);
    }

    static Due days(int from, int to) {
        return new Due(Rule.DAYS, from, to);
    }

    static Due weekday(int weekday) {
        return new Due(Rule.WEEKDAY, weekday, 0);
    }

    static Due nthWeekday(int weekday, int which) {
        return new Due(Rule.NTH_WEEKDAY, weekday, which);
    }

    /** What is due in a round of the calendar; null when the day does not fall into the plan. */
    @Nullable
    Occurrence in(Period round, Period plan) {
        LocalDate end = end(round);
        if (rule != Rule.WHOLE && !plan.contains(end)) {
            return null;
        }
        LocalDate start = start(round, end);
        LocalDate from = start.isBefore(plan.from()) ? plan.from() : start;
        LocalDate to = end.isAfter(plan.to()) ? plan.to() : end;
        return to.isBefore(from) ? null : new Occurrence(from, to);
    }

    private LocalDate end(Period round) {
        return switch (rule) {
            case WHOLE -> round.to();
            case UNTIL_DAY, DAYS -> day(monthMeant(round), to);
            case WEEKDAY -> round.from().plusDays(Math.floorMod(from - round.from().getDayOfWeek().getValue(), 7));
            case NTH_WEEKDAY -> nthWeekday(YearMonth.from(round.to()));
        };
    }

    private LocalDate start(Period round, LocalDate end) {
        return switch (rule) {
            case WHOLE, UNTIL_DAY -> round.from();
            case DAYS -> day(YearMonth.from(end), from);
            case WEEKDAY, NTH_WEEKDAY -> end;
        };
    }

    /** Of a quarter or a year, a day early in the month is meant of the month that follows: a report comes after. */
    private YearMonth monthMeant(Period round) {
        YearMonth last = YearMonth.from(round.to());
        boolean longer = !last.equals(YearMonth.from(round.from()));
        return longer && to > 0 && to <= EARLY_IN_MONTH ? last.plusMonths(1) : last;
    }

    private LocalDate nthWeekday(YearMonth month) {
        LocalDate first = month.atDay(1);
        DayOfWeek weekday = DayOfWeek.of(from);
        return first.with(
                to == 0 ? TemporalAdjusters.lastInMonth(weekday) : TemporalAdjusters.dayOfWeekInMonth(to, weekday));
    }

    private static LocalDate day(YearMonth month, int day) {
        int length = month.lengthOfMonth();
        return month.atDay(day <= 0 ? Math.max(1, length + day) : Math.min(day, length));
    }
}
