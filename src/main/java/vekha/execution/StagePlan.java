package vekha.execution;

import java.time.LocalDate;
import vekha.foundation.RefusedException;

/**
 * A stage of monitoring as somebody sets it up.
 *
 * @param name «I этап мониторинга»
 * @param from the first due date that belongs to it
 * @param freezeOn what was reported by the end of that day counts
 */
public record StagePlan(String name, LocalDate from, LocalDate to, LocalDate freezeOn) {

    void check(LocalDate today) {
        if (from.isBefore(CompletionReport.EARLIEST)) {
            throw new RefusedException("monitoring.refused.long-ago", Days.text(from));
        }
        if (to.isBefore(from)) {
            throw new RefusedException("monitoring.refused.backwards");
        }
        if (freezeOn.isBefore(from)) {
            throw new RefusedException("monitoring.refused.freeze");
        }
        Days.checkFar(to, today);
        Days.checkFar(freezeOn, today);
    }
}
