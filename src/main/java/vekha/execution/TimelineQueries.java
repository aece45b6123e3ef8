package vekha.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.Clauses;
import vekha.foundation.Period;
import vekha.roadmap.Freshness;

/** Reads plans as a timeline: three statements, however many plans and measures. */
@Repository
@Transactional(readOnly = true)
public class TimelineQueries {

    /** What belongs to the plans is gathered first: joined as tables, the database, guessing ten plans, would read those of all. */
    private static final String MEASURES = """
            with r as materialized (select id, period_from, period_to, academic, continuous_every from roadmap where id = any(:roadmaps)),
            t as materialized (select id, period_from, period_to, academic from plan_table where roadmap_id = any(:roadmaps)),
            s as materialized (select id, concat_ws(' ', number, title) as name from section where roadmap_id = any(:roadmaps)),
            m as materialized (
                select * from measure m where m.roadmap_id = any(:roadmaps) and m.deleted_at is null
                {body? and m.id = any(array(select mb.measure_id from measure_body mb where mb.body_id = :body))})
            select m.id, m.roadmap_id, m.number, m.title, coalesce(nullif(m.deadline, ''), m.deadline_correction, '') as wording,
                   coalesce(m.deadline_correction, m.deadline) as reading, m.responsible, coalesce(s.name, '') as section,
                   coalesce(t.period_from, r.period_from) as period_from, coalesce(t.period_to, r.period_to) as period_to,
                   case when t.period_from is null then r.academic else t.academic end as academic,
                   coalesce(m.every, r.continuous_every) as every,
                   case when :bodies then array(select mb.body_id from measure_body mb where mb.measure_id = m.id) end as bodies
            from m join t on t.id = m.plan_table_id join r on r.id = m.roadmap_id left join s on s.id = m.section_id
            order by array_position(:roadmaps::bigint[], m.roadmap_id), m.position, m.id""";

    /** Schools that stand alike are one line; days as numbers are read fastest. */
    private static final String DUES = """
            select c.measure_id, case when :apart then coalesce(c.school_id, 0) else 0 end as school,
                   c.starts_on - date '1970-01-01', c.due_on - date '1970-01-01', c.first_due_on - date '1970-01-01',
                   c.state, count(*)
            from checkpoint c
            where c.roadmap_id = any(:roadmaps){school? and c.school_id = :school} and %s
            group by c.measure_id, school, c.starts_on, c.due_on, c.first_due_on, c.state""";

    private static final String CHOICES = """
            select 'body' as kind, b.id, b.short_name collate by_number as name
            from responsible_body b
            where b.id in (select mb.body_id from measure m join measure_body mb on mb.measure_id = m.id
                           where m.roadmap_id = any(:roadmaps) and m.deleted_at is null)
            union all
            select 'school', s.id, s.short_name
            from school s
            where (s.id in (select x.school_id from roadmap_school x where x.roadmap_id = any(:roadmaps))
                   or s.id in (select x.school_id from measure m join measure_school x on x.measure_id = m.id
                               where m.roadmap_id = any(:roadmaps)))
              and (:all and s.territory_id = any(:territories) or s.id = any(:schools))
            order by kind, name""";

    private final JdbcClient jdbc;

    TimelineQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param plans what the actor may see; whoever asks has made sure */
    public Timeline timeline(Actor actor, List<Timeline.Plan> plans, TimelineFilter filter, LocalDate today) {
        Long[] roadmaps = plans.stream().map(plan -> plan.id().value()).toArray(Long[]::new);
        TimelineRows rows = new TimelineRows(today);
        measures(plans, roadmaps, filter, rows);
        dues(actor, roadmaps, filter, rows);
        Map<String, List<Timeline.Choice>> choices = choices(actor, roadmaps);
        return rows.timeline(
                filter, choices.getOrDefault("body", List.of()), choices.getOrDefault("school", List.of()));
    }

    private void measures(List<Timeline.Plan> plans, Long[] roadmaps, TimelineFilter filter, TimelineRows rows) {
        Map<Long, Timeline.Plan> byId =
                plans.stream().collect(Collectors.toMap(plan -> plan.id().value(), Function.identity()));
        jdbc.sql(Clauses.of(MEASURES, "body", filter.body()))
                .param("roadmaps", roadmaps)
                .param("bodies", filter.grouping() == Timeline.Grouping.BODY)
                .param("body", filter.body())
                .query(row -> {
                    Timeline.Plan plan = byId.get(row.getLong("roadmap_id"));
                    if (plan != null) {
                        rows.add(line(row, plan));
                    }
                });
    }

    private void dues(Actor actor, Long[] roadmaps, TimelineFilter filter, TimelineRows rows) {
        jdbc.sql(Clauses.of(DUES.formatted(Reach.toRead(actor)), "school", filter.school()))
                .params(Reach.params(actor))
                .param("roadmaps", roadmaps)
                .param("apart", filter.grouping() == Timeline.Grouping.SCHOOL)
                .param("school", filter.school())
                .query(row -> {
                    rows.add(
                            row.getLong(1),
                            row.getLong(2),
                            day(row, 3),
                            day(row, 4),
                            day(row, 5),
                            row.getString(6),
                            row.getInt(7));
                });
    }

    private Map<String, List<Timeline.Choice>> choices(Actor actor, Long[] roadmaps) {
        record Named(String kind, Timeline.Choice choice) {}
        List<Named> found = new ArrayList<>(jdbc.sql(CHOICES)
                .param("roadmaps", roadmaps)
                .param("all", !actor.role().confinedToCare())
                .param("territories", actor.territoryNumbers())
                .param("schools", actor.schoolNumbers())
                .query((row, number) ->
                        new Named(row.getString(1), new Timeline.Choice(row.getLong(2), row.getString(3))))
                .list());
        return found.stream()
                .collect(Collectors.groupingBy(
                        Named::kind, Collectors.mapping(Named::choice, Collectors.toUnmodifiableList())));
    }

    private static TimelineRows.Line line(ResultSet row, Timeline.Plan plan) throws SQLException {
        String section = row.getString("section");
        java.sql.Array bodies = row.getArray("bodies");
        return new TimelineRows.Line(
                new Timeline.Measure(
                        row.getLong("id"),
                        row.getLong("roadmap_id"),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("wording"),
                        row.getString("responsible")),
                section.isEmpty() ? null : section,
                plan,
                row.getString("reading"),
                new Period(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)),
                row.getBoolean("academic"),
                Freshness.valueOf(row.getString("every")),
                bodies == null ? new Long[0] : (Long[]) bodies.getArray());
    }

    private static @Nullable Integer day(ResultSet row, int column) throws SQLException {
        int day = row.getInt(column);
        return row.wasNull() ? null : day;
    }
}
