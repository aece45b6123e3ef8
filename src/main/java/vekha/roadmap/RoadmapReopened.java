package vekha.roadmap;

import java.util.List;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** A closed plan is in force again. */
public record RoadmapReopened(Act act, RoadmapId roadmap) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("roadmap", roadmap));
    }
}
