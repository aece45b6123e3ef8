package vekha.roadmap;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vekha.directory.SchoolId;
import vekha.foundation.Period;
import vekha.programme.ProgrammeId;

/** Everything a plan says above and below its tables. */
public record RoadmapHead(
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
        Freshness continuousEvery) {

    public RoadmapHead {
        goals = List.copyOf(goals);
        tasks = List.copyOf(tasks);
        expectedResults = List.copyOf(expectedResults);
        legend = List.copyOf(legend);
        programmes = Set.copyOf(programmes);
        schools = Set.copyOf(schools);
    }
}
