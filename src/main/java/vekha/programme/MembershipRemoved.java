package vekha.programme;

import java.util.List;
import java.util.Map;
import vekha.directory.SchoolId;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** A membership that had been entered by mistake was taken out. */
public record MembershipRemoved(Act act, SchoolId school, ProgrammeId programme, Map<String, ?> before)
        implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("school", school), Subject.of("programme", programme));
    }
}
