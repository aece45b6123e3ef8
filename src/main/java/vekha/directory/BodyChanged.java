package vekha.directory;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** What is known of a responsible body was corrected. */
public record BodyChanged(Act act, BodyId body, Map<String, ?> before, Map<String, ?> after) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("body", body));
    }
}
