package vekha.deadline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to understand a wording.
 *
 * @param kind what sort of wording it is
 * @param schedule how the measure is timed
 * @param recurrence how often it comes round, when the wording says so
 * @param ambiguous whether the author may have meant something else
 * @param alternatives what else, most likely first
 * @param noSuchDate whether a day was named that is in no calendar
 */
record Reading(
        Kind kind,
        Schedule schedule,
        @Nullable Recurrence recurrence,
        boolean ambiguous,
        List<Reading> alternatives,
        boolean noSuchDate) {

    static Reading of(Kind kind, Schedule schedule) {
        return new Reading(kind, schedule, null, false, List.of(), false);
    }

    static Reading waiting(Kind kind) {
        return of(kind, new Schedule.Waiting());
    }

    Reading recurring(@Nullable Recurrence another) {
        return another == null && recurrence == null
                ? this
                : new Reading(kind, schedule, another, ambiguous, alternatives, noSuchDate);
    }

    Reading doubtful(boolean doubt) {
        return !doubt || ambiguous ? this : new Reading(kind, schedule, recurrence, true, alternatives, noSuchDate);
    }

    Reading or(List<Reading> others) {
        return others.equals(alternatives)
                ? this
                : new Reading(kind, schedule, recurrence, ambiguous, List.copyOf(others), noSuchDate);
    }
}
