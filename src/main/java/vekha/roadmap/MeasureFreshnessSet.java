package vekha.roadmap;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/**
 * A continuous measure is to be proved at another interval than before.
 *
 * @param now null: at the interval of its roadmap
 */
public record MeasureFreshnessSet(
        Act act,
        MeasureId measure,
        RoadmapId roadmap,
        @Nullable Freshness was,
        @Nullable Freshness now) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("measure", measure), Subject.of("roadmap", roadmap));
    }

    @Override
    public Map<String, ?> before() {
        return told(was);
    }

    @Override
    public Map<String, ?> after() {
        return told(now);
    }

    private static Map<String, ?> told(@Nullable Freshness every) {
        return Map.of("every", every == null ? "ROADMAP" : every.name());
    }

    @Override
    public Map<String, ?> undo() {
        return Map.of();
    }
}
