package vekha.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Period;

/**
 * Which days of each due period are meant: all of it, up to a day, some days, or a weekday.
 *
 * @param rule how the numbers are meant
 * @param from day of the month, or weekday
 * @param to last day of the month (0 or less counts back from its end), or which weekday or working day of it (0 the last)
 * @param of which month of a due period that is longer than one
 * @param also more days of the same due period: «по вторникам и четвергам»
 */
record Due(Rule rule, int from, int to, Of of, @Nullable Due also) {

    /** How a day is picked. */
    enum Rule {
        WHOLE,
        UNTIL_DAY,
        DAYS,
        WEEKDAY,
        NTH_WEEKDAY,
        WORKING_DAY,
        UNTIL_WORKING_DAY
    }

    /** Which month of a quarter, half-year or year has the day; usually that is told by the day itself. */
    enum Of {
        USUAL,
        FIRST,
        MIDDLE,
        LAST,
        NEXT
    }

    private static final int EARLY_IN_MONTH = 15;

    static final Due WHOLE = due(Rule.WHOLE, 0, 0);

    private static Due due(Rule rule, int from, int to) {
        return new Due(rule, from, to, Of.USUAL, null);
    }

    static Due until(int day) {
        return due(Rule.UNTIL_DAY, 1, day);
    }

    static Due days(int from, int to) {
        return due(Rule.DAYS, from, to);
    }

    static Due weekday(int weekday) {
        return due(Rule.WEEKDAY, weekday, 0);
    }

    static Due nthWeekday(int weekday, int which) {
        return due(Rule.NTH_WEEKDAY, weekday, which);
    }

    static Due workingDay(int which) {
        return due(Rule.WORKING_DAY, 0, which).of(which == 0 ? Of.LAST : Of.FIRST);
    }

    static Due untilWorkingDay(int which) {
        return due(Rule.UNTIL_WORKING_DAY, 0, which).of(which == 0 ? Of.LAST : Of.FIRST);
    }

    Due of(Of month) {
        return new Due(rule, from, to, month, also == null ? null : also.of(month));
    }

    Due and(Due another) {
        return new Due(rule, from, to, of, also == null ? another : also.and(another));
    }

    /** The days of the week that are not among these; null when none is left. */
    @Nullable
    Due otherWeekdays() {
        Due others = null;
        for (int weekday = 1; weekday <= 7; weekday++) {
            if (!hasWeekday(weekday)) {
                Due one = weekday(weekday);
                others = others == null ? one : others.and(one);
            }
        }
        return others;
    }

    private boolean hasWeekday(int weekday) {
        return from == weekday || also != null && also.hasWeekday(weekday);
    }

    /** How many days of each due period are meant. */
    int count() {
        return also == null ? 1 : 1 + also.count();
    }

    /** What is due in a round of the calendar; null when the day does not fall into the plan. */
    @Nullable
    Occurrence in(Period round, Period plan) {
        LocalDate end = end(round);
        if (rule != Rule.WHOLE && !plan.contains(end)) {
            return null;
        }
        LocalDate start = start(round, end);
        LocalDate first = start.isBefore(plan.from()) ? plan.from() : start;
        LocalDate last = end.isAfter(plan.to()) ? plan.to() : end;
        return last.isBefore(first) ? null : new Occurrence(first, last);
    }

    private LocalDate end(Period round) {
        return switch (rule) {
            case WHOLE -> round.to();
            case UNTIL_DAY, DAYS -> day(monthMeant(round), to);
            case WEEKDAY ->
                round.from()
                        .plusDays(
                                Math.floorMod(from - round.from().getDayOfWeek().getValue(), 7));
            case NTH_WEEKDAY -> nthWeekday(YearMonth.from(round.to()));
            case WORKING_DAY, UNTIL_WORKING_DAY -> WorkingDays.of(monthMeant(round), to);
        };
    }

    private LocalDate start(Period round, LocalDate end) {
        return switch (rule) {
            case WHOLE, UNTIL_DAY, UNTIL_WORKING_DAY -> round.from();
            case DAYS -> day(YearMonth.from(end), from);
            case WEEKDAY, NTH_WEEKDAY, WORKING_DAY -> end;
        };
    }

    private YearMonth monthMeant(Period round) {
        YearMonth first = YearMonth.from(round.from());
        YearMonth last = YearMonth.from(round.to());
        return switch (of) {
            case FIRST -> first;
            case MIDDLE -> first.plusMonths(ChronoUnit.MONTHS.between(first, last) / 2);
            case LAST -> last;
            case NEXT -> last.plusMonths(1);
            case USUAL -> isAfter(first, last) ? last.plusMonths(1) : last;
        };
    }

    /** Of a quarter or a year, a day early in the month is meant of the month that follows: a report comes after. */
    private boolean isAfter(YearMonth first, YearMonth last) {
        return !last.equals(first) && to > 0 && to <= EARLY_IN_MONTH;
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
