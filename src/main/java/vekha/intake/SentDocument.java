package vekha.intake;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vekha.roadmap.RoadmapId;

/**
 * A document on its way to become a plan, as its sender finds it again.
 *
 * @param reason why it did not become a plan when it was to
 * @param measures how many it is being made a plan with
 * @param roadmap the plan it has become
 */
public record SentDocument(
        String token,
        String fileName,
        State state,
        @Nullable String reason,
        int measures,
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

    public boolean isWaiting() {
        return state == State.WAITING;
    }
}
