package vekha.account;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;

/** Moves all that is in one person's care into the care of another; part of a greater act, which tells of it. */
@Service
public class GiveCare {

    private final People people;
    private final PersonRules rules;

    GiveCare(People people, PersonRules rules) {
        this.people = people;
        this.rules = rules;
    }

    /** A person with the version on which the act was looked at before it was done. */
    public record Opened(PersonId person, int version) {}

    /**
     * @return names of what was given, under «schools» and «bodies»
     * @throws RefusedException when the other works elsewhere, has left, or has a role that cannot have it in care
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Object> all(Actor actor, Opened from, Opened to) {
        PersonRules.requireAdministrator(actor);
        Person giver = find(actor, from);
        Person taker = find(actor, to);
        Set<SchoolId> schools = joined(giver.schools(), taker.schools());
        Set<BodyId> bodies = joined(giver.bodies(), taker.bodies());
        if (giver.id().equals(taker.id())
                || taker.hasLeft()
                || !taker.territory().equals(giver.territory())
                || !taker.role().mayHave(schools.size(), bodies.size())) {
            throw new RefusedException("person.refused.taker", taker.name());
        }
        Map<String, Object> given = rules.care(giver);
        taker.takeCareOf(schools, bodies);
        giver.takeCareOf(Set.of(), Set.of());
        people.save(taker);
        people.save(giver);
        return given;
    }

    private Person find(Actor actor, Opened opened) {
        Person person = people.findByIdAndTerritoryIn(opened.person().value(), actor.territories())
                .orElseThrow(NotVisibleException::new);
        StaleException.check(opened.version(), person.version());
        return person;
    }

    private static <T> Set<T> joined(Set<T> one, Set<T> other) {
        Set<T> joined = new HashSet<>(one);
        joined.addAll(other);
        return joined;
    }
}
