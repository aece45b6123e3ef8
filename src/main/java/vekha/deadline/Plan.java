package vekha.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Period;

/**
 * What a wording is read against.
 *
 * @param period the plan period, which lends its year to a wording without one
 * @param academic whether the plan speaks of academic years («2022/2023 учебный год»)
 * @param month the month of a plan for one month, so that «в течение месяца» means something
 */
public record Plan(
        Period period, boolean academic, @Nullable YearMonth month) {

    private static final int DAYS_OF_ONE_YEAR = 366;
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9000;

    public Plan {
        Objects.requireNonNull(period, "period");
    }

    public static Plan of(LocalDate from, LocalDate to) {
        return new Plan(new Period(from, to), false, null);
    }

    /** The same within the years people plan for, so that no reckoning leaves the calendar. */
    Plan withinReason() {
        boolean reasonable =
                period.from().getYear() >= FIRST_YEAR && period.to().getYear() <= LAST_YEAR;
        return reasonable ? this : new Plan(new Period(clamped(period.from()), clamped(period.to())), academic, null);
    }

    private static LocalDate clamped(LocalDate day) {
        return day.getYear() < FIRST_YEAR
                ? LocalDate.of(FIRST_YEAR, 1, 1)
                : day.getYear() > LAST_YEAR ? LocalDate.of(LAST_YEAR, 12, 31) : day;
    }

    /** Whether one calendar or academic year decides every missing year. */
    boolean isOfOneYear() {
        return period.to().toEpochDay() - period.from().toEpochDay() < DAYS_OF_ONE_YEAR;
    }
}
