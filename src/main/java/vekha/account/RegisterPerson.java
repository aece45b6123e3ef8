package vekha.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.foundation.RefusedException;

/** Gives somebody an account and invites the person to it. */
@Service
public class RegisterPerson {

    /** No password matches it; the invitation sets one in the same breath. */
    private static final String NOBODY_KNOWS = "{noop}";

    private final People people;
    private final PersonRules rules;
    private final Invitations invitations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegisterPerson(
            People people, PersonRules rules, Invitations invitations, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.rules = rules;
        this.invitations = invitations;
        this.events = events;
        this.clock = clock;
    }

    /** The new person and what is shown this once. */
    public record Registered(PersonId person, Invitation invitation) {}

    /**
     * @param login in lower case
     * @throws RefusedException when somebody else signs in by that name, or the role does not fit the territory
     */
    @Transactional
    public Registered by(Actor actor, String login, PersonDetails details) {
        PersonRules.requireAdministrator(actor);
        rules.check(actor, details);
        if (people.existsByLogin(login)) {
            throw new RefusedException("person.refused.login", login);
        }
        Person person = new Person(
                details.territory(), login, NOBODY_KNOWS, true, details.role(), details.profile(), clock.instant());
        person.takeCareOf(details.schools(), details.bodies());
        take(person);
        Invitation invitation = invitations.invite(person);
        events.publishEvent(new PersonRegistered(actor.act(clock), person.id(), facts(person)));
        return new Registered(person.id(), invitation);
    }

    /** Two at once may both have found the name free. */
    private void take(Person person) {
        try {
            people.saveAndFlush(person);
        } catch (DuplicateKeyException taken) {
            throw new RefusedException("person.refused.login", person.login());
        }
    }

    private Map<String, Object> facts(Person person) {
        Map<String, Object> facts = PersonRules.facts(person);
        facts.put("login", person.login());
        rules.care(person).forEach((what, names) -> {
            if (names instanceof List<?> list && !list.isEmpty()) {
                facts.put(what, names);
            }
        });
        return facts;
    }
}
