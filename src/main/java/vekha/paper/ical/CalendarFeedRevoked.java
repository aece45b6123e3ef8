package vekha.paper.ical;

import java.util.List;
import vekha.account.PersonId;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** A person revoked the secret address of a calendar. */
public record CalendarFeedRevoked(Act act, PersonId person) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("person", person));
    }
}
