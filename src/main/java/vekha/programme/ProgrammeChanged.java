package vekha.programme;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** A programme got another name or was archived. */
public record ProgrammeChanged(Act act, ProgrammeId programme, Map<String, ?> before, Map<String, ?> after)
        implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("programme", programme));
    }
}
