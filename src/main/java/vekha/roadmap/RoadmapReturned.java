package vekha.roadmap;

import java.util.List;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** The plan went back to be mended; the cause of the act says what. */
public record RoadmapReturned(Act act, RoadmapId roadmap) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("roadmap", roadmap));
    }
}
