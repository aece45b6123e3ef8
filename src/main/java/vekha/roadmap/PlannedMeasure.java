package vekha.roadmap;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.foundation.Period;

/**
 * When a measure is due and who answers for it.
 *
 * @param occurrences the due periods; open ends are those of the plan
 * @param waits no date can be given yet
 * @param schools those for which it is due, empty when no school answers
 * @param leadBody the first responsible body that is not a word for the schools
 */
public record PlannedMeasure(
        MeasureId measure,
        List<Period> occurrences,
        boolean waits,
        Set<SchoolId> schools,
        @Nullable BodyId leadBody) {}
