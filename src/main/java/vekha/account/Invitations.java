package vekha.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.foundation.Act;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;

/** Invites people to choose an own password; an invitation works once, for two weeks, and a newer one takes its place. */
@Service
public class Invitations {

    static final Duration LASTING = Duration.ofDays(14);

    private final People people;
    private final Passwords passwords;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invitations(People people, Passwords passwords, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Who is invited. */
    public record Guest(PersonId person, String name, String login, String territory) {}

    /** The person gets a one-time password and a link; what opened the account before opens it no more. */
    Invitation invite(Person person) {
        String password = passwords.once();
        person.changePassword(passwords.encode(password), true);
        people.saveAndFlush(person);
        String code = Secrets.random(16);
        Instant until = clock.instant().plus(LASTING);
        jdbc.sql("""
                        insert into invitation (person_id, hash, expires_at) values (?, ?, ?)
                        on conflict (person_id) do update set hash = excluded.hash, expires_at = excluded.expires_at""")
                .params(person.id().value(), Secrets.hash(code), Timestamp.from(until))
                .update();
        return new Invitation(person.login(), password, code, until);
    }

    /** Nobody when the code is unknown, used, too old, or its person has left. */
    @Transactional(readOnly = true)
    public Optional<Guest> guest(String code) {
        return jdbc.sql("""
                        select p.id, p.name, p.login, t.name as territory from invitation i
                        join person p on p.id = i.person_id join territory t on t.id = p.territory_id
                        where i.hash = ? and i.expires_at > ? and p.left_at is null""")
                .params(Secrets.hash(code), Timestamp.from(clock.instant()))
                .query((row, number) -> new Guest(
                        new PersonId(row.getLong("id")),
                        row.getString("name"),
                        row.getString("login"),
                        row.getString("territory")))
                .optional();
    }

    /**
     * @throws NotVisibleException when the invitation is no longer good
     * @throws RefusedException when the password is too simple
     */
    @Transactional
    public PersonId accept(String code, String chosen) {
        Guest guest = guest(code).orElseThrow(NotVisibleException::new);
        Person person = people.findById(guest.person().value()).orElseThrow(NotVisibleException::new);
        passwords.check(chosen, person.login());
        person.changePassword(passwords.encode(chosen), false);
        people.save(person);
        if (withdraw(person.id()) == 0) {
            throw new NotVisibleException(); // used by somebody else at the same moment
        }
        Act act = new Act(person.id().value(), person.territory().value(), clock.instant(), null);
        events.publishEvent(new InvitationAccepted(act, person.id()));
        return person.id();
    }

    int withdraw(PersonId person) {
        return jdbc.sql("delete from invitation where person_id = ?")
                .param(person.value())
                .update();
    }
}
