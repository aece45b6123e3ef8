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

/** Counts what stands where in the municipalities of a region, or in the regions of the country: one statement over kept counts. */
@Repository
@Transactional(readOnly = true)
class RegionQueries {

    /** %1$s: what stands in a row; a plan whose counts are outdated is counted now. */
    private static final String PLACES = """
            with place as (select t.id, t.parent_id, %1$s as own from territory t where %2$s),
            outdated as (select distinct roadmap_id from count_outdated),
            plan as materialized (
                select p.own, r.id, k.* from place p join roadmap r on r.territory_id = p.id and r.state = 'APPROVED'
                left join kept_count k on k.roadmap_id = r.id and k.day = :today and r.id not in (select roadmap_id from outdated)),
            each as (
                select own, measures, accepted, reported, returned, overdue, soon, planned, waits, not_required, due, done
                from plan where day is not null
                union all
                select p.own, l.* from plan p cross join lateral plan_counts(p.id, :today) l where p.day is null),
            counted as (
                select own, count(*) as roadmaps, sum(measures) as measures, sum(accepted) as accepted, sum(reported) as reported,
                       sum(returned) as returned, sum(overdue) as overdue, sum(soon) as soon, sum(planned) as planned,
                       sum(waits) as waits, sum(not_required) as not_required, sum(due) as due, sum(done) as done
                from each group by own),
            follows as (
                select p.own, count(*) as number from place p join roadmap r on r.territory_id = p.id and r.state = 'APPROVED'
                join roadmap_basis b on b.roadmap_id = r.id
                left join plan_template m on m.id = b.template_id left join roadmap o on o.id = b.source_id
                where p.parent_id in (m.territory_id, o.territory_id) group by p.own),
            acted as (
                select p.own, max(j.at) as last from place p
                cross join lateral (select max(at) as at from journal_entry where territory_id = p.id) j group by p.own)
            select t.id, t.name, t.kind = 'REGION' as region, c.*, a.last as last_act, coalesce(f.number, 0) as of_region
            from (select distinct own from place) p join territory t on t.id = p.own
            left join counted c on c.own = p.own left join follows f on f.own = p.own left join acted a on a.own = p.own""";

    private static final String OF_A_REGION = PLACES.formatted("t.id", "t.id = :region or t.parent_id = :region");
    private static final String OF_THE_COUNTRY = PLACES.formatted("coalesce(t.parent_id, t.id)", "true");

    private final JdbcClient jdbc;

    RegionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The region itself and its municipalities; nothing where there is no such region. */
    List<RegionPage.Place> region(long region, Actor actor, LocalDate today) {
        return places(jdbc.sql(OF_A_REGION).param("region", region), actor, today);
    }

    /** Every region with all that belongs to it. */
    List<RegionPage.Place> country(Actor actor, LocalDate today) {
        return places(jdbc.sql(OF_THE_COUNTRY), actor, today);
    }

    private static List<RegionPage.Place> places(JdbcClient.StatementSpec sql, Actor actor, LocalDate today) {
        return sql.param("today", today)
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
