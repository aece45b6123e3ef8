package vekha.paper;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day as of which paper tells how things stand.
 *
 * @param past whether it is over: then everything is told as it stood at its end, whatever happened since
 */
record AsOf(LocalDate day, boolean past) {

    static AsOf now(LocalDate today) {
        return new AsOf(today, false);
    }

    /** @param asked a day that is not over means today */
    static AsOf of(@Nullable LocalDate asked, LocalDate today) {
        return asked == null || !asked.isBefore(today) ? now(today) : new AsOf(asked, true);
    }

    /** What stands behind {@code c} and {@code m} in a statement; needs {@code :today}. */
    String checkpoints() {
        return past
                ? "checkpoints_on(:today) c join measure m on m.id = c.measure_id"
                : "checkpoint c join measure m on m.id = c.measure_id and m.deleted_at is null";
    }

    /** What was done from this moment on does not count; {@code territory} is a column. */
    String end(String territory) {
        return past ? "day_end(" + territory + ", :today)" : "'infinity'::timestamptz";
    }

    /** Why checkpoint {@code c} was not required; the journal remembers what was taken back since. */
    String reason() {
        return past
                ? "case c.state when 'NOT_REQUIRED' then coalesce((select j.cause from journal_entry j where j.subjects[1] = 'checkpoint:' || c.id"
                        + " and j.act = 'checkpointNotRequired' and j.at < " + end("c.territory_id")
                        + " order by j.at desc, j.id desc limit 1), c.reason) end"
                : "c.reason";
    }

    /** The state of {@code roadmap r}. */
    String roadmapState() {
        return past ? "roadmap_state_on(r.id, r.territory_id, r.state, :today)" : "r.state";
    }
}
