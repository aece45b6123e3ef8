package vekha.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.execution.AsOf;
import vekha.execution.EvidenceKind;
import vekha.execution.Standing;
import vekha.foundation.Period;
import vekha.roadmap.RoadmapId;

/** Reads what was done in a period and what was not: four statements, whatever the number of rows. Whoever asks has checked that the plans may be seen. */
@Repository
@Transactional(readOnly = true)
class ExecutionQueries {

    // of a plan of the region a guest is told only what the schools have to do that he reads it for
    private static final String REACHED = "(c.territory_id = any(:territories) or c.school_id = any(:represented))";

    private static final String OF_PERIOD = """
            c.roadmap_id = any(:roadmaps) and """ + " " + REACHED + """
             and (c.counted_on between :from and :to or c.done_on between :from and :to
                or c.first_due_on between :from and :to or c.due_on is null)
            """;

    // reasons and remarks of others are not shown to those whose view is confined to what is in their care
    private static final String POINTS = """
            select c.id, c.roadmap_id, m.id as measure_id, m.number, m.title, m.deadline, m.responsible, s.short_name as school,
                   b.short_name as body, c.due_on, c.counted_on, standing(c.state, c.due_on, :today) as standing, c.done_on,
                   case when told.told then %3$s end as reason,
                   case when told.told and c.state = 'RETURNED' then (
                       select v.remark from completion k join verification v on v.completion_id = k.id
                       where k.checkpoint_id = c.id and v.verdict = 'RETURNED' and v.at < %2$s
                         and (v.revoked_at is null or v.revoked_at >= %2$s) order by v.at desc, v.id desc limit 1) end as remark
            from %1$s
            left join school s on s.id = c.school_id left join responsible_body b on b.id = c.body_id
            cross join lateral (select :all or c.school_id = any(:schools) or c.school_id is null and c.body_id = any(:bodies) as told) told
            where\s""" + OF_PERIOD + """
            order by c.roadmap_id, m.position, m.id, c.counted_on nulls last, s.short_name collate by_number, c.id""";

    private static final String PROOFS = """
            select c.id, e.kind, e.number, e.dated, e.issuer, coalesce(e.text, e.file_name, e.link) as text
            from %1$s
            join lateral (select k.id from completion k where k.checkpoint_id = c.id and k.at < %2$s
                            and (k.withdrawn_at is null or k.withdrawn_at >= %2$s)
                          order by k.at desc, k.id desc limit 1) k on true
            join evidence e on e.completion_id = k.id and (e.added_at is null or e.added_at < %2$s)
                and (e.removed_at is null or e.removed_at >= %2$s)
            where c.state in ('REPORTED', 'ACCEPTED') and\s""" + OF_PERIOD + """
            order by c.id, e.position""";

    private static final String MOVES = """
            select c.id, p.old_due_on, p.new_due_on, case when told.told then p.reason end as reason,
                   case when told.told then p.allowed_by end as allowed_by
            from %1$s join postponement p on p.checkpoint_id = c.id and p.at < %2$s
                and (p.revoked_at is null or p.revoked_at >= %2$s)
            cross join lateral (select :all or c.school_id = any(:schools) or c.school_id is null and c.body_id = any(:bodies) as told) told
            where\s""" + OF_PERIOD + """
            order by c.id, p.at, p.id""";

    private static final String NUMBERS = """
            select k.roadmap_id, k.section_id, coalesce(x.number || ' ', '') || x.title as heading,
                   count(*) filter (where required and inside) as all_dated,
                   count(*) filter (where due) as due,
                   count(*) filter (where due and s = 'ACCEPTED') as accepted,
                   count(*) filter (where due and s = 'REPORTED') as reported,
                   count(*) filter (where due and s = 'RETURNED') as returned,
                   count(*) filter (where due and s = 'OVERDUE') as overdue,
                   count(*) filter (where due and s in ('SOON', 'PLANNED', 'WAITS')) as moved,
                   count(*) filter (where not required and inside) as not_required
            from (select *, required and inside and counted_on < :today as due
                  from (select c.roadmap_id, m.section_id, c.counted_on, standing(c.state, c.due_on, :today) as s,
                               c.state <> 'NOT_REQUIRED' as required, c.counted_on between :from and :to as inside
                        from %1$s
                        where c.roadmap_id = any(:roadmaps) and c.counted_on between :from and :to and """ + " " + REACHED + """
                        offset 0) p) k
            left join section x on x.id = k.section_id
            group by k.roadmap_id, k.section_id, x.id order by k.roadmap_id, x.position nulls first, x.id""";

    private final JdbcClient jdbc;

    ExecutionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the plans, of one measure by date and school. */
    List<Point> points(Actor actor, Collection<RoadmapId> roadmaps, Period period, AsOf on) {
        Map<Long, List<Proof>> proofs = new HashMap<>();
        asked(PROOFS, actor, roadmaps, period, on).query(row -> {
            proofs.computeIfAbsent(row.getLong("id"), id -> new ArrayList<>()).add(proof(row));
        });
        Map<Long, List<Point.Move>> moves = new HashMap<>();
        told(asked(MOVES, actor, roadmaps, period, on), actor).query(row -> {
            moves.computeIfAbsent(row.getLong("id"), id -> new ArrayList<>()).add(move(row));
        });
        Map<Long, Point.Planned> measures = new HashMap<>();
        return told(asked(POINTS, actor, roadmaps, period, on), actor)
                .query((row, number) -> point(row, measures, proofs, moves))
                .list();
    }

    List<Numbers> numbers(Actor actor, Collection<RoadmapId> roadmaps, Period period, AsOf on) {
        return asked(NUMBERS, actor, roadmaps, period, on)
                .query((row, number) -> numbers(row))
                .list();
    }

    private JdbcClient.StatementSpec asked(
            String sql, Actor actor, Collection<RoadmapId> roadmaps, Period period, AsOf on) {
        return jdbc.sql(sql.formatted(on.checkpoints(), on.end("c.territory_id"), on.reason()))
                .param("territories", actor.territoryNumbers())
                .param("represented", actor.representedNumbers())
                .param("today", on.day(), Types.DATE)
                .param("roadmaps", roadmaps.stream().map(RoadmapId::value).toArray(Long[]::new))
                .param("from", period.from(), Types.DATE)
                .param("to", period.to(), Types.DATE);
    }

    private static JdbcClient.StatementSpec told(JdbcClient.StatementSpec sql, Actor actor) {
        return sql.param("all", !actor.role().confinedToCare())
                .param("schools", actor.schoolNumbers())
                .param("bodies", actor.bodyNumbers());
    }

    private static Point point(
            ResultSet row,
            Map<Long, Point.Planned> measures,
            Map<Long, List<Proof>> proofs,
            Map<Long, List<Point.Move>> moves)
            throws SQLException {
        long id = row.getLong("id");
        long measure = row.getLong("measure_id");
        Point.Planned planned = measures.get(measure);
        if (planned == null) {
            planned = measure(row);
            measures.put(measure, planned);
        }
        return new Point(
                planned,
                row.getString("school"),
                row.getString("body"),
                day(row, "due_on"),
                day(row, "counted_on"),
                Standing.valueOf(row.getString("standing")),
                day(row, "done_on"),
                row.getString("reason"),
                row.getString("remark"),
                proofs.getOrDefault(id, List.of()),
                moves.getOrDefault(id, List.of()));
    }

    private static Point.Planned measure(ResultSet row) throws SQLException {
        return new Point.Planned(
                row.getLong("roadmap_id"),
                row.getLong("measure_id"),
                row.getString("number"),
                row.getString("title"),
                row.getString("deadline"),
                row.getString("responsible"));
    }

    private static Proof proof(ResultSet row) throws SQLException {
        return new Proof(
                EvidenceKind.valueOf(row.getString("kind")),
                row.getString("number"),
                day(row, "dated"),
                row.getString("issuer"),
                row.getString("text"));
    }

    private static Point.Move move(ResultSet row) throws SQLException {
        return new Point.Move(
                day(row, "old_due_on"),
                row.getObject("new_due_on", LocalDate.class),
                row.getString("reason"),
                row.getString("allowed_by"));
    }

    private static Numbers numbers(ResultSet row) throws SQLException {
        String heading = row.getString("heading");
        return new Numbers(
                row.getLong("roadmap_id"),
                row.getObject("section_id", Long.class),
                heading == null ? "" : heading,
                row.getInt("all_dated"),
                row.getInt("due"),
                row.getInt("accepted"),
                row.getInt("reported"),
                row.getInt("returned"),
                row.getInt("overdue"),
                row.getInt("moved"),
                row.getInt("not_required"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
