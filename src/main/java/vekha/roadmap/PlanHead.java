package vekha.roadmap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vekha.directory.TerritoryId;
import vekha.foundation.Period;

/**
 * What stands above a plan, with names instead of numbers.
 *
 * @param schools that take part, as far as the reader may be told their names
 * @param otherSchools how many more take part
 * @param basis what the roadmap or the template is called that it was made of, for those who plan and oversee
 */
public record PlanHead(
        RoadmapId id,
        TerritoryId territory,
        String territoryName,
        Kind kind,
        String title,
        Period period,
        @Nullable String periodText,
        boolean academic,
        State state,
        Order order,
        int edition,
        Freshness continuousEvery,
        int version,
        List<String> programmes,
        List<String> schools,
        int otherSchools,
        List<String> goals,
        List<String> tasks,
        List<String> expectedResults,
        List<LegendEntry> legend,
        int measures,
        int deleted,
        Amending amending,
        @Nullable String basis) {

    /**
     * How the plan is amended.
     *
     * @param of the plan in force that this one changes
     * @param open the amendment that is being written or decided on
     * @param by the order of the edition in force, when it is not the first one
     */
    public record Amending(
            @Nullable RoadmapId of,
            @Nullable RoadmapId open,
            @Nullable Order by) {}

    public int allSchools() {
        return schools.size() + otherSchools;
    }

    public boolean isAmendment() {
        return amending.of() != null;
    }
}
