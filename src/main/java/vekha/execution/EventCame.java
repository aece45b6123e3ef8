package vekha.execution;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vekha.foundation.RefusedException;

/**
 * The event a measure waited for.
 *
 * @param on the day it came
 * @param what what it was, in the person's words
 * @param due until when the measure is to be done; or
 * @param days within how many days of the event
 */
public record EventCame(
        LocalDate on,
        @Nullable String what,
        @Nullable LocalDate due,
        @Nullable Integer days) {

    private static final int MOST_DAYS = 1000;

    /** @throws RefusedException when the days cannot be meant */
    LocalDate due(LocalDate today) {
        if (on.isAfter(today)) {
            throw new RefusedException("event.refused.ahead", Days.text(on));
        }
        if (on.isBefore(CompletionReport.EARLIEST)) {
            throw new RefusedException("event.refused.long-ago", Days.text(on));
        }
        if ((due == null) == (days == null)) {
            throw new RefusedException("event.refused.one-of-two");
        }
        if (days != null && (days < 0 || days > MOST_DAYS)) {
            throw new RefusedException("event.refused.days");
        }
        LocalDate until = due != null ? due : on.plus(days == null ? 0 : days, ChronoUnit.DAYS);
        if (until.isBefore(on)) {
            throw new RefusedException("event.refused.before", Days.text(until));
        }
        return until;
    }

    /** As the journal tells why there is a date now: «зачислены ученики, 12.01.2023». */
    String cause() {
        return what == null ? Days.text(on) : what + ", " + Days.text(on);
    }
}
