package vekha.deadline;

import java.util.Locale;
import java.util.Objects;

/**
 * How often a measure comes round: so many times in every so many units.
 *
 * @param every the unit counted
 * @param times how often within it, at least once
 * @param interval how many units make one round («раз в две недели» is two)
 */
public record Recurrence(Unit every, int times, int interval) {

    public Recurrence {
        Objects.requireNonNull(every, "every");
        if (times < 1 || interval < 1) {
            throw new IllegalArgumentException("a recurrence counts from one, not " + times + " in " + interval);
        }
    }

    static Recurrence each(Unit unit) {
        return new Recurrence(unit, 1, 1);
    }

    /** What is counted; a term is the school quarter (четверть), which is not a calendar quarter. */
    public enum Unit {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR,
        TERM;

        private final String code = name().toLowerCase(Locale.ROOT);

        public String code() {
            return code;
        }
    }
}
