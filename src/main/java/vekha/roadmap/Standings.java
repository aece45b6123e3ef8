package vekha.roadmap;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many checkpoints stand how on a given day; of a measure, a section or a whole plan.
 *
 * @param waits without a date, counted apart
 * @param past due before today and required
 * @param pastAccepted accepted among those
 * @param firstOverdue the oldest date that passed without a mark
 * @param nextDue the nearest date still ahead
 * @param lastDone the last day on which something was done
 * @param lastDoneLate by how many days that was late
 */
public record Standings(
        int accepted,
        int reported,
        int returned,
        int overdue,
        int soon,
        int planned,
        int waits,
        int notRequired,
        int past,
        int pastAccepted,
        @Nullable LocalDate firstOverdue,
        @Nullable LocalDate nextDue,
        @Nullable LocalDate lastDone,
        int lastDoneLate) {

    public static final Standings NONE = new Standings(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, null, null, 0);

    /** All that have a date and are required. */
    public int total() {
        return accepted + reported + returned + overdue + soon + planned;
    }

    public boolean isEmpty() {
        return total() + waits + notRequired == 0;
    }

    /** Accepted ÷ due before today, in whole per cent; nothing before anything was due. */
    public @Nullable Integer percent() {
        return past == 0 ? null : Math.toIntExact(Math.round(100.0 * pastAccepted / past));
    }

    /** The state to show for all of them: the one that asks for the most attention. */
    public String worst() {
        if (overdue > 0) {
            return "overdue";
        }
        if (returned > 0) {
            return "returned";
        }
        if (soon > 0) {
            return "soon";
        }
        if (reported > 0) {
            return "reported";
        }
        return calm();
    }

    private String calm() {
        if (accepted > 0) {
            return "accepted";
        }
        if (planned > 0) {
            return "planned";
        }
        return waits > 0 ? "waits" : "not-required";
    }

    public Standings plus(Standings other) {
        return new Standings(
                accepted + other.accepted,
                reported + other.reported,
                returned + other.returned,
                overdue + other.overdue,
                soon + other.soon,
                planned + other.planned,
                waits + other.waits,
                notRequired + other.notRequired,
                past + other.past,
                pastAccepted + other.pastAccepted,
                earlier(firstOverdue, other.firstOverdue),
                earlier(nextDue, other.nextDue),
                null,
                0);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
