package vekha.roadmap;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** A template is offered no longer; what was made of it stays. */
public record TemplateRetired(Act act, TemplateId template, String templateName) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("template", template));
    }

    @Override
    public Map<String, ?> before() {
        return Map.of("name", templateName);
    }
}
