package vekha.roadmap;

import org.jspecify.annotations.Nullable;
import vekha.directory.TerritoryId;
import vekha.programme.ProgrammeId;

/**
 * What a list of roadmaps is narrowed to.
 *
 * @param year roadmaps whose period touches that calendar year
 */
public record RoadmapFilter(
        @Nullable TerritoryId territory,
        @Nullable ProgrammeId programme,
        @Nullable Integer year,
        @Nullable State state) {

    public boolean isEmpty() {
        return territory == null && programme == null && year == null && state == null;
    }
}
