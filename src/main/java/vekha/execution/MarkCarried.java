package vekha.execution;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;
import vekha.roadmap.MeasureId;
import vekha.roadmap.RoadmapId;

/** An amendment carried a mark to another measure, as was decided before it was approved. */
public record MarkCarried(
        Act act, CheckpointId checkpoint, MeasureId from, MeasureId to, RoadmapId roadmap, String title)
        implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(
                Subject.of("checkpoint", checkpoint),
                Subject.of("measure", from),
                Subject.of("measure", to),
                Subject.of("roadmap", roadmap));
    }

    @Override
    public Map<String, ?> before() {
        return Map.of("measureTitle", title);
    }
}
