package vekha.roadmap;

import java.util.List;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** An archived plan stands among the closed ones again. */
public record RoadmapTakenOutOfArchive(Act act, RoadmapId roadmap) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("roadmap", roadmap));
    }
}
