package vekha.execution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;
import vekha.roadmap.RoadmapId;

/** The checkpoints of a plan followed its new edition. */
public record CheckpointsFollowed(Act act, RoadmapId roadmap, int carried, int moved, int opened, int removed)
        implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("roadmap", roadmap));
    }

    @Override
    public Map<String, ?> after() {
        Map<String, Integer> after = new LinkedHashMap<>();
        after.put("marksMoved", carried);
        after.put("checkpointsMoved", moved);
        after.put("checkpoints", opened);
        after.put("checkpointsRemoved", removed);
        return after;
    }
}
