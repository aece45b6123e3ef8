package vekha.roadmap;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** A section was written into the draft. */
public record SectionAdded(Act act, SectionId section, RoadmapId roadmap, String title) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("section", section), Subject.of("roadmap", roadmap));
    }

    @Override
    public Map<String, ?> after() {
        return Map.of("title", title);
    }

    @Override
    public Map<String, ?> undo() {
        return Map.of();
    }
}
