package vekha.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * How many checkpoints stand how on a given day.
 *
 * @param due all with a due date before the day, not required ones left out
 * @param done those of {@code due} that are accepted
 */
record Tally(
        int accepted,
        int reported,
        int returned,
        int overdue,
        int soon,
        int planned,
        int waits,
        int notRequired,
        int due,
        int done) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(
                accepted + other.accepted,
                reported + other.reported,
                returned + other.returned,
                overdue + other.overdue,
                soon + other.soon,
                planned + other.planned,
                waits + other.waits,
                notRequired + other.notRequired,
                due + other.due,
                done + other.done);
    }

    /** What the pole shows: everything that is to be done; what waits for an event has no place in time. */
    public int total() {
        return accepted + reported + returned + overdue + soon + planned;
    }

    /** All that is asked for, with a date or waiting for one. */
    public int required() {
        return total() + waits;
    }

    /** Done, whether looked at yet or not. */
    public int made() {
        return accepted + reported;
    }

    /** What is due and not accepted yet. */
    public int behind() {
        return due - done;
    }

    /**
     * Execution in per cent: accepted of what is due ÷ all that is due. Never 100 while something is missing.
     *
     * @return null as long as nothing is due
     */
    public @Nullable Integer percent() {
        if (due == 0) {
            return null;
        }
        int rounded = (int) Math.round(100.0 * done / due);
        return rounded == 100 && done < due ? Integer.valueOf(99) : Integer.valueOf(rounded);
    }
}
