package vekha.roadmap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the checks say about a plan.
 *
 * @param open what is to be looked at
 * @param dismissed of which somebody said that it is meant so
 */
public record Doubts(List<Doubt> open, List<Doubt> dismissed) {

    public static final Doubts NONE = new Doubts(List.of(), List.of());

    public Doubts {
        open = List.copyOf(open);
        dismissed = List.copyOf(dismissed);
    }

    /** Those that concern each measure. */
    public Map<MeasureId, List<Doubt>> byMeasure() {
        Map<MeasureId, List<Doubt>> doubts = new HashMap<>();
        for (Doubt doubt : open) {
            doubt.rows()
                    .forEach(row -> doubts.computeIfAbsent(row.measure(), it -> new ArrayList<>(2))
                            .add(doubt));
        }
        return doubts;
    }

    public Optional<Doubt> find(Doubt.Kind kind, long thing, MeasureId measure) {
        return open.stream()
                .filter(it -> it.kind() == kind && it.thing() == thing)
                .filter(it -> it.rows().stream().anyMatch(row -> row.measure().equals(measure)))
                .findFirst();
    }
}
