package vekha.intake;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vekha.roadmap.RoadmapId;

/**
 * A document on its way to become a plan, as its sender finds it again.
 *
 * @param reason why it did not become a plan when it was to
 * @param measures how many it is being made a plan with
 * @param written how many of them are in the database by now; they stay only when all of them do
 * @param roadmap the plan it has become
 */
public record SentDocument(
        String token,
        String fileName,
        State state,
        @Nullable String reason,
        int measures,
        int written,
        @Nullable RoadmapId roadmap,
        LocalDateTime sentAt) {

    /** How far it is. */
    public enum State {
        /** To be looked at and confirmed. */
        WAITING,
        RUNNING,
        DONE
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** While it is being made a plan, and this is known. */
    public boolean isCounted() {
        return isRunning() && written > 0;
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }
}
