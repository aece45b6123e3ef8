package vekha.demo;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vekha.account.Actor;
import vekha.account.Actors;
import vekha.account.People;
import vekha.account.Person;
import vekha.account.PersonId;
import vekha.account.PersonRegistered;
import vekha.account.Role;
import vekha.demo.DemoText.Row;
import vekha.directory.AddBody;
import vekha.directory.AddSchool;
import vekha.directory.BodyDetails;
import vekha.directory.BodyId;
import vekha.directory.BodyKind;
import vekha.directory.KeepTerritories;
import vekha.directory.SchoolDetails;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.Act;
import vekha.programme.IdentificationResults;
import vekha.programme.KeepMemberships;
import vekha.programme.MembershipTerms;
import vekha.programme.ProgrammeId;
import vekha.programme.RecordIdentification;
import vekha.programme.Years;

/** Brings territories, schools, bodies and people into being, as an administrator would on the first day. */
@Component
@Profile({"demo", "test"})
class LayOutTown {

    static final String PASSWORD = "vekha-demo";

    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    private final KeepTerritories territories;
    private final AddSchool addSchool;
    private final AddBody addBody;
    private final KeepMemberships memberships;
    private final RecordIdentification identifications;
    private final People people;
    private final Actors actors;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Clock clock;

    LayOutTown(
            KeepTerritories territories,
            AddSchool addSchool,
            AddBody addBody,
            KeepMemberships memberships,
            RecordIdentification identifications,
            People people,
            Actors actors,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            EntityManager entities,
            JdbcClient jdbc,
            Clock clock) {
        this.territories = territories;
        this.addSchool = addSchool;
        this.addBody = addBody;
        this.memberships = memberships;
        this.identifications = identifications;
        this.people = people;
        this.actors = actors;
        this.passwords = passwords;
        this.events = events;
        this.entities = entities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param logins put before every login, so that several towns can stand side by side */
    LaidTown from(DemoText text, String logins) {
        LaidTown town = new LaidTown(actors);
        String password = passwords.encode(PASSWORD);
        List<Row> everybody = text.rows("people");
        TerritoryId region = beginRegion(town, text);
        Actor first = register(town, everybody.get(0), logins, password, region);
        text.rows("territories").stream()
                .skip(1)
                .forEach(row -> town.territories.put(row.get(0), territories.add(first, row.get(1), ZONE)));
        entities.flush();
        // an actor knows the territories there were when he came
        Actor admin = town.actor("admin");
        text.rows("bodies").forEach(row -> add(town, admin, row));
        addSchools(town, admin, text.rows("schools"));
        everybody.stream().skip(1).forEach(row -> register(town, row, logins, password, town.territory(row.get(2))));
        entities.flush();
        text.rows("schools").forEach(row -> join(town, admin, row));
        text.rows("identifications").forEach(row -> identify(town, admin, row));
        text.rows("diligence").forEach(row -> town.diligence.put(row.get(0), row.number(1)));
        return town;
    }

    private TerritoryId beginRegion(LaidTown town, DemoText text) {
        Row row = text.rows("territories").get(0);
        TerritoryId region = territories.begin(row.get(1), ZONE);
        entities.flush();
        town.territories.put(row.get(0), region);
        return region;
    }

    private Actor register(LaidTown town, Row row, String logins, String password, TerritoryId territory) {
        String login = row.get(0);
        Person.Profile profile = new Person.Profile(row.get(3), row.get(4), login + "@vekha.example");
        Person person = new Person(
                territory, logins + login, password, false, Role.valueOf(row.get(1)), profile, clock.instant());
        person.takeCareOf(schools(town, row), bodies(town, row));
        people.save(person);
        entities.flush();
        PersonId administrator = town.people.get("admin");
        long by = administrator == null ? person.id().value() : administrator.value();
        events.publishEvent(new PersonRegistered(
                new Act(by, territory.value(), clock.instant(), null),
                person.id(),
                Map.of("name", person.name(), "role", person.role().name(), "login", person.login())));
        town.people.put(login, person.id());
        rememberMarker(town, row);
        return town.actor(login);
    }

    /** A principal marks for the own school before the curator does. */
    private static void rememberMarker(LaidTown town, Row row) {
        boolean principal = row.get(1).equals("PRINCIPAL");
        for (String school : row.names(5)) {
            if (principal) {
                town.markers.put(school, row.get(0));
            } else {
                town.markers.putIfAbsent(school, row.get(0));
            }
        }
        row.names(6).forEach(body -> town.markers.put(body, row.get(0)));
    }

    private static Set<SchoolId> schools(LaidTown town, Row row) {
        return row.names(5).stream().map(town::school).collect(Collectors.toSet());
    }

    private static Set<BodyId> bodies(LaidTown town, Row row) {
        return row.names(6).stream().map(name -> town.body(row.get(2), name)).collect(Collectors.toSet());
    }

    private void add(LaidTown town, Actor admin, Row row) {
        BodyDetails details = new BodyDetails(BodyKind.valueOf(row.get(2)), row.get(1), row.get(3), false, Set.of());
        town.bodies.put(row.get(0) + "/" + row.get(1), addBody.by(admin, town.territory(row.get(0)), details));
    }

    private void addSchools(LaidTown town, Actor admin, List<Row> rows) {
        for (Row row : rows) {
            String name = row.get(1);
            String branchOf = row.orNull(7);
            SchoolDetails details = new SchoolDetails(
                    name,
                    row.get(2),
                    null,
                    row.get(3),
                    branchOf == null ? null : town.school(branchOf),
                    null,
                    Set.of(row.get(2) + " " + name));
            town.schools.put(name, addSchool.by(admin, town.territory(row.get(0)), details));
            town.diligence.put(name, row.number(6));
            entities.flush();
        }
    }

    private void join(LaidTown town, Actor admin, Row row) {
        String curator = row.orNull(5);
        int year = clock.instant().atZone(ZONE).getYear();
        for (String programme : new HashSet<>(row.names(4))) {
            MembershipTerms terms = new MembershipTerms(
                    new Years(year, year + 1),
                    "приказ управления образования о перечне школ",
                    curator == null ? null : town.people.get(curator));
            memberships.join(admin, town.school(row.get(1)), programme(programme), terms);
        }
    }

    private void identify(LaidTown town, Actor admin, Row row) {
        int year = clock.instant().atZone(ZONE).getYear() - row.number(1);
        IdentificationResults results = new IdentificationResults(
                row.orNull(2),
                decimal(row.orNull(3)),
                row.orNull(4),
                decimal(row.orNull(5)),
                row.orNull(6),
                decimal(row.orNull(7)),
                decimal(row.orNull(8)),
                row.orNull(9),
                "приложение к приказу министерства");
        identifications.add(admin, town.school(row.get(0)), year, results);
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text.replace(',', '.'));
    }

    ProgrammeId programme(String shortName) {
        return new ProgrammeId(jdbc.sql("select id from programme where short_name = ? and territory_id is null")
                .param(shortName)
                .query(Long.class)
                .single());
    }
}
