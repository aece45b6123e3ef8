package vekha.directory;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** A school was put into the directory, by hand or from a document. */
public record SchoolAdded(Act act, SchoolId school, Map<String, ?> after) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("school", school));
    }

    @Override
    public Map<String, ?> undo() {
        return Map.of();
    }
}
