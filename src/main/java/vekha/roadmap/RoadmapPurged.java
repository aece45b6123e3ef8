package vekha.roadmap;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** A draft that lay in the trash for thirty days is gone. */
public record RoadmapPurged(Act act, RoadmapId roadmap, String title) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("roadmap", roadmap));
    }

    @Override
    public Map<String, ?> before() {
        return Map.of("title", title);
    }
}
