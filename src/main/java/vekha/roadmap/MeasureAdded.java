package vekha.roadmap;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** A measure was written into the draft. */
public record MeasureAdded(Act act, MeasureId measure, RoadmapId roadmap, String title, String deadline)
        implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("measure", measure), Subject.of("roadmap", roadmap));
    }

    @Override
    public Map<String, ?> after() {
        return Map.of("title", title, "deadline", deadline);
    }

    @Override
    public Map<String, ?> undo() {
        return Map.of();
    }
}
