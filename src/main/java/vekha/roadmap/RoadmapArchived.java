package vekha.roadmap;

import java.util.List;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** A closed plan was laid into the archive. */
public record RoadmapArchived(Act act, RoadmapId roadmap) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("roadmap", roadmap));
    }
}
