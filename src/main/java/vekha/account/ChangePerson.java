package vekha.account;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.foundation.Id;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;

/** Changes what is known of a person, the role, and what is in the person's care. */
@Service
public class ChangePerson {

    private final People people;
    private final PersonRules rules;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangePerson(People people, PersonRules rules, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.rules = rules;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param opened version on which the change was begun
     * @throws RefusedException when the role does not fit, or administrators would take their own role from themselves
     */
    @Transactional
    public void by(Actor actor, PersonId id, int opened, Role role, Person.Profile profile) {
        Person person = find(actor, id);
        StaleException.check(opened, person.version());
        if (person.id().equals(actor.id()) && role != person.role()) {
            throw new RefusedException("person.refused.own-role");
        }
        rules.checkRole(role, person.territory());
        Map<String, Object> before = PersonRules.facts(person);
        person.describe(profile);
        person.become(role);
        people.save(person);
        if (!before.equals(PersonRules.facts(person))) {
            events.publishEvent(new PersonChanged(actor.act(clock), id, before, PersonRules.facts(person)));
        }
    }

    /**
     * @throws RefusedException when a school or body is of another territory, or a principal would have several schools
     */
    @Transactional
    public void care(Actor actor, PersonId id, int opened, Set<SchoolId> schools, Set<BodyId> bodies) {
        Person person = find(actor, id);
        StaleException.check(opened, person.version());
        if (person.role() == Role.PRINCIPAL && schools.size() > 1) {
            throw new RefusedException("person.refused.one-school");
        }
        Map<String, Object> before = care(person);
        person.takeCareOf(
                person.role().caresForSchools() ? schools : Set.of(),
                person.role().caresForBodies() ? bodies : Set.of());
        people.save(person);
        Map<String, Object> after = care(person);
        if (names("school", person, person.schools()).size() < person.schools().size()
                || names("responsible_body", person, person.bodies()).size()
                        < person.bodies().size()) {
            throw new NotVisibleException();
        }
        if (!before.equals(after)) {
            events.publishEvent(new CareAssigned(actor.act(clock), id, before, after));
        }
    }

    private Person find(Actor actor, PersonId id) {
        PersonRules.requireAdministrator(actor);
        return people.findByIdAndTerritoryIn(id.value(), actor.territories()).orElseThrow(NotVisibleException::new);
    }

    private Map<String, Object> care(Person person) {
        Map<String, Object> care = new LinkedHashMap<>();
        care.put("schools", names("school", person, person.schools()));
        care.put("bodies", names("responsible_body", person, person.bodies()));
        return care;
    }

    /** Short names of those that belong to the person's territory. */
    private List<String> names(String table, Person person, Set<? extends Id> ids) {
        return jdbc.sql("select short_name from " + table
                        + " where territory_id = :territory and id = any(:ids) order by short_name collate by_number")
                .param("territory", person.territory().value())
                .param("ids", ids.stream().map(Id::value).toArray(Long[]::new))
                .query(String.class)
                .list();
    }
}
