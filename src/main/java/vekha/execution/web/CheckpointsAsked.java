package vekha.execution.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vekha.execution.CheckpointFilter;
import vekha.execution.DueDays;
import vekha.foundation.NotVisibleException;

/** The conditions of a list of checkpoints as they stand in the address, for the page and for its files alike. */
record CheckpointsAsked(
        @Nullable String state,
        @Nullable Long territory,
        @Nullable Long programme,
        @Nullable Long roadmap,
        @Nullable Long section,
        @Nullable Long measure,
        @Nullable Long school,
        @Nullable Long body,
        @Nullable YearMonth month,
        @Nullable LocalDate on,
        @Nullable DueDays due,
        @Nullable Integer year) {

    private static final Set<String> STATES = Set.of(
            "overdue",
            "required",
            "made",
            "soon",
            "planned",
            "waits",
            "reported",
            "accepted",
            "returned",
            "not-required",
            "due",
            "done",
            "late",
            "missed");

    /** @throws NotVisibleException when there is no such year */
    CheckpointFilter filter(LocalDate today) {
        if (year != null && (year < 1 || year > 9999)) {
            throw new NotVisibleException();
        }
        return new CheckpointFilter(
                known(state),
                territory,
                programme,
                roadmap,
                section,
                measure,
                school,
                body,
                month,
                past(today),
                due,
                year);
    }

    /** A day that is over; today and what comes are told as things stand. */
    private @Nullable LocalDate past(LocalDate today) {
        return on == null || !on.isBefore(today) ? null : on;
    }

    /** «not_required» as well as «not-required»; a word that is no state means all. */
    private static @Nullable String known(@Nullable String typed) {
        String state = typed == null ? null : typed.replace('_', '-');
        return state == null || !STATES.contains(state) ? null : state;
    }
}
