package vekha.programme;

import java.util.List;
import java.util.Map;
import vekha.account.PersonId;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** All that somebody had in care was given to somebody else, who answers for what is still open in it. */
public record CareHandedOver(Act act, PersonId from, PersonId to, Map<String, ?> after) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("person", from), Subject.of("person", to));
    }
}
