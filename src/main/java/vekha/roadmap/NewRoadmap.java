package vekha.roadmap;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.NotVisibleException;
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

    /** @throws NotVisibleException when the territory does not know a body, school or programme of the plan */
    void requireKnown(TerritoryNames names, TerritoryId territory) {
        Set<BodyId> bodies = new HashSet<>();
        Set<SchoolId> named = new HashSet<>(schools);
        tables.stream().flatMap(table -> table.measures().stream()).forEach(measure -> {
            bodies.addAll(measure.content().bodies());
            named.addAll(measure.content().schools());
        });
        names.of(territory, bodies, named, programmes);
    }
}
