package vekha.roadmap;

import java.util.List;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** The amendment was given up; the plan in force stays as it is. */
public record AmendmentDropped(Act act, RoadmapId roadmap, RoadmapId amended) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("roadmap", roadmap), Subject.of("roadmap", amended));
    }
}
