package vekha.account;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** A person was given other schools or bodies in care. */
public record CareAssigned(Act act, PersonId person, Map<String, ?> before, Map<String, ?> after)
        implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("person", person));
    }
}
