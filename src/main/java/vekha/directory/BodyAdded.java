package vekha.directory;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** A responsible body was put into the directory, by hand or from a document. */
public record BodyAdded(Act act, BodyId body, Map<String, ?> after) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("body", body));
    }

    @Override
    public Map<String, ?> undo() {
        return Map.of();
    }
}
