package vekha.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.SchoolLabel;

/** Who answers for what is late, and who has not looked at what was reported. */
@Repository
@Transactional(readOnly = true)
class CallQueries {

    private final JdbcClient jdbc;

    CallQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Late schools and bodies, each once per person who answers for it, once without a person when nobody does. */
    List<Late> late(Long[] roadmaps, LocalDate today) {
        return jdbc.sql("""
                        select late.*, s.short_name as school_name, b.short_name as body_name, p.id as person_id, p.name, p.email, p.role
                        from (select school_id, body_id, min(due_on) filter (where standing = 'OVERDUE') as oldest,
                                     count(*) filter (where standing = 'OVERDUE') as overdue,
                                     count(*) filter (where standing = 'RETURNED') as returned
                              from (select c.school_id, case when c.school_id is null then c.body_id end as body_id, c.due_on,
                                           standing(c.state, c.due_on, :today) as standing
                                    from checkpoint c join measure m on m.id = c.measure_id and m.deleted_at is null
                                    where c.roadmap_id = any(:roadmaps)
                                      and (c.state = 'RETURNED' or c.state = 'PLANNED' and c.due_on < :today)) point
                              group by 1, 2) late
                        left join school s on s.id = late.school_id
                        left join responsible_body b on b.id = late.body_id
                        left join lateral (
                              select person_id from care_school where school_id = late.school_id
                              union select person_id from care_body where body_id = late.body_id
                              union select curator_id from membership
                                    where school_id = late.school_id and extract(year from :today) between from_year and to_year) who on true
                        left join person p on p.id = who.person_id and p.left_at is null
                              and p.role in ('CURATOR', 'PRINCIPAL', 'RESPONSIBLE')
                        order by late.school_id, late.body_id, p.id""")
                .param("today", today)
                .param("roadmaps", roadmaps)
                .query((row, number) -> late(row))
                .list();
    }

    /** What each coordinator has not looked at yet, by territory. */
    List<Unverified> unverified(Long[] roadmaps, Actor actor) {
        return jdbc.sql("""
                        select waiting.*, t.name as territory_name,
                               (select string_agg(p.name, ', ' order by p.name) from person p where p.territory_id = waiting.territory_id
                                and p.left_at is null and p.role in ('COORDINATOR', 'REGIONAL_COORDINATOR')) as coordinators
                        from (select c.territory_id, count(distinct c.id) as checkpoints, min(x.at) as oldest
                              from checkpoint c join measure m on m.id = c.measure_id and m.deleted_at is null
                              left join completion x on x.checkpoint_id = c.id and x.withdrawn_at is null
                                   and not exists (select from verification v where v.completion_id = x.id and v.revoked_at is null)
                              where c.roadmap_id = any(:roadmaps) and c.state = 'REPORTED'
                              group by c.territory_id) waiting
                        join territory t on t.id = waiting.territory_id
                        order by waiting.checkpoints desc""")
                .param("roadmaps", roadmaps)
                .query((row, number) -> new Unverified(
                        row.getLong("territory_id"),
                        row.getString("territory_name"),
                        row.getString("coordinators"),
                        row.getInt("checkpoints"),
                        day(row.getTimestamp("oldest"), actor)))
                .list();
    }

    private static @Nullable LocalDate day(@Nullable Timestamp moment, Actor actor) {
        return moment == null ? null : LocalDate.ofInstant(moment.toInstant(), actor.zone());
    }

    private static Late late(ResultSet row) throws SQLException {
        String school = row.getString("school_name");
        String body = row.getString("body_name");
        return new Late(
                school == null ? null : new Cell.SchoolOf(row.getLong("school_id"), new SchoolLabel(school)),
                body == null ? null : new Cell.BodyOf(row.getLong("body_id"), body),
                row.getInt("overdue"),
                row.getInt("returned"),
                row.getObject("oldest", LocalDate.class),
                row.getString("role") == null
                        ? null
                        : new Late.Who(
                                row.getLong("person_id"),
                                row.getString("name"),
                                row.getString("email"),
                                Role.valueOf(row.getString("role"))));
    }

    /**
     * A school or body with something overdue or returned, and one of the people who answer for it.
     *
     * @param oldest the earliest date gone by
     */
    record Late(
            Cell.@Nullable SchoolOf school,
            Cell.@Nullable BodyOf body,
            int overdue,
            int returned,
            @Nullable LocalDate oldest,
            @Nullable Who who) {

        record Who(long id, String name, @Nullable String email, Role role) {}
    }

    record Unverified(
            long territory,
            String territoryName,
            @Nullable String coordinators,
            int checkpoints,
            @Nullable LocalDate oldest) {}
}
