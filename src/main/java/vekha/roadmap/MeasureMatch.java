package vekha.roadmap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the measures of a new wording come from.
 *
 * @param measures for each measure of the new wording, in its order
 * @param merged measures that are gone and of which another one speaks now: old one → new one
 */
record MeasureMatch(List<Found> measures, Map<Long, Long> merged) {

    /**
     * The measure that takes over the checkpoints and marks of an old one without anybody being asked: the only one that
     * stems from it, and surely so.
     */
    @Nullable
    Long carries(long old) {
        List<Found> heirs = measures.stream()
                .filter(found -> Objects.equals(found.origin(), old))
                .toList();
        return heirs.size() == 1 && heirs.get(0).kind() == Origin.KEPT
                ? heirs.get(0).measure()
                : null;
    }

    /**
     * A measure of the new wording.
     *
     * @param origin the old measure, or nothing when it was added
     * @param likeness 0 … 1, how alike the two texts are
     */
    record Found(
            long measure, @Nullable Long origin, @Nullable Origin kind, double likeness) {

        static Found added(long measure) {
            return new Found(measure, null, null, 0);
        }
    }
}
