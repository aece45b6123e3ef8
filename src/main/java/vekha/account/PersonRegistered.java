package vekha.account;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** Somebody was given an account. */
public record PersonRegistered(Act act, PersonId person, Map<String, ?> after) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("person", person));
    }
}
