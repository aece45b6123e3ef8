package vekha.account;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.directory.TerritoryId;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;

/** Gives somebody an account with a one-time password. */
@Service
public class RegisterPerson {

    private final People people;
    private final PersonRules rules;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegisterPerson(
            People people, PersonRules rules, Passwords passwords, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.rules = rules;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** The new person and the password that is shown this once. */
    public record Registered(PersonId person, String password) {}

    /**
     * @param login in lower case
     * @throws RefusedException when somebody else signs in by that name, or the role does not fit the territory
     */
    @Transactional
    public Registered by(Actor actor, TerritoryId territory, String login, Role role, Person.Profile profile) {
        PersonRules.requireAdministrator(actor);
        if (!actor.sees(territory)) {
            throw new NotVisibleException();
        }
        if (people.existsByLogin(login)) {
            throw new RefusedException("person.refused.login", login);
        }
        rules.checkRole(role, territory);
        String password = passwords.once();
        Person person = people.save(
                new Person(territory, login, passwords.encode(password), true, role, profile, clock.instant()));
        events.publishEvent(new PersonRegistered(actor.act(clock), person.id(), facts(person)));
        return new Registered(person.id(), password);
    }

    private static Map<String, Object> facts(Person person) {
        Map<String, Object> facts = PersonRules.facts(person);
        facts.put("login", person.login());
        return facts;
    }
}
