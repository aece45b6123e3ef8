package vekha.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the calendar as it was written: some of its month, day and year may be missing.
 *
 * @param grain how fine it is
 * @param month first month, 0 when not said
 * @param day first day; 0 or less counts back from the month's last; for an n-th weekday, the weekday, 0 for any working day
 * @param lastMonth last month; before the first one when the piece crosses New Year
 * @param lastDay last day, counted as the first; for an n-th weekday, which one, 0 for the last
 * @param year the year it starts in, 0 when not said
 * @param lastYear the last year it starts in: «октябрь 2021–2023» comes round every one of them
 */
record Spot(Grain grain, int month, int day, int lastMonth, int lastDay, int year, int lastYear) {

    private static final int WORKING_DAY = 0;
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    static Spot bare(int number) {
        return new Spot(Grain.BARE, 0, number, 0, number, 0, 0);
    }

    static Spot day(int day, int month, int year) {
        return new Spot(Grain.DAY, month, day, month, day, year, year);
    }

    static Spot month(int month, int year) {
        return new Spot(Grain.MONTH, month, 1, month, 0, year, year);
    }

    static Spot season(int season) {
        int first = season == 1 ? 12 : season * 3 - 3;
        return months(Grain.SEASON, first, season * 3 - 1, 0);
    }

    static Spot quarter(int quarter) {
        return months(Grain.QUARTER, quarter * 3 - 2, quarter * 3, 0);
    }

    static Spot halfYear(int half) {
        return months(Grain.HALF_YEAR, half * 6 - 5, half * 6, 0);
    }

    /** The school's half-years: September to December, January to May. */
    static Spot academicHalf(int half) {
        return half == 1 ? months(Grain.HALF_YEAR, 9, 12, 0) : months(Grain.HALF_YEAR, 1, 5, 0);
    }

    static Spot years(int from, int to) {
        return new Spot(Grain.YEAR, 1, 1, 12, 0, from, to);
    }

    static Spot academicYears(int from, int to) {
        return new Spot(Grain.ACADEMIC_YEAR, 9, 1, 8, 0, from, to);
    }

    static Spot months(Grain grain, int from, int to, int year) {
        return new Spot(grain, from, 1, to, 0, year, year);
    }

    /** A third or half of a month, or seven days of it, by its number; 0 for the last. */
    static Spot part(Grain grain, int number, int month) {
        int length = grain == Grain.DECADE ? 10 : grain == Grain.WEEK ? 7 : 15;
        int most = grain == Grain.HALF_OF_MONTH ? 2 : grain == Grain.DECADE ? 3 : 5;
        if (number == 0 && grain == Grain.WEEK) {
            return new Spot(grain, month, -6, month, 0, 0, 0);
        }
        int which = number == 0 ? most : number;
        int lastDay = which == most ? 0 : which * length;
        return new Spot(grain, month, (which - 1) * length + 1, month, lastDay, 0, 0);
    }

    static @Nullable Spot numbered(Grain grain, int number, int month) {
        return switch (grain) {
            case QUARTER -> number <= 4 ? quarter(number) : null;
            case HALF_YEAR -> number <= 2 ? halfYear(number) : null;
            case HALF_OF_MONTH -> number <= 2 ? part(grain, number, month) : null;
            case DECADE -> number <= 3 ? part(grain, number, month) : null;
            case WEEK -> number <= 5 ? part(grain, number, month) : null;
            default -> null;
        };
    }

    static Spot nthWeekday(int weekday, int which, int month) {
        return new Spot(Grain.NTH_WEEKDAY, month, weekday, month, which, 0, 0);
    }

    static Spot nthWorkingDay(int which, int month) {
        return new Spot(Grain.NTH_WEEKDAY, month, WORKING_DAY, month, which, 0, 0);
    }

    Spot in(int aYear) {
        return in(aYear, aYear);
    }

    Spot in(int from, int to) {
        return new Spot(grain, month, day, lastMonth, lastDay, from, to);
    }

    Spot ofMonth(int aMonth, int aYear) {
        return new Spot(grain, aMonth, day, aMonth, lastDay, aYear, aYear);
    }

    boolean hasYear() {
        return year != 0;
    }

    boolean crossesNewYear() {
        return lastMonth < month;
    }

    /** Whether such a day can exist in some year. */
    boolean isPossible() {
        return grain != Grain.DAY || month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1];
    }

    boolean isLeapDay() {
        return grain == Grain.DAY && month == 2 && day == 29;
    }

    /** Whether the days named exist in a year: not 29 February in most. */
    boolean existsIn(int aYear) {
        return !isLeapDay() || Year.isLeap(aYear);
    }

    LocalDate start(int aYear) {
        return grain == Grain.NTH_WEEKDAY ? weekday(aYear) : dayOf(aYear, month, day);
    }

    LocalDate end(int startYear) {
        if (grain == Grain.NTH_WEEKDAY) {
            return weekday(startYear);
        }
        return dayOf(crossesNewYear() ? startYear + 1 : startYear, lastMonth, lastDay);
    }

    private LocalDate weekday(int aYear) {
        if (day == WORKING_DAY) {
            return WorkingDays.of(YearMonth.of(aYear, month), lastDay);
        }
        DayOfWeek weekday = DayOfWeek.of(day);
        LocalDate first = LocalDate.of(aYear, month, 1);
        return first.with(
                lastDay == 0
                        ? TemporalAdjusters.lastInMonth(weekday)
                        : TemporalAdjusters.dayOfWeekInMonth(lastDay, weekday));
    }

    private static LocalDate dayOf(int year, int month, int day) {
        int length = month == 2 && !Year.isLeap(year) ? 28 : DAYS[month - 1];
        return LocalDate.of(year, month, day <= 0 ? length + day : Math.min(day, length));
    }
}
