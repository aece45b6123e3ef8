package vekha.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;

/** Counts what stands where in each territory a person sees: one statement. */
@Repository
@Transactional(readOnly = true)
class RegionQueries {

    private static final String TERRITORIES = """
            select t.id, t.name, t.kind = 'REGION' as region, p.roadmaps, p.measures, c.*,
                   (select max(j.at) from journal_entry j where j.territory_id = t.id) as last_act,
                   (select count(*) from roadmap r join roadmap_basis b on b.roadmap_id = r.id
                    left join plan_template m on m.id = b.template_id left join roadmap o on o.id = b.source_id
                    where r.territory_id = t.id and r.state = 'APPROVED' and t.parent_id in (m.territory_id, o.territory_id)) as of_region
            from territory t
            cross join lateral (
                select count(*) as roadmaps,
                       coalesce(sum((select count(*) from measure m where m.roadmap_id = r.id and m.deleted_at is null)), 0) as measures
                from roadmap r where r.territory_id = t.id and r.state = 'APPROVED') p
            cross join lateral (
                select count(*) filter (where standing = 'ACCEPTED') as accepted, count(*) filter (where standing = 'REPORTED') as reported,
                       count(*) filter (where standing = 'RETURNED') as returned, count(*) filter (where standing = 'OVERDUE') as overdue,
                       count(*) filter (where standing = 'SOON') as soon, count(*) filter (where standing = 'PLANNED') as planned,
                       count(*) filter (where standing = 'WAITS') as waits, count(*) filter (where standing = 'NOT_REQUIRED') as not_required,
                       count(*) filter (where standing <> 'NOT_REQUIRED' and counted_on < :today) as due,
                       count(*) filter (where standing = 'ACCEPTED' and counted_on < :today) as done
                from (select k.counted_on, standing(k.state, k.due_on, :today) as standing
                      from roadmap r cross join lateral (
                          select c.counted_on, c.state, c.due_on from checkpoint c
                          where c.roadmap_id = r.id and c.measure_id <> all(array(
                              select m.id from measure m where m.roadmap_id = r.id and m.deleted_at is not null))
                          offset 0) k -- the fences let each plan be read at once, and each row be asked once how it stands
                      where r.territory_id = t.id and r.state = 'APPROVED' offset 0) point) c
            where t.id = any(:territories)""";

    private final JdbcClient jdbc;

    RegionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RegionPage.Place> territories(Actor actor, LocalDate today) {
        return jdbc.sql(TERRITORIES)
                .param("territories", actor.territoryNumbers())
                .param("today", today)
                .query((row, number) -> place(row, actor))
                .list();
    }

    private static RegionPage.Place place(ResultSet row, Actor actor) throws SQLException {
        Timestamp lastAct = row.getTimestamp("last_act");
        return new RegionPage.Place(
                row.getLong("id"),
                row.getString("name"),
                row.getBoolean("region"),
                row.getInt("roadmaps"),
                row.getInt("measures"),
                row.getInt("of_region"),
                BoardQueries.tally(row),
                lastAct == null
                        ? null
                        : lastAct.toInstant().atZone(actor.zone()).toLocalDate());
    }
}
