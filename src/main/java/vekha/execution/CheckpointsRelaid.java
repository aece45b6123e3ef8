package vekha.execution;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;
import vekha.roadmap.MeasureId;
import vekha.roadmap.RoadmapId;

/** What was not marked yet of a measure is due in other periods than before. */
public record CheckpointsRelaid(Act act, MeasureId measure, RoadmapId roadmap, int removed, int opened)
        implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("measure", measure), Subject.of("roadmap", roadmap));
    }

    @Override
    public Map<String, ?> before() {
        return Map.of("checkpoints", removed);
    }

    @Override
    public Map<String, ?> after() {
        return Map.of("checkpoints", opened);
    }

    @Override
    public Map<String, ?> undo() {
        return Map.of();
    }
}
