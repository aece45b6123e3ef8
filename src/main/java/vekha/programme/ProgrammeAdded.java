package vekha.programme;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** A programme was put into the directory. */
public record ProgrammeAdded(Act act, ProgrammeId programme, Map<String, ?> after) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("programme", programme));
    }
}
