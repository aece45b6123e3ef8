package vekha.execution;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How fine a picture of time is drawn: what lies between two of its lines. */
public enum TimeScale {
    DAYS(31),
    WEEKS(14),
    MONTHS(13),
    QUARTERS(16),
    YEARS(12);

    private static final int QUARTER = 3;

    /** So many units can be told apart side by side. */
    private final int most;

    TimeScale(int most) {
        this.most = most;
    }

    /** The word in an address. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A word that names none leaves the choice to us. */
    public static @Nullable TimeScale of(@Nullable String code) {
        for (TimeScale scale : values()) {
            if (scale.code().equals(code)) {
                return scale;
            }
        }
        return null;
    }

    LocalDate startOf(LocalDate day) {
        return switch (this) {
            case DAYS -> day;
            case WEEKS -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHS -> day.withDayOfMonth(1);
            case QUARTERS -> quarterOf(day);
            case YEARS -> day.withDayOfYear(1);
        };
    }

    LocalDate after(LocalDate start, int units) {
        return switch (this) {
            case DAYS -> start.plusDays(units);
            case WEEKS -> start.plusWeeks(units);
            case MONTHS -> start.plusMonths(units);
            case QUARTERS -> start.plusMonths((long) units * QUARTER);
            case YEARS -> start.plusYears(units);
        };
    }

    boolean holds(LocalDate from, LocalDate to) {
        return !after(startOf(from), most).isBefore(to.plusDays(1));
    }

    /** Whether something larger begins with this unit: a week, a month, a quarter, a year. */
    boolean isMajor(LocalDate start) {
        return switch (this) {
            case DAYS -> start.getDayOfWeek() == DayOfWeek.MONDAY;
            case WEEKS -> start.getDayOfMonth() <= DayOfWeek.values().length;
            case MONTHS -> (start.getMonthValue() - 1) % QUARTER == 0;
            case QUARTERS -> start.getMonthValue() == 1;
            case YEARS -> false;
        };
    }

    /** Where the part of a long time begins that holds the day: a month of days, a quarter of weeks, a year of months. */
    LocalDate pageOf(LocalDate first, LocalDate day) {
        return switch (this) {
            case DAYS -> day.withDayOfMonth(1);
            case WEEKS -> quarterOf(day);
            case MONTHS, QUARTERS, YEARS -> steps(startOf(first), day);
        };
    }

    LocalDate pageAfter(LocalDate page) {
        return switch (this) {
            case DAYS -> page.plusMonths(1);
            case WEEKS -> page.plusMonths(QUARTER);
            case MONTHS -> page.plusYears(1);
            case QUARTERS -> page.plusYears(QUARTER);
            case YEARS -> page.plusYears(most);
        };
    }

    private LocalDate steps(LocalDate first, LocalDate day) {
        LocalDate page = first;
        while (!pageAfter(page).isAfter(day)) {
            page = pageAfter(page);
        }
        return page;
    }

    private static LocalDate quarterOf(LocalDate day) {
        long months = (day.getMonthValue() - 1L) % QUARTER;
        return day.withDayOfMonth(1).minus(months, ChronoUnit.MONTHS);
    }
}
