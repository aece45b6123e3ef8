package vekha.roadmap;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** It was decided what becomes of marks whose measure an amendment deletes or divides; an empty measure: they stay. */
public record MarksDecided(Act act, RoadmapId roadmap, int marks, String measure) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("roadmap", roadmap));
    }

    @Override
    public Map<String, ?> after() {
        return Map.of("marks", marks, "carriedTo", measure);
    }
}
