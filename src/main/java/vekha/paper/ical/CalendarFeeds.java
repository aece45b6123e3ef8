package vekha.paper.ical;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.account.PersonId;
import vekha.directory.SchoolId;
import vekha.directory.SchoolQueries;
import vekha.foundation.Id;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.RoadmapId;

/** Keeps the secret addresses of calendars: one for each person and thing, shown once, stored as a hash, revocable. */
@Repository
public class CalendarFeeds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String INSERT = """
            insert into calendar_feed (person_id, school_id, roadmap_id, hash, created_at) values (:person, :school, :roadmap, :hash, :at)
            on conflict (person_id, school_id, roadmap_id) do update set hash = excluded.hash, created_at = excluded.created_at""";

    private final JdbcClient jdbc;
    private final SchoolQueries schools;
    private final PlanQueries plans;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarFeeds(
            JdbcClient jdbc, SchoolQueries schools, PlanQueries plans, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.schools = schools;
        this.plans = plans;
        this.events = events;
        this.clock = clock;
    }

    /** What a calendar is about: one school, one roadmap, or neither: what is due for the person. */
    public record Thing(@Nullable SchoolId school, @Nullable RoadmapId roadmap) {}

    /** @param id 0 while there is no address */
    public record Entry(
            long id,
            @Nullable Long school,
            @Nullable Long roadmap,
            @Nullable String name,
            @Nullable LocalDate since) {}

    /** Whose calendar an address opens. */
    record Found(PersonId person, Thing thing) {}

    /** The person's own, and those of what was asked for; what the actor may not see does not exist. */
    @Transactional(readOnly = true)
    public List<Entry> of(Actor actor, Thing asked) {
        String name = name(actor, asked);
        List<Entry> entries = new ArrayList<>(jdbc.sql("""
                        select f.id, f.school_id, f.roadmap_id, coalesce(s.short_name, r.title) as name, f.created_at
                        from calendar_feed f left join school s on s.id = f.school_id left join roadmap r on r.id = f.roadmap_id
                        where f.person_id = ? order by f.school_id nulls first, f.roadmap_id nulls first""")
                .param(actor.id().value())
                .query((row, number) -> new Entry(
                        row.getLong("id"),
                        row.getObject("school_id", Long.class),
                        row.getObject("roadmap_id", Long.class),
                        row.getString("name"),
                        LocalDate.ofInstant(row.getTimestamp("created_at").toInstant(), actor.zone())))
                .list());
        offer(entries, new Entry(0, null, null, null, null));
        offer(entries, new Entry(0, number(asked.school()), number(asked.roadmap()), name, null));
        return entries;
    }

    private static void offer(List<Entry> entries, Entry wanted) {
        boolean there = entries.stream()
                .anyMatch(it ->
                        Objects.equals(it.school(), wanted.school()) && Objects.equals(it.roadmap(), wanted.roadmap()));
        if (!there) {
            entries.add(wanted.school() == null && wanted.roadmap() == null ? 0 : entries.size(), wanted);
        }
    }

    /** @return the secret, for the one time it is shown; whatever opened the same calendar before opens nothing now */
    @Transactional
    public String make(Actor actor, Thing thing) {
        name(actor, thing);
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        jdbc.sql(INSERT)
                .param("person", actor.id().value())
                .param("school", number(thing.school()))
                .param("roadmap", number(thing.roadmap()))
                .param("hash", hash(secret))
                .param("at", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new CalendarFeedMade(actor.act(clock), actor.id()));
        return secret;
    }

    /** Closes an address of the actor for ever; that of another person is left alone. */
    @Transactional
    public void revoke(Actor actor, long feed) {
        int gone = jdbc.sql("delete from calendar_feed where id = ? and person_id = ?")
                .params(feed, actor.id().value())
                .update();
        if (gone > 0) {
            events.publishEvent(new CalendarFeedRevoked(actor.act(clock), actor.id()));
        }
    }

    @Transactional(readOnly = true)
    Optional<Found> find(String secret) {
        return jdbc.sql("select person_id, school_id, roadmap_id from calendar_feed where hash = ?")
                .param(hash(secret))
                .query((row, number) -> {
                    Long school = row.getObject("school_id", Long.class);
                    Long roadmap = row.getObject("roadmap_id", Long.class);
                    return new Found(
                            new PersonId(row.getLong("person_id")),
                            new Thing(
                                    school == null ? null : new SchoolId(school),
                                    roadmap == null ? null : new RoadmapId(roadmap)));
                })
                .optional();
    }

    /** @throws vekha.foundation.NotVisibleException when the actor may not see it */
    @Nullable
    String name(Actor actor, Thing thing) {
        if (thing.school() != null) {
            return schools.facts(actor, thing.school()).shortName();
        }
        return thing.roadmap() == null
                ? null
                : plans.headToRead(actor, thing.roadmap()).title();
    }

    private static @Nullable Long number(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
