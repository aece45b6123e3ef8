package vekha.roadmap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vekha.directory.TerritoryId;
import vekha.foundation.Period;

/** What stands above a plan, with names instead of numbers. */
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
        List<String> goals,
        List<String> tasks,
        List<String> expectedResults,
        List<LegendEntry> legend,
        int measures,
        int deleted) {}
