package vekha.roadmap;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** A measure was laid into the trash. */
public record MeasureDeleted(Act act, MeasureId measure, RoadmapId roadmap, String title) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("measure", measure), Subject.of("roadmap", roadmap));
    }

    @Override
    public Map<String, ?> before() {
        return Map.of("title", title);
    }

    @Override
    public Map<String, ?> undo() {
        return Map.of();
    }
}
