package vekha.roadmap;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/**
 * A draft was made of a template.
 *
 * @param leftOut measures that were not taken
 */
public record RoadmapStartedFromTemplate(
        Act act, RoadmapId roadmap, TemplateId template, String title, String basis, int measures, int leftOut)
        implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("roadmap", roadmap), Subject.of("template", template));
    }

    @Override
    public Map<String, ?> after() {
        return Map.of("title", title, "madeOf", basis, "measures", measures, "leftOut", leftOut);
    }
}
