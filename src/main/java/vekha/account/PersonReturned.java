package vekha.account;

import java.util.List;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** A person who had left works here again. */
public record PersonReturned(Act act, PersonId person) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("person", person));
    }
}
