package vekha.roadmap;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** A template is called otherwise, or its note says something else. */
public record TemplateChanged(Act act, TemplateId template, Map<String, String> before, Map<String, String> after)
        implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("template", template));
    }
}
