package vekha.roadmap;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vekha.foundation.Clauses;

/** What was last reported on each measure of a plan, and whom the late ones wait for. */
@Repository
class PlanMarks {

    private static final String LATE = """
            select c.measure_id, count(distinct c.school_id) as schools,
                   (array_agg(s.short_name order by c.due_on, s.short_name) filter (where s.id is not null)) as names
            from checkpoint c left join school s on s.id = c.school_id
            where c.roadmap_id = :id and c.state = 'PLANNED' and c.due_on < :today{schools? and c.school_id = any(:schools)}
            group by c.measure_id""";

    // the newest mark of each measure; a returned one before all others, because it waits for somebody
    private static final String MARKS = """
            with d as (select distinct on (measure_id) measure_id, id, state from checkpoint
                       where roadmap_id = :id and state in ('REPORTED', 'ACCEPTED', 'RETURNED'){schools? and school_id = any(:schools)}
                       order by measure_id, state = 'RETURNED' desc, done_on desc nulls last, id desc)
            select d.measure_id, d.id as checkpoint_id, e.kind, e.number, e.dated, e.text,
                   case d.state when 'RETURNED' then (select v.remark from verification v
                       where v.completion_id = c.id and v.verdict = 'RETURNED' and v.revoked_at is null
                       order by v.at desc limit 1) end as remark
            from d cross join lateral (select c.id from completion c where c.checkpoint_id = d.id and c.withdrawn_at is null
                                       order by c.at desc, c.id desc limit 1) c
            left join lateral (select e.kind, e.number, e.dated, coalesce(e.text, e.file_name, e.link) as text from evidence e
                               where e.completion_id = c.id and e.removed_at is null order by e.position limit 1) e on true""";

    private final JdbcClient jdbc;

    PlanMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<MeasureId, PlanRows.Mark> of(RoadmapId roadmap, PlanQueries.Schools schools) {
        Map<MeasureId, PlanRows.Mark> marks = new HashMap<>();
        narrowed(MARKS, roadmap, schools).query(row -> {
            marks.put(
                    new MeasureId(row.getLong("measure_id")),
                    new PlanRows.Mark(
                            row.getLong("checkpoint_id"),
                            row.getString("kind"),
                            row.getString("number"),
                            row.getObject("dated", LocalDate.class),
                            row.getString("text"),
                            row.getString("remark")));
        });
        return marks;
    }

    Map<MeasureId, PlanRows.Late> late(RoadmapId roadmap, PlanQueries.Schools schools, LocalDate today) {
        Map<MeasureId, PlanRows.Late> late = new HashMap<>();
        narrowed(LATE, roadmap, schools).param("today", today).query(row -> {
            List<String> names = PlanQueries.texts(row.getArray("names")).stream()
                    .distinct()
                    .limit(3)
                    .toList();
            late.put(new MeasureId(row.getLong("measure_id")), new PlanRows.Late(names, row.getInt("schools")));
        });
        return late;
    }

    private JdbcClient.StatementSpec narrowed(String sql, RoadmapId roadmap, PlanQueries.Schools schools) {
        return jdbc.sql(Clauses.of(sql, schools.asked()))
                .param("id", roadmap.value())
                .param("schools", schools.numbers());
    }
}
