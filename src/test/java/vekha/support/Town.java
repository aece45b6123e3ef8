package vekha.support;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.account.Actors;
import vekha.account.PersonId;
import vekha.account.Role;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;

/** Builds small towns for tests, straight in the tables: each test makes its own, so that none disturbs another. */
@TestComponent
@Transactional
public class Town {

    private static final AtomicInteger counter = new AtomicInteger();

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;

    Town(JdbcClient jdbc, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    public TerritoryId region() {
        return new TerritoryId(jdbc.sql("insert into territory (kind, name) values ('REGION', ?) returning id")
                .param("Край " + counter.incrementAndGet())
                .query(Long.class)
                .single());
    }

    public TerritoryId municipality(TerritoryId region) {
        return new TerritoryId(
                jdbc.sql("insert into territory (kind, parent_id, name) values ('MUNICIPALITY', ?, ?) returning id")
                        .params(region.value(), "Округ " + counter.incrementAndGet())
                        .query(Long.class)
                        .single());
    }

    public TerritoryId municipality() {
        return municipality(region());
    }

    public SchoolId school(TerritoryId territory, String shortName) {
        return new SchoolId(jdbc.sql("insert into school (territory_id, short_name) values (?, ?) returning id")
                .params(territory.value(), shortName)
                .query(Long.class)
                .single());
    }

    /** @param kind as in the table: AUTHORITY, SCHOOLS … */
    public BodyId body(TerritoryId territory, String kind, String shortName) {
        return new BodyId(
                jdbc.sql("insert into responsible_body (territory_id, kind, short_name) values (?, ?, ?) returning id")
                        .params(territory.value(), kind, shortName)
                        .query(Long.class)
                        .single());
    }

    public Actor person(TerritoryId territory, Role role, SchoolId... schools) {
        int number = counter.incrementAndGet();
        long id = jdbc.sql("""
                        insert into person (territory_id, login, password, name, role, created_at)
                        values (?, ?, '{noop}secret', ?, ?, ?) returning id""")
                .params(
                        territory.value(),
                        "person" + number,
                        "Человек " + number,
                        role.name(),
                        java.sql.Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        for (SchoolId school : schools) {
            jdbc.sql("insert into care_school values (?, ?)")
                    .params(id, school.value())
                    .update();
        }
        return actor(new PersonId(id));
    }

    public Actor responsible(TerritoryId territory, BodyId body) {
        Actor person = person(territory, Role.RESPONSIBLE);
        jdbc.sql("insert into care_body values (?, ?)")
                .params(person.id().value(), body.value())
                .update();
        return actor(person.id());
    }

    public Actor actor(PersonId person) {
        return actors.find(person).orElseThrow();
    }

    /** Signs a person in for one request of MockMvc. */
    public static RequestPostProcessor as(Actor actor) {
        return SecurityMockMvcRequestPostProcessors.authentication(UsernamePasswordAuthenticationToken.authenticated(
                actor.id(),
                null,
                List.of(new SimpleGrantedAuthority(actor.role().authority()))));
    }
}
