package vekha.paper;

import org.jspecify.annotations.Nullable;
import vekha.directory.TerritoryId;
import vekha.foundation.Period;
import vekha.roadmap.RoadmapId;

/**
 * What a report is asked about: one plan, or all plans of a territory and of those in it.
 *
 * @param post of the one who will sign
 * @param signatory who will sign; blank leaves room for it
 */
public record ReportQuestion(
        Sort sort,
        @Nullable RoadmapId roadmap,
        @Nullable TerritoryId territory,
        Period period,
        @Nullable String post,
        @Nullable String signatory) {

    /** What the paper calls itself. */
    public enum Sort {
        REPORT,
        NOTE
    }
}
