package vekha.dashboard;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.execution.AsOf;

/** Counts checkpoints: a handful of statements, whatever the number of rows. Late and waiting are judged by {@code standing}. */
@Repository
@Transactional(readOnly = true)
class BoardQueries {

    private final JdbcClient jdbc;

    BoardQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every roadmap of the actor's territories that has been approved, those in force first; and what waits to be approved. */
    List<Plans.Plan> plans(Actor actor, AsOf day) {
        return jdbc.sql("""
                        select r.id, r.title, r.period_from, r.period_to, r.state = 'APPROVED' as in_force, r.state = 'ON_APPROVAL' as on_approval,
                               r.amends_id is not null as amends, t.id as territory_id, t.name as territory_name, x.ids, x.names
                        from (select r.id, r.title, r.period_from, r.period_to, r.territory_id, r.amends_id, %s as state from roadmap r
                              where r.territory_id = any(:territories) and r.state in ('APPROVED', 'CLOSED', 'ARCHIVED', 'ON_APPROVAL')) r
                        join territory t on t.id = r.territory_id
                        cross join lateral (select array_agg(p.id order by p.id) as ids, array_agg(p.short_name order by p.id) as names
                              from roadmap_programme rp join programme p on p.id = rp.programme_id where rp.roadmap_id = r.id) x
                        where r.state <> 'DRAFT'
                        order by in_force desc, r.period_from desc, r.title, r.id""".formatted(day.roadmapState()))
                .param("territories", actor.territoryNumbers())
                .param("today", day.day())
                .query((row, number) -> plan(row))
                .list();
    }

    /**
     * All checkpoints in one pass: how many there are by place, by the day they are counted on with who answers, and by the day
     * they were done on. {@link Counted} makes months of the days: the database takes longer for it than for the counting.
     *
     * @param fine with sections; a region has too many to look at
     */
    Counted counted(Long[] roadmaps, AsOf day, boolean fine) {
        Counted counted = new Counted();
        jdbc.sql("""
                        select grouping(roadmap_id, counted_on) as which, standing, due, count(*) as number, min(moment) as oldest,
                               roadmap_id, section_id, school_id, body_id, counted_on, done_on
                        from (select c.roadmap_id, %s as section_id, c.school_id, coalesce(c.body_id, 0) as body_id, c.counted_on,
                                     case when c.state in ('ACCEPTED', 'REPORTED') and c.counted_on < :today then least(c.done_on, :today) end as done_on,
                                     case c.state when 'REPORTED' then c.done_on else c.due_on end as moment,
                                     standing(c.state, c.due_on, :today) as standing, coalesce(c.counted_on < :today, false) as due
                              from %s offset 0) point -- the fence makes each row be asked once how it stands
                        group by grouping sets ((roadmap_id, section_id, school_id, body_id, standing, due),
                                                (body_id, counted_on, standing, due), (done_on, standing, due))""".formatted(
                                fine ? "m.section_id" : "null::bigint",
                                fine ? day.checkpointsOfPlans() : day.checkpointsAlone()))
                .param("today", day.day())
                .param("roadmaps", roadmaps)
                .query(counted::take);
        return counted;
    }

    /** Measures with a due date within 14 days, once each with the nearest one. */
    List<DueSoon> dueSoon(Long[] roadmaps, Long[] territories, AsOf day, int most) {
        return jdbc.sql("""
                        select min(c.due_on) as due_on, m.id, m.roadmap_id, coalesce(m.number || ' ', '') || m.title as title, m.responsible,
                               count(*) as checkpoints, count(distinct c.school_id) as schools
                        from %s
                        where c.roadmap_id = any(:roadmaps) and c.territory_id = any(:territories)
                          and c.state = 'PLANNED' and c.due_on between :today and :today + 14
                        group by m.id order by due_on, m.roadmap_id, m.position limit :most""".formatted(day.checkpoints()))
                .param("today", day.day())
                .param("roadmaps", roadmaps)
                .param("territories", territories)
                .param("most", most)
                .query((row, number) -> dueSoon(row))
                .list();
    }

    private static Plans.Plan plan(ResultSet row) throws SQLException {
        return new Plans.Plan(
                row.getLong("id"),
                row.getString("title"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getBoolean("in_force"),
                row.getBoolean("on_approval"),
                row.getBoolean("amends"),
                row.getLong("territory_id"),
                row.getString("territory_name"),
                programmes(row));
    }

    private static Map<Long, String> programmes(ResultSet row) throws SQLException {
        Array numbers = row.getArray("ids");
        if (numbers == null) {
            return Map.of();
        }
        Long[] ids = (Long[]) numbers.getArray();
        String[] names = (String[]) row.getArray("names").getArray();
        Map<Long, String> programmes = new LinkedHashMap<>();
        for (int i = 0; i < ids.length; i++) {
            programmes.put(ids[i], names[i]);
        }
        return programmes;
    }

    static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getInt("accepted"),
                row.getInt("reported"),
                row.getInt("returned"),
                row.getInt("overdue"),
                row.getInt("soon"),
                row.getInt("planned"),
                row.getInt("waits"),
                row.getInt("not_required"),
                row.getInt("due"),
                row.getInt("done"));
    }

    private static DueSoon dueSoon(ResultSet row) throws SQLException {
        return new DueSoon(
                row.getObject("due_on", LocalDate.class),
                row.getLong("roadmap_id"),
                row.getLong("id"),
                row.getString("title"),
                row.getString("responsible"),
                row.getInt("checkpoints"),
                row.getInt("schools"));
    }
}
