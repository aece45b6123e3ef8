package vekha.dashboard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day that the page tells of.
 *
 * @param past whether it is over: then everything is told as it stood at its end
 */
record AsOf(LocalDate day, boolean past) {

    /** @param asked a day that is not over means today */
    static AsOf of(@Nullable LocalDate asked, LocalDate today) {
        return asked == null || !asked.isBefore(today) ? new AsOf(today, false) : new AsOf(asked, true);
    }

    /** What stands behind {@code c} and {@code m} in a statement; needs {@code :today}. */
    String checkpoints() {
        return past
                ? "checkpoints_on(:today) c join measure m on m.id = c.measure_id"
                : "checkpoint c join measure m on m.id = c.measure_id and m.deleted_at is null";
    }

    /** The same, of {@code :roadmaps} alone; both tables are found by their plans. */
    String checkpointsOfPlans() {
        return checkpoints() + " where c.roadmap_id = any(:roadmaps) and m.roadmap_id = any(:roadmaps)";
    }

    /** What stands behind {@code c} alone, of {@code :roadmaps}: the few deleted measures are left out without a look at all others. */
    String checkpointsAlone() {
        return past ? "checkpoints_on(:today) c where c.roadmap_id = any(:roadmaps)" : """
                        checkpoint c where c.roadmap_id = any(:roadmaps) and c.measure_id <> all(array(
                            select m.id from measure m where m.deleted_at is not null and m.roadmap_id = any(:roadmaps)))""";
    }

    /** The state of {@code roadmap r} on that day. */
    String roadmapState() {
        return past ? "roadmap_state_on(r.id, r.territory_id, r.state, :today)" : "r.state";
    }
}
