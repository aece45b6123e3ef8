package vekha.roadmap;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** A section says something else than before. */
public record SectionChanged(Act act, SectionId section, RoadmapId roadmap, Map<String, ?> before, Map<String, ?> after)
        implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("section", section), Subject.of("roadmap", roadmap));
    }

    @Override
    public Map<String, ?> undo() {
        return Map.of();
    }
}
