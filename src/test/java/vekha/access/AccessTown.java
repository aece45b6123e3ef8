package vekha.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.FileStore;
import vekha.support.Town;

/**
 * A municipality of a region with one of everything a variable in an address can stand for, and a person of every role. To let a
 * new route name something new, put it into {@code things} here.
 */
final class AccessTown {

    private final Map<Role, Actor> people = new EnumMap<>(Role.class);
    private final Map<String, String> things = new HashMap<>();
    private final JdbcClient jdbc;

    /** Quick within one transaction: hundreds of them are needed. */
    AccessTown(Town town, JdbcClient jdbc, FileStore files) {
        this.jdbc = jdbc;
        TerritoryId region = town.region();
        TerritoryId place = town.municipality(region);
        SchoolId school = town.school(place, "СОШ № 1");
        BodyId body = town.body(place, "GROUP", "Кураторы");
        keep("territory", place.value());
        keep("school", school.value());
        keep("body", body.value());
        BodyId ended = town.body(place, "COMMISSION", "Совет прежних лет");
        keep("ended", ended.value());
        jdbc.sql("update responsible_body set archived = true where id = ?")
                .param(ended.value())
                .update();
        settle(town, region, place, school, body);
        programmes(place, school);
        plan("roadmap", "APPROVED", place, school, body);
        plan("draft", "DRAFT", place, school, body);
        plan("sent", "ON_APPROVAL", place, school, body);
        plan("closed", "CLOSED", place, school, body);
        plan("archived", "ARCHIVED", place, school, body);
        plan("amended", "APPROVED", place, school, body);
        plan("amendment", "DRAFT", place, school, body);
        amend();
        plan("carried", "DRAFT", place, school, body);
        plan("guest", "APPROVED", region, school, body);
        keep("guest-checkpoint", checkpoint("guest-", region, school.value(), null, "PLANNED", "2023-03-01"));
        template(place);
        checkpoints(place, school, body, files);
        accepted(place, school);
        talk();
        keep("year", 2022);
        keep("number", 1);
    }

    Actor person(Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    /** The number of a thing; a name that is none is meant as it stands. */
    String thing(String name) {
        return things.getOrDefault(name, name);
    }

    boolean knows(String name) {
        return things.containsKey(name);
    }

    private void settle(Town town, TerritoryId region, TerritoryId place, SchoolId school, BodyId body) {
        for (Role role : Role.values()) {
            TerritoryId home = role.seesWholeRegion() ? region : place;
            Actor person = town.person(home, role, role.caresForSchools() ? new SchoolId[] {school} : new SchoolId[0]);
            if (role.caresForBodies()) {
                jdbc.sql("insert into care_body values (?, ?)")
                        .params(person.id().value(), body.value())
                        .update();
                person = town.actor(person.id());
            }
            people.put(role, person);
        }
        keep("person", town.person(place, Role.CURATOR, school).id().value());
        keep("taker", town.person(place, Role.CURATOR).id().value());
        keep(
                "token",
                insert(
                        "personal_token (person_id, name, hash, created_at, expires_on)",
                        person(Role.HEAD).id().value(),
                        "Отчёты",
                        String.valueOf(school.value()).getBytes(StandardCharsets.UTF_8),
                        java.sql.Timestamp.valueOf("2023-01-01 00:00:00"),
                        java.sql.Date.valueOf("2023-12-31")));
    }

    private void programmes(TerritoryId place, SchoolId school) {
        long programme =
                insert("programme (territory_id, short_name, full_name)", place.value(), "Шаг", "Программа «Шаг»");
        keep("programme", programme);
        keep(
                "membership",
                insert(
                        "membership (school_id, programme_id, from_year, to_year)",
                        school.value(),
                        programme,
                        2022,
                        2022));
        insert("risk_profile (school_id, year)", school.value(), 2022);
        insert("identification (school_id, year, iursh_value)", school.value(), 2022, 41);
    }

    /** A plan with a section and a measure, and in the trash another of each; the third measure is of a body that is no more. */
    private void plan(String name, String state, TerritoryId place, SchoolId school, BodyId body) {
        String own = name.equals("roadmap") ? "" : name + "-";
        jdbc.sql("""
                        with plan as (
                            insert into roadmap (territory_id, kind, title, period_from, period_to, academic, state, order_number, order_date,
                                                 edition, created_at)
                            values (:place, 'ROADMAP', 'Карта', '2022-09-01', '2023-08-31', true, :state, '7', '2022-08-30',
                                    :edition, '2022-08-01') returning id),
                        schools as (insert into roadmap_school select id, :school from plan),
                        tables as (insert into plan_table (roadmap_id, position, columns) select id, 0, '[]' from plan returning id, roadmap_id),
                        sections as (
                            insert into section (plan_table_id, roadmap_id, position, title, deleted_at)
                            select t.id, t.roadmap_id, 1, x.title, x.gone::timestamptz
                            from tables t, (values ('Раздел', null), ('Прежний', '2023-01-25')) x (title, gone) returning id, title),
                        measures as (
                            insert into measure (plan_table_id, roadmap_id, position, title, deadline, deadline_kind, deleted_at)
                            select t.id, t.roadmap_id, x.position, 'Провести педагогический совет', 'до 01.03.2023', 'UNTIL', x.gone::timestamptz
                            from tables t, (values (2, null), (3, '2023-01-25'), (4, null)) x (position, gone) returning id, position),
                        bodies as (insert into measure_body select id, 0, case position when 4 then :ended else :body end from measures)
                        select :name, id from plan
                        union all select :own || 'table', id from tables
                        union all select :own || case title when 'Раздел' then 'section' else 'deleted-section' end, id from sections
                        union all select :own || case position when 2 then 'measure' when 3 then 'deleted-measure' else 'doubtful-measure' end, id
                        from measures""")
                .param("place", place.value())
                .param("state", state)
                .param("edition", state.equals("DRAFT") || state.equals("ON_APPROVAL") ? 0 : 1)
                .param("school", school.value())
                .param("body", body.value())
                .param("ended", Long.valueOf(thing("ended")))
                .param("name", name)
                .param("own", own)
                .query(row -> {
                    keep(row.getString(1), row.getLong(2));
                });
    }

    /** The plan «amended» is being changed by the draft «amendment»; «roadmap» has its first edition. */
    private void amend() {
        jdbc.sql("update roadmap set amends_id = ? where id = ?")
                .params(Long.valueOf(thing("amended")), Long.valueOf(thing("amendment")))
                .update();
        jdbc.sql("""
                        insert into edition (roadmap_id, number, order_number, order_date, approved_by, approved_at, content)
                        select r.id, 1, '7', '2022-08-30', :by, '2022-08-30', jsonb_build_object('kind', r.kind, 'title', r.title,
                               'periodFrom', r.period_from, 'periodTo', r.period_to, 'academic', r.academic,
                               'continuousEvery', r.continuous_every)
                        from roadmap r where r.id = :roadmap""")
                .param("by", person(Role.HEAD).id().value())
                .param("roadmap", Long.valueOf(thing("roadmap")))
                .update();
    }

    /** A template of the town, and «carried» that was made of «roadmap». */
    private void template(TerritoryId place) {
        keep(
                "template",
                jdbc.sql("""
                        insert into plan_template (territory_id, name, kept_by, kept_at, period_from, period_to, measures, sections, content)
                        values (?, 'На год', ?, '2023-01-10', '2022-01-01', '2022-12-31', 0, 0, cast(? as jsonb)) returning id""")
                        .params(place.value(), person(Role.COORDINATOR).id().value(), """
                        {"plan": {"head": {"kind": "ROADMAP", "title": "Карта", "period": {"from": "2022-01-01", "to": "2022-12-31"},
                                           "academic": false, "order": {}, "goals": [], "tasks": [], "expectedResults": [], "legend": [],
                                           "programmes": [], "schools": [], "continuousEvery": "QUARTER"},
                                  "tables": [], "beside": []}, "bodies": [], "schools": []}""")
                        .query(Long.class)
                        .single());
        jdbc.sql("insert into roadmap_basis (roadmap_id, source_id, carried, left_out) values (?, ?, 1, 0)")
                .params(Long.valueOf(thing("carried")), Long.valueOf(thing("roadmap")))
                .update();
    }

    private void checkpoints(TerritoryId place, SchoolId school, BodyId body, FileStore files) {
        keep("checkpoint", checkpoint(place, school.value(), null, "PLANNED", "2023-03-01"));
        keep("checkpoint-of-body", checkpoint(place, null, body.value(), "PLANNED", "2023-03-02"));
        keep("waiting", checkpoint(place, school.value(), null, "PLANNED", null));
        keep("exempted", checkpoint(place, school.value(), null, "NOT_REQUIRED", "2023-04-01"));
        long reported = checkpoint(place, school.value(), null, "REPORTED", "2023-02-01");
        keep("reported", reported);
        long completion = insert(
                "completion (checkpoint_id, person_id, at, done_on)",
                reported,
                person(Role.CURATOR).id().value(),
                java.sql.Timestamp.valueOf("2023-01-25 10:00:00"),
                java.sql.Date.valueOf("2023-01-25"));
        keep(
                "evidence",
                insert(
                        "evidence (completion_id, position, kind, file_key, file_name, file_type, file_size)",
                        completion,
                        0,
                        "FILE",
                        file(files),
                        "a.txt",
                        "text/plain",
                        1L));
        keep(
                "document",
                insert(
                        "evidence (completion_id, position, kind, number, territory_id)",
                        completion,
                        1,
                        "ORDER",
                        "34",
                        place.value()));
    }

    private long checkpoint(
            TerritoryId place, @Nullable Long school, @Nullable Long body, String state, @Nullable String due) {
        return checkpoint("", place, school, body, state, due);
    }

    private long checkpoint(
            String plan,
            TerritoryId place,
            @Nullable Long school,
            @Nullable Long body,
            String state,
            @Nullable String due) {
        return jdbc.sql("""
                        insert into checkpoint (territory_id, roadmap_id, measure_id, school_id, body_id, starts_on, due_on, first_due_on,
                                                state, reason, done_on)
                        values (:territory, :roadmap, :measure, :school::bigint, :body::bigint, :due::date, :due::date, :due::date, :state,
                                case when :state = 'NOT_REQUIRED' then 'школа закрыта' end,
                                case when :state in ('REPORTED', 'ACCEPTED') then date '2023-01-25' end) returning id""")
                .param("territory", place.value())
                .param("roadmap", Long.valueOf(thing(plan.isEmpty() ? "roadmap" : plan.replace("-", ""))))
                .param("measure", Long.valueOf(thing(plan + "measure")))
                .param("school", school)
                .param("body", body)
                .param("due", due)
                .param("state", state)
                .query(Long.class)
                .single();
    }

    private void accepted(TerritoryId place, SchoolId school) {
        long accepted = checkpoint(place, school.value(), null, "ACCEPTED", "2023-01-30");
        keep("accepted", accepted);
        long completion = insert(
                "completion (checkpoint_id, person_id, at, done_on)",
                accepted,
                person(Role.CURATOR).id().value(),
                java.sql.Timestamp.valueOf("2023-01-25 10:00:00"),
                java.sql.Date.valueOf("2023-01-25"));
        insert(
                "verification (completion_id, verdict, person_id, at)",
                completion,
                "ACCEPTED",
                person(Role.COORDINATOR).id().value(),
                java.sql.Timestamp.valueOf("2023-01-25 12:00:00"));
        keep(
                "stage",
                insert(
                        "monitoring_stage (territory_id, name, period_from, period_to, freeze_on)",
                        place.value(),
                        "Второй этап",
                        java.sql.Date.valueOf("2023-01-01"),
                        java.sql.Date.valueOf("2023-03-31"),
                        java.sql.Date.valueOf("2023-04-05")));
    }

    /** The coordinator and the curator have each said something; the coordinator was told of something. */
    private void talk() {
        keep("comment-of-coordinator", comment(Role.COORDINATOR));
        keep("comment", comment(Role.CURATOR));
        Map<Long, Role> roles = new HashMap<>();
        people.forEach((role, person) -> roles.put(person.id().value(), role));
        jdbc.sql("insert into notice (person_id, kind, at) select unnest(?), 'CARE', ? returning id, person_id")
                .params(people.values().stream().map(it -> it.id().value()).toArray(Long[]::new), said())
                .query(row -> {
                    keep("notice-of-" + roles.get(row.getLong("person_id")), row.getLong("id"));
                });
        keep("notice", Long.parseLong(thing("notice-of-COORDINATOR")));
        keep(
                "filter",
                insert(
                        "kept_filter (person_id, list, name, asked, kept_at)",
                        person(Role.CURATOR).id().value(),
                        "/checkpoints",
                        "Поздно",
                        "state=overdue",
                        said()));
    }

    private long comment(Role author) {
        return insert(
                "comment (about, territory_id, roadmap_id, measure_id, person_id, key, text, at)",
                "MEASURE",
                Long.valueOf(thing("territory")),
                Long.valueOf(thing("roadmap")),
                Long.valueOf(thing("measure")),
                person(author).id().value(),
                java.util.UUID.randomUUID(),
                "Успеем?",
                said());
    }

    /** A few minutes before the noon of the tests' clock. */
    private static java.sql.Timestamp said() {
        return java.sql.Timestamp.from(java.time.Instant.parse("2023-01-26T08:55:00Z"));
    }

    private static String file(FileStore files) {
        try {
            return files.keep("evidence", new ByteArrayInputStream(new byte[] {'x'}));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private long insert(String into, Object... values) {
        return jdbc.sql("insert into " + into + " values (" + "?, ".repeat(values.length - 1) + "?) returning id")
                .params(values)
                .query(Long.class)
                .single();
    }

    private void keep(String name, long number) {
        things.put(name, String.valueOf(number));
    }
}
