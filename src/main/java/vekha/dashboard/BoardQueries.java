package vekha.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.directory.SchoolLabel;

/** Counts checkpoints: a handful of statements, whatever the number of rows. Late and waiting are judged by {@code standing}. */
@Repository
@Transactional(readOnly = true)
class BoardQueries {

    private final JdbcClient jdbc;

    BoardQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every roadmap of the actor's territories that has been approved, those in force first. */
    List<Plans.Plan> plans(Actor actor) {
        return jdbc.sql("""
                        select r.id, r.title, r.period_from, r.period_to, r.state = 'APPROVED' as in_force,
                               t.id as territory_id, t.name as territory_name,
                               array(select p.id from roadmap_programme rp join programme p on p.id = rp.programme_id
                                     where rp.roadmap_id = r.id order by p.id) as programme_ids,
                               array(select p.short_name from roadmap_programme rp join programme p on p.id = rp.programme_id
                                     where rp.roadmap_id = r.id order by p.id) as programme_names
                        from roadmap r join territory t on t.id = r.territory_id
                        where r.territory_id = any(:territories) and r.state in ('APPROVED', 'CLOSED', 'ARCHIVED')
                        order by in_force desc, r.period_from desc, r.title, r.id""")
                .param("territories", actor.territoryNumbers())
                .query((row, number) -> plan(row))
                .list();
    }

    List<Cell> cells(Long[] roadmaps, LocalDate today) {
        return jdbc.sql("""
                        select cell.*, x.position as section_place, coalesce(x.number || ' ', '') || x.title as section_name,
                               s.short_name as school_name, b.short_name as body_name
                        from (select roadmap_id, section_id, school_id, body_id,
                                     count(*) filter (where standing = 'ACCEPTED') as accepted,
                                     count(*) filter (where standing = 'REPORTED') as reported,
                                     count(*) filter (where standing = 'RETURNED') as returned,
                                     count(*) filter (where standing = 'OVERDUE') as overdue,
                                     count(*) filter (where standing = 'SOON') as soon,
                                     count(*) filter (where standing = 'PLANNED') as planned,
                                     count(*) filter (where standing = 'WAITS') as waits,
                                     count(*) filter (where standing = 'NOT_REQUIRED') as not_required,
                                     count(*) filter (where standing <> 'NOT_REQUIRED' and counted_on < :today) as due,
                                     count(*) filter (where standing = 'ACCEPTED' and counted_on < :today) as done
                              from (select c.roadmap_id, m.section_id, c.school_id, c.body_id, c.counted_on,
                                           standing(c.state, c.due_on, :today) as standing
                                    from checkpoint c join measure m on m.id = c.measure_id and m.deleted_at is null
                                    where c.roadmap_id = any(:roadmaps)) point
                              group by roadmap_id, section_id, school_id, body_id) cell
                        left join section x on x.id = cell.section_id
                        left join school s on s.id = cell.school_id
                        left join responsible_body b on b.id = cell.body_id""")
                .param("today", today)
                .param("roadmaps", roadmaps)
                .query((row, number) -> cell(row))
                .list();
    }

    /** What falls due and what is done month by month, oldest first; without what has no date. */
    List<Month> months(Long[] roadmaps, LocalDate today) {
        return jdbc.sql("""
                        select date_trunc('month', moment.day)::date as month,
                               count(*) filter (where moment.due) as all_due,
                               count(*) filter (where moment.due and c.state = 'NOT_REQUIRED') as not_required,
                               count(*) filter (where moment.due and c.state <> 'NOT_REQUIRED' and c.due_on < :today) as due,
                               count(*) filter (where moment.due and c.state = 'ACCEPTED') as accepted,
                               count(*) filter (where moment.due and c.state = 'REPORTED') as reported,
                               count(*) filter (where moment.due and c.state = 'RETURNED') as returned,
                               count(*) filter (where moment.due and standing(c.state, c.due_on, :today) = 'OVERDUE') as overdue,
                               count(*) filter (where not moment.due and c.state = 'ACCEPTED' and c.due_on < :today) as done_accepted,
                               count(*) filter (where not moment.due and c.state in ('ACCEPTED', 'REPORTED') and c.due_on < :today) as done_reported
                        from checkpoint c join measure m on m.id = c.measure_id and m.deleted_at is null
                        cross join lateral (values (true, c.due_on), (false, least(c.done_on, :today))) moment (due, day)
                        where c.roadmap_id = any(:roadmaps) and c.due_on is not null and moment.day is not null
                        group by month order by month""")
                .param("today", today)
                .param("roadmaps", roadmaps)
                .query((row, number) -> month(row))
                .list();
    }

    /** Measures with a due date within 14 days, once each with the nearest one. */
    List<DueSoon> dueSoon(Long[] roadmaps, LocalDate today, int most) {
        return jdbc.sql("""
                        select min(c.due_on) as due_on, m.id, m.roadmap_id, coalesce(m.number || ' ', '') || m.title as title, m.responsible,
                               count(*) as checkpoints, count(distinct c.school_id) as schools
                        from checkpoint c join measure m on m.id = c.measure_id and m.deleted_at is null
                        where c.roadmap_id = any(:roadmaps) and standing(c.state, c.due_on, :today) = 'SOON'
                        group by m.id order by due_on, m.roadmap_id, m.position limit :most""")
                .param("today", today)
                .param("roadmaps", roadmaps)
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
                row.getLong("territory_id"),
                row.getString("territory_name"),
                programmes(row));
    }

    private static Map<Long, String> programmes(ResultSet row) throws SQLException {
        Long[] ids = (Long[]) row.getArray("programme_ids").getArray();
        String[] names = (String[]) row.getArray("programme_names").getArray();
        Map<Long, String> programmes = new LinkedHashMap<>();
        for (int i = 0; i < ids.length; i++) {
            programmes.put(ids[i], names[i]);
        }
        return programmes;
    }

    private static Cell cell(ResultSet row) throws SQLException {
        String section = row.getString("section_name");
        String school = row.getString("school_name");
        String body = row.getString("body_name");
        return new Cell(
                row.getLong("roadmap_id"),
                section == null
                        ? null
                        : new Cell.SectionOf(row.getLong("section_id"), row.getInt("section_place"), section),
                school == null ? null : new Cell.SchoolOf(row.getLong("school_id"), new SchoolLabel(school)),
                body == null ? null : new Cell.BodyOf(row.getLong("body_id"), body),
                tally(row));
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

    private static Month month(ResultSet row) throws SQLException {
        return new Month(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("all_due"),
                row.getInt("not_required"),
                row.getInt("due"),
                row.getInt("accepted"),
                row.getInt("reported"),
                row.getInt("returned"),
                row.getInt("overdue"),
                row.getInt("done_accepted"),
                row.getInt("done_reported"));
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
