package vekha.paper;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vekha.execution.Standing;
import vekha.foundation.Period;

/**
 * A checkpoint as a report tells of it.
 *
 * @param due null while it waits for an event
 * @param counted the date lateness is counted by
 * @param reason why it is not required
 * @param remark why it was returned
 * @param moves how its date was put off, the oldest first
 */
record Point(
        Planned measure,
        @Nullable String school,
        @Nullable String body,
        @Nullable LocalDate due,
        @Nullable LocalDate counted,
        Standing standing,
        @Nullable LocalDate done,
        @Nullable String reason,
        @Nullable String remark,
        List<Proof> proofs,
        List<Move> moves) {

    /** The measure it belongs to. */
    record Planned(long roadmap, long id, @Nullable String number, String title, String deadline, String responsible) {}

    /** A postponement. */
    record Move(
            @Nullable LocalDate from,
            LocalDate to,
            @Nullable String reason,
            @Nullable String allowedBy) {}

    boolean isDone() {
        return standing == Standing.REPORTED || standing == Standing.ACCEPTED;
    }

    boolean isDoneIn(Period period) {
        return isDone() && done != null && period.contains(done);
    }

    boolean isCountedIn(Period period) {
        return counted != null && period.contains(counted);
    }

    /** Its date passed and nobody has done it, whether it was put off afterwards or returned. */
    boolean isMissed(LocalDate today) {
        return !isDone() && standing != Standing.NOT_REQUIRED && counted != null && counted.isBefore(today);
    }

    /** Days after its date on which it was done; 0 in time. */
    long late() {
        return counted == null || done == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(counted, done));
    }

    @Nullable
    String who() {
        return school != null ? school : body;
    }
}
