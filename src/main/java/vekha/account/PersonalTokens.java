package vekha.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keys with which a person's own programs speak to the API; each is shown once, revocable, and ends by itself. */
@Repository
public class PersonalTokens {

    private static final String PREFIX = "vekha_";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonalTokens(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A token as its owner sees it in the list. */
    public record Entry(long id, String name, Instant createdAt, LocalDate expiresOn, boolean usable) {}

    /**
     * @param expiresOn last day on which it works
     * @return the token itself, for the one time it is shown
     */
    @Transactional
    public String issue(Actor owner, String name, LocalDate expiresOn) {
        String token = PREFIX + Secrets.random(32);
        jdbc.sql("insert into personal_token (person_id, name, hash, created_at, expires_on) values (?, ?, ?, ?, ?)")
                .params(owner.id().value(), name, Secrets.hash(token), Timestamp.from(clock.instant()), expiresOn)
                .update();
        events.publishEvent(new TokenIssued(
                owner.act(clock), owner.id(), Map.of("token", name, "expiresOn", expiresOn.toString())));
        return token;
    }

    @Transactional
    public void revoke(Actor owner, long token) {
        jdbc.sql(
                        "update personal_token set revoked_at = ? where id = ? and person_id = ? and revoked_at is null returning name")
                .params(Timestamp.from(clock.instant()), token, owner.id().value())
                .query(String.class)
                .optional()
                .ifPresent(name ->
                        events.publishEvent(new TokenRevoked(owner.act(clock), owner.id(), Map.of("token", name))));
    }

    @Transactional(readOnly = true)
    public List<Entry> of(PersonId owner) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        return jdbc.sql("select id, name, created_at, expires_on, revoked_at is null as live from personal_token"
                        + " where person_id = ? order by id desc")
                .param(owner.value())
                .query((row, number) -> new Entry(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getObject("expires_on", LocalDate.class),
                        row.getBoolean("live")
                                && !row.getObject("expires_on", LocalDate.class).isBefore(today)))
                .list();
    }

    /** Whose token this is; nobody's when it is unknown, revoked, expired or its owner has left. */
    @Transactional(readOnly = true)
    public Optional<TokenOwner> owner(String token) {
        return jdbc.sql("""
                        select p.id, p.role from personal_token t join person p on p.id = t.person_id
                        where t.hash = ? and t.revoked_at is null and t.expires_on >= ? and p.left_at is null""")
                .params(Secrets.hash(token), LocalDate.now(clock.withZone(ZoneOffset.UTC)))
                .query((row, number) ->
                        new TokenOwner(new PersonId(row.getLong("id")), Role.valueOf(row.getString("role"))))
                .optional();
    }

    /** Who speaks through a token. */
    public record TokenOwner(PersonId person, Role role) {}
}
