package vekha.account;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;

/** Closes the account of somebody who has left, and opens it again; nothing the person did is lost. */
@Service
public class LetPersonGo {

    private final People people;
    private final Invitations invitations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetPersonGo(People people, Invitations invitations, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.invitations = invitations;
        this.events = events;
        this.clock = clock;
    }

    /** @throws RefusedException for the own account: there must remain somebody to open it again */
    @Transactional
    public void leave(Actor actor, PersonId id) {
        Person person = find(actor, id);
        if (id.equals(actor.id())) {
            throw new RefusedException("person.refused.own-leave");
        }
        if (!person.hasLeft()) {
            person.leave(actor.act(clock));
            people.save(person);
            invitations.withdraw(id);
            events.publishEvent(new PersonLeft(actor.act(clock), id));
        }
    }

    @Transactional
    public void comeBack(Actor actor, PersonId id) {
        Person person = find(actor, id);
        if (person.hasLeft()) {
            person.comeBack();
            people.save(person);
            events.publishEvent(new PersonReturned(actor.act(clock), id));
        }
    }

    private Person find(Actor actor, PersonId id) {
        PersonRules.requireAdministrator(actor);
        return people.findByIdAndTerritoryIn(id.value(), actor.territories()).orElseThrow(NotVisibleException::new);
    }
}
