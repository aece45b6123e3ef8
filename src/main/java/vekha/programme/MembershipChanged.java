package vekha.programme;

import java.util.List;
import java.util.Map;
import vekha.directory.SchoolId;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** Years, ground or curator of a membership were corrected. */
public record MembershipChanged(
        Act act, SchoolId school, ProgrammeId programme, Map<String, ?> before, Map<String, ?> after)
        implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("school", school), Subject.of("programme", programme));
    }
}
