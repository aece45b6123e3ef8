package vekha.account;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;

/** Changes what is known of a person, the territory, the role, and what is in the person's care. */
@Service
public class ChangePerson {

    private final People people;
    private final PersonRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangePerson(People people, PersonRules rules, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param opened version on which the change was begun
     * @throws RefusedException when the role does not fit, or administrators would take role or territory from themselves
     */
    @Transactional
    public void by(Actor actor, PersonId id, int opened, PersonDetails details) {
        PersonRules.requireAdministrator(actor);
        Person person =
                people.findByIdAndTerritoryIn(id.value(), actor.territories()).orElseThrow(NotVisibleException::new);
        StaleException.check(opened, person.version());
        checkOwn(actor, person, details);
        rules.check(actor, details);
        Map<String, Object> before = rules.factsAndPlace(person);
        Map<String, Object> careBefore = rules.care(person);
        person.describe(details.profile());
        person.become(details.role());
        person.moveTo(details.territory());
        person.takeCareOf(details.schools(), details.bodies());
        people.save(person);
        tell(actor, person, before, careBefore);
    }

    private static void checkOwn(Actor actor, Person person, PersonDetails details) {
        if (!person.id().equals(actor.id())) {
            return;
        }
        if (details.role() != person.role()) {
            throw new RefusedException("person.refused.own-role");
        }
        if (!details.territory().equals(person.territory())) {
            throw new RefusedException("person.refused.own-territory");
        }
    }

    private void tell(Actor actor, Person person, Map<String, Object> before, Map<String, Object> careBefore) {
        Map<String, Object> after = rules.factsAndPlace(person);
        Map<String, Object> care = rules.care(person);
        if (!before.equals(after)) {
            events.publishEvent(new PersonChanged(actor.act(clock), person.id(), before, after));
        }
        if (!careBefore.equals(care)) {
            events.publishEvent(new CareAssigned(actor.act(clock), person.id(), careBefore, care));
        }
    }
}
