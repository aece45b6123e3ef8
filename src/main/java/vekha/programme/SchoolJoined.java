package vekha.programme;

import java.util.List;
import java.util.Map;
import vekha.directory.SchoolId;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** A school began to take part in a programme. */
public record SchoolJoined(Act act, SchoolId school, ProgrammeId programme, Map<String, ?> after)
        implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("school", school), Subject.of("programme", programme));
    }
}
