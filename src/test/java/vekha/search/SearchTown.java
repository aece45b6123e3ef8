package vekha.search;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.support.Town;

/** A municipality with a plan in force and a draft, two schools, marks with documents in both, and somebody of every role. */
final class SearchTown {

    final TerritoryId region;
    final TerritoryId territory;
    final SchoolId school;
    final SchoolId otherSchool;
    final BodyId body;
    final long plan;
    final long draft;
    final Actor coordinator;
    final Actor head;
    final Actor curator;
    final Actor principal;
    final Actor otherPrincipal;
    final Actor responsible;
    final Actor regional;
    final Actor administrator;
    final Actor stranger;

    private final JdbcClient jdbc;

    SearchTown(Town town, JdbcClient jdbc) {
        this.jdbc = jdbc;
        region = town.region();
        territory = town.municipality(region);
        school = town.school(territory, "СОШ № 7");
        otherSchool = town.school(territory, "Ёлкинская основная школа");
        body = town.body(territory, "METHODICAL_CENTRE", "Методический кабинет");
        BodyId schools = town.body(territory, "GROUP", "Тьюторы");
        coordinator = town.person(territory, Role.COORDINATOR);
        head = town.person(territory, Role.HEAD);
        curator = town.person(territory, Role.CURATOR, school);
        principal = town.person(territory, Role.PRINCIPAL, school);
        otherPrincipal = town.person(territory, Role.PRINCIPAL, otherSchool);
        responsible = town.responsible(territory, schools);
        regional = town.person(region, Role.REGIONAL_COORDINATOR);
        administrator = town.person(region, Role.ADMINISTRATOR);
        stranger = town.person(town.municipality(), Role.COORDINATOR);
        plan = plan("APPROVED", "Поддержка школ округа", "491/01-08");
        draft = plan("DRAFT", "Проект будущего года", null);
        marked(
                measure(plan, "1.1.1.", "Семинар для учителей математики", "справка о семинаре"),
                school,
                "ORDER",
                "34",
                null);
        marked(measure(plan, "1.1.2", "Диагностика чтения", null), otherSchool, "OTHER", null, "Фотоотчёт о празднике");
        measure(draft, "9.9", "Семинар тайный", null);
        section(plan, "II", "Работа с родителями");
        edition(plan, "491/01-08");
    }

    private long plan(String state, String title, @Nullable String order) {
        return id(
                "insert into roadmap (territory_id, kind, title, period_from, period_to, state, order_number, order_date, edition, created_at)"
                        + " values (?, 'ROADMAP', ?, '2023-01-01', '2023-12-31', ?, ?, cast(? as date), 1, now()) returning id",
                territory.value(),
                title,
                state,
                order,
                order == null ? null : "2022-12-30");
    }

    private long table(long roadmap) {
        return id("insert into plan_table (roadmap_id, position, columns) values (?, 0, '[]') returning id", roadmap);
    }

    long measure(long roadmap, String number, String title, @Nullable String result) {
        return id(
                "insert into measure (plan_table_id, roadmap_id, position, number, title, result, deadline, deadline_kind)"
                        + " values (?, ?, 1, ?, ?, ?, 'до 20.01.2023', 'UNTIL') returning id",
                table(roadmap),
                roadmap,
                number,
                title,
                result);
    }

    private void section(long roadmap, String number, String title) {
        id(
                "insert into section (plan_table_id, roadmap_id, position, number, title) values (?, ?, 1, ?, ?) returning id",
                table(roadmap),
                roadmap,
                number,
                title);
    }

    private void edition(long roadmap, String number) {
        id(
                "insert into edition (roadmap_id, number, order_number, order_date, approved_by, approved_at, content)"
                        + " values (?, 1, ?, '2022-12-30', ?, now(),"
                        + " '{\"title\": \"Поддержка\", \"kind\": \"ROADMAP\", \"periodFrom\": \"2023-01-01\", \"periodTo\": \"2023-12-31\"}') returning id",
                roadmap,
                number,
                head.id().value());
    }

    private void marked(long measure, SchoolId where, String kind, @Nullable String number, @Nullable String text) {
        long checkpoint = id(
                "insert into checkpoint (territory_id, roadmap_id, measure_id, school_id, starts_on, due_on, first_due_on, state, done_on)"
                        + " values (?, ?, ?, ?, '2023-01-01', '2023-01-20', '2023-01-20', 'REPORTED', '2023-01-19') returning id",
                territory.value(),
                plan,
                measure,
                where.value());
        long completion = id(
                "insert into completion (checkpoint_id, person_id, at, done_on) values (?, ?, now(), '2023-01-19') returning id",
                checkpoint,
                curator.id().value());
        id(
                "insert into evidence (completion_id, position, kind, number, text, territory_id, added_by, added_at)"
                        + " values (?, 0, ?, ?, ?, ?, ?, now()) returning id",
                completion,
                kind,
                number,
                text,
                territory.value(),
                curator.id().value());
    }

    private long id(String sql, @Nullable Object... values) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql);
        for (int i = 0; i < values.length; i++) {
            statement = statement.param(i + 1, values[i]);
        }
        return statement.query(Long.class).single();
    }
}
