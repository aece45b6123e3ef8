package vekha.roadmap;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** What lay in the trash of a plan for thirty days is gone. */
public record TrashEmptied(Act act, RoadmapId roadmap, int measures, int sections) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("roadmap", roadmap));
    }

    @Override
    public Map<String, ?> before() {
        return Map.of("measures", measures, "sections", sections);
    }
}
