package vekha.roadmap;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/**
 * A draft for another period was made of a roadmap.
 *
 * @param leftOut measures that were not carried on
 */
public record RoadmapCarriedOn(
        Act act, RoadmapId roadmap, RoadmapId source, String title, String sourceTitle, int measures, int leftOut)
        implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("roadmap", roadmap), Subject.of("roadmap", source));
    }

    @Override
    public Map<String, ?> after() {
        return Map.of("title", title, "madeOf", sourceTitle, "measures", measures, "leftOut", leftOut);
    }
}
