package vekha.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.directory.SchoolId;
import vekha.foundation.Period;
import vekha.roadmap.RoadmapId;

/** Reads what is due on which days, as far as the person may see it: one statement, a row for each measure and day. */
@Repository
@Transactional(readOnly = true)
public class DueDayQueries {

    /**
     * What was due on one day and put off to different ones is so many events, which were one: all of them change with every move,
     * and the earliest keeps the name of the former one.
     */
    private static final String DAYS = """
            select * from (
                select g.*, greatest(max(changed_of_day) over w, (select max(e.approved_at) from edition e where e.roadmap_id = g.roadmap)) as changed, sum(moves_of_day) over w as moves,
                       row_number() over (w order by all_of_them = 0, due_on) = 1 as main
                from (select m.id as measure, r.id as roadmap, m.number, m.title, r.title as roadmap_title, m.position,
                             coalesce(c.first_due_on, c.due_on) as first, c.due_on,
                             count(*) filter (where c.state <> 'NOT_REQUIRED') as all_of_them,
                             count(*) filter (where c.state in ('REPORTED', 'ACCEPTED')) as done,
                             array_to_string((array_agg(coalesce(s.short_name, b.short_name) order by s.short_name collate by_number)
                                 filter (where c.state <> 'NOT_REQUIRED'))[1\\:12], ', ') as who,
                             max(greatest(r.created_at, k.at, p.at, c.exempted_at)) as changed_of_day, sum(p.moves) as moves_of_day
                      from checkpoint c join measure m on m.id = c.measure_id join roadmap r on r.id = c.roadmap_id
                      left join school s on s.id = c.school_id left join responsible_body b on b.id = c.body_id
                      left join lateral (select max(greatest(k.at, k.withdrawn_at, v.at, v.revoked_at)) as at from completion k
                          left join verification v on v.completion_id = k.id where k.checkpoint_id = c.id) k on true
                      left join lateral (select max(greatest(p.at, p.revoked_at)) as at, count(*) + count(p.revoked_at) as moves
                          from postponement p where p.checkpoint_id = c.id) p on true
                      where %s and in_force(r.state, m.deleted_at) and c.due_on is not null
                        and (:school::bigint is null or c.school_id = :school) and (:roadmap::bigint is null or c.roadmap_id = :roadmap)
                        and (:any or c.territory_id = :own)
                      group by m.id, r.id, coalesce(c.first_due_on, c.due_on), c.due_on) g
                window w as (partition by measure, first)) d
            where due_on between :from and :to and all_of_them > 0
            order by due_on, roadmap, position, measure, first""";

    private final JdbcClient jdbc;

    DueDayQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Without a school and a roadmap: what is due in the own territory, or in the person's care. */
    public List<DueDay> of(Actor actor, @Nullable SchoolId school, @Nullable RoadmapId roadmap, Period period) {
        return jdbc.sql(DAYS.formatted(roadmap == null ? Reach.of(actor) : Reach.toRead(actor)))
                .params(Reach.params(actor))
                .param("from", period.from(), Types.DATE)
                .param("to", period.to(), Types.DATE)
                .param("school", school == null ? null : school.value())
                .param("roadmap", roadmap == null ? null : roadmap.value())
                .param("any", school != null || roadmap != null)
                .param("own", actor.territory().value())
                .query((row, number) -> day(row))
                .list();
    }

    private static DueDay day(ResultSet row) throws SQLException {
        return new DueDay(
                row.getLong("measure"),
                row.getLong("roadmap"),
                row.getString("number"),
                row.getString("title"),
                row.getString("roadmap_title"),
                row.getObject("due_on", LocalDate.class),
                Objects.requireNonNullElse(row.getString("who"), ""),
                row.getInt("all_of_them"),
                row.getInt("done"),
                row.getTimestamp("changed").toInstant(),
                row.getObject("first", LocalDate.class),
                row.getBoolean("main"),
                row.getInt("moves"));
    }
}
