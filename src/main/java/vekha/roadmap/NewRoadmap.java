package vekha.roadmap;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vekha.directory.SchoolId;
import vekha.foundation.Period;
import vekha.programme.ProgrammeId;

/**
 * A plan that is about to become a draft, whole.
 *
 * @param periodText the period as the document words it
 * @param academic whether the plan speaks of academic years
 * @param schools the schools the plan is for
 */
public record NewRoadmap(
        Kind kind,
        String title,
        Period period,
        @Nullable String periodText,
        boolean academic,
        Order order,
        List<String> goals,
        List<String> tasks,
        List<String> expectedResults,
        List<LegendEntry> legend,
        Set<ProgrammeId> programmes,
        Set<SchoolId> schools,
        List<NewTable> tables) {

    RoadmapHead head() {
        return new RoadmapHead(
                kind,
                title,
                period,
                periodText,
                academic,
                order,
                goals,
                tasks,
                expectedResults,
                legend,
                programmes,
                schools,
                Freshness.QUARTER);
    }
}
