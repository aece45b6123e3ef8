package vekha.roadmap;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** A roadmap was kept as a template. */
public record TemplateKept(Act act, TemplateId template, RoadmapId source, String templateName, int measures)
        implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("template", template), Subject.of("roadmap", source));
    }

    @Override
    public Map<String, ?> after() {
        return Map.of("name", templateName, "measures", measures);
    }
}
