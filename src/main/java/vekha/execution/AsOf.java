package vekha.execution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day as of which is told how things stand.
 *
 * @param past whether it is over: then everything is told as it stood at its end, whatever happened since
 */
public record AsOf(LocalDate day, boolean past) {

    public static AsOf now(LocalDate today) {
        return new AsOf(today, false);
    }

    /** @param asked a day that is not over means today */
    public static AsOf of(@Nullable LocalDate asked, LocalDate today) {
        return asked == null || !asked.isBefore(today) ? now(today) : new AsOf(asked, true);
    }

    /** What stands behind {@code c} and {@code m} in a statement; needs {@code :today}. */
    public String checkpoints() {
        return past
                ? "checkpoints_on(:today) c join measure m on m.id = c.measure_id"
                : "checkpoint c join measure m on m.id = c.measure_id and m.deleted_at is null";
    }

    /** The same, of {@code :roadmaps} alone; both tables are found by their plans. */
    public String checkpointsOfPlans() {
        return checkpoints() + " where c.roadmap_id = any(:roadmaps) and m.roadmap_id = any(:roadmaps)";
    }

    /** What stands behind {@code c} alone, of {@code :roadmaps}: the few deleted measures are left out without a look at all others. */
    public String checkpointsAlone() {
        return past ? "checkpoints_on(:today) c where c.roadmap_id = any(:roadmaps)" : """
                        checkpoint c where c.roadmap_id = any(:roadmaps) and c.measure_id <> all(array(
                            select m.id from measure m where m.deleted_at is not null and m.roadmap_id = any(:roadmaps)))""";
    }

    /** What was done from this moment on does not count; {@code territory} is a column. */
    public String end(String territory) {
        return past ? "day_end(" + territory + ", :today)" : "'infinity'::timestamptz";
    }

    /** Why checkpoint {@code c} was not required; the journal remembers what was taken back since. */
    public String reason() {
        return past
                ? "case c.state when 'NOT_REQUIRED' then coalesce((select j.cause from journal_entry j where j.subjects[1] = 'checkpoint:' || c.id"
                        + " and j.act = 'checkpointNotRequired' and j.at < " + end("c.territory_id")
                        + " order by j.at desc, j.id desc limit 1), c.reason) end"
                : "c.reason";
    }

    /** The state of {@code roadmap r} on that day. */
    public String roadmapState() {
        return past ? "roadmap_state_on(r.id, r.territory_id, r.state, :today)" : "r.state";
    }
}
