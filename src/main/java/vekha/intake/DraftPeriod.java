package vekha.intake;

import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vekha.deadline.Plan;
import vekha.foundation.Period;

/**
 * The time a plan is made for, as its author words it.
 *
 * @param text the words of the document, empty when the years come from elsewhere
 * @param academic whether the plan speaks of academic years
 * @param month the month of a plan for one month
 */
public record DraftPeriod(
        String text,
        Period period,
        boolean academic,
        @Nullable YearMonth month) {

    public DraftPeriod {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(period, "period");
    }

    public Plan plan() {
        return new Plan(period, academic, month);
    }

    boolean within(DraftPeriod other) {
        return !period.equals(other.period)
                && !period.from().isBefore(other.period.from())
                && !period.to().isAfter(other.period.to());
    }
}
