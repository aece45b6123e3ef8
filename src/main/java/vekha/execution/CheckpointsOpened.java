package vekha.execution;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;
import vekha.roadmap.RoadmapId;

/** An approved roadmap got its checkpoints. */
public record CheckpointsOpened(Act act, RoadmapId roadmap, int opened) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("roadmap", roadmap));
    }

    @Override
    public Map<String, ?> after() {
        return Map.of("checkpoints", opened);
    }
}
