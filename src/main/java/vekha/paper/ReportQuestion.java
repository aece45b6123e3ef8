package vekha.paper;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vekha.directory.TerritoryId;
import vekha.execution.AsOf;
import vekha.foundation.Period;
import vekha.roadmap.RoadmapId;

/**
 * What a report is asked about: one plan, or all plans of a territory and of those in it.
 *
 * @param on the day as of which it tells; the last one of the period unless said, and today while that is not over
 * @param post of the one who will sign
 * @param signatory who will sign; blank leaves room for it
 */
public record ReportQuestion(
        Sort sort,
        @Nullable RoadmapId roadmap,
        @Nullable TerritoryId territory,
        Period period,
        @Nullable LocalDate on,
        @Nullable String post,
        @Nullable String signatory) {

    AsOf asOf(LocalDate today) {
        return AsOf.of(on == null ? period.to() : on, today);
    }

    /** What the paper calls itself. */
    public enum Sort {
        REPORT,
        NOTE
    }
}
