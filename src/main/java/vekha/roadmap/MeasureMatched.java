package vekha.roadmap;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** Somebody said where a measure of an amendment comes from; an empty origin: it is new. */
public record MeasureMatched(Act act, MeasureId measure, RoadmapId roadmap, String title, String origin)
        implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("measure", measure), Subject.of("roadmap", roadmap));
    }

    @Override
    public Map<String, ?> after() {
        return Map.of("title", title, "origin", origin);
    }
}
