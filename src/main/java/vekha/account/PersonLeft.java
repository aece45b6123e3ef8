package vekha.account;

import java.util.List;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** A person no longer works here and cannot sign in; what was done stays under the name. */
public record PersonLeft(Act act, PersonId person) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("person", person));
    }
}
