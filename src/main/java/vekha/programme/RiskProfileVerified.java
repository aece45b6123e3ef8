package vekha.programme;

import java.util.List;
import java.util.Map;
import vekha.directory.SchoolId;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** The curator has verified the risk profile of a year. */
public record RiskProfileVerified(Act act, SchoolId school, Map<String, ?> after) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("school", school));
    }
}
