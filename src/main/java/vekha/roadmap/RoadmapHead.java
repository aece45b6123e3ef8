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

    RoadmapHead withoutOrder() {
        return new RoadmapHead(
                kind,
                title,
                period,
                periodText,
                academic,
                Order.NONE,
                goals,
                tasks,
                expectedResults,
                legend,
                programmes,
                schools,
                continuousEvery);
    }

    /** The same for other programmes and schools. */
    RoadmapHead among(Set<ProgrammeId> others, Set<SchoolId> otherSchools) {
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
                others,
                otherSchools,
                continuousEvery);
    }

    /** A document of a change need not repeat what stays: what it leaves out is taken from the plan it changes. */
    RoadmapHead filledFrom(RoadmapHead inForce) {
        return new RoadmapHead(
                kind,
                title,
                period,
                periodText == null ? inForce.periodText : periodText,
                academic,
                order,
                either(goals, inForce.goals),
                either(tasks, inForce.tasks),
                either(expectedResults, inForce.expectedResults),
                either(legend, inForce.legend),
                programmes.isEmpty() ? inForce.programmes : programmes,
                schools.isEmpty() ? inForce.schools : schools,
                inForce.continuousEvery);
    }

    private static <T> List<T> either(List<T> own, List<T> otherwise) {
        return own.isEmpty() ? otherwise : own;
    }
}
