package vekha.account;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;

/** A new password: one of one's own choice, or a one-time one given out by the administrator. */
@Service
public class ChangePassword {

    private final People people;
    private final Passwords passwords;
    private final Invitations invitations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangePassword(
            People people,
            Passwords passwords,
            Invitations invitations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.invitations = invitations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param current the password so far; not asked of who has just signed in with a one-time one
     * @throws RefusedException when the current one is wrong, or the new one is too simple or the same
     */
    @Transactional
    public void own(Actor actor, @Nullable String current, String chosen) {
        Person person = people.findById(actor.id().value()).orElseThrow(NotVisibleException::new);
        if (!person.mustChangePassword() && (current == null || !passwords.matches(current, person))) {
            throw new RefusedException("password.refused.current");
        }
        passwords.check(chosen, person.login());
        if (passwords.matches(chosen, person)) {
            throw new RefusedException("password.refused.same");
        }
        person.changePassword(passwords.encode(chosen), false);
        people.save(person);
        invitations.withdraw(person.id());
        events.publishEvent(new PasswordChanged(actor.act(clock), person.id()));
    }

    /** @return what opens the account from now on, for the one time it is shown */
    @Transactional
    public Invitation issue(Actor actor, PersonId id) {
        PersonRules.requireAdministrator(actor);
        Person person =
                people.findByIdAndTerritoryIn(id.value(), actor.territories()).orElseThrow(NotVisibleException::new);
        Invitation invitation = invitations.invite(person);
        events.publishEvent(new PasswordIssued(actor.act(clock), id));
        return invitation;
    }
}
