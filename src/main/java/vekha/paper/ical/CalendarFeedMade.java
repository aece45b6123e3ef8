package vekha.paper.ical;

import java.util.List;
import vekha.account.PersonId;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** A person made a secret address for a calendar; a former one for the same thing ended with that. */
public record CalendarFeedMade(Act act, PersonId person) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("person", person));
    }
}
