package vekha.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.deadline.Exactness;
import vekha.foundation.Clauses;
import vekha.foundation.Period;
import vekha.roadmap.Freshness;
import vekha.roadmap.RoadmapId;

/** Reads what is due in some days: three statements, however much it is. */
@Repository
@Transactional(readOnly = true)
public class CalendarQueries {

    private static final String TABLES = """
            from checkpoint c join measure m on m.id = c.measure_id join roadmap r on r.id = c.roadmap_id
                join plan_table t on t.id = m.plan_table_id""";

    private static final String CONDITIONS = """

            where (in_force(r.state, m.deleted_at){roadmap? or r.id = :roadmap and m.deleted_at is null}) and %s
            {roadmap? and c.roadmap_id = :roadmap}
            {school? and c.school_id = :school}
            {body? and (c.body_id = :body
                   or c.school_id is null and c.measure_id = any(array(select mb.measure_id from measure_body mb where mb.body_id = :body)))}
            {person? and (c.school_id = any(array(select cs.school_id from care_school cs where cs.person_id = :person))
                   or c.school_id is null and c.measure_id = any(array(
                       select mb.measure_id from measure_body mb join care_body cb on cb.body_id = mb.body_id
                       where cb.person_id = :person)))}""";

    private static final String DUES = """
            select m.id, m.roadmap_id, m.number, m.title, coalesce(m.deadline_correction, m.deadline) as reading,
                   coalesce(t.period_from, r.period_from) as period_from, coalesce(t.period_to, r.period_to) as period_to,
                   case when t.period_from is null then r.academic else t.academic end as academic,
                   coalesce(m.every, r.continuous_every) as every,
                   c.starts_on - date '1970-01-01' as starts, c.due_on - date '1970-01-01' as due,
                   c.first_due_on - date '1970-01-01' as first_due, c.state, count(*) as number_of, min(c.id) as one
            """ + TABLES + CONDITIONS + """

              and c.due_on >= :from
              and (c.due_on <= :to
                   or c.due_on > :to and c.starts_on <= :to and m.deadline_kind not in ('until', 'fixed_date')
                      and c.state in ('PLANNED', 'RETURNED'))
            group by m.id, t.id, r.id, c.starts_on, c.due_on, c.first_due_on, c.state
            order by m.roadmap_id, m.position, m.id""";

    private static final String OVERDUE = "select count(*) " + TABLES + CONDITIONS
            + " and c.due_on < :today and standing(c.state, c.due_on, :today) = 'OVERDUE'";

    /** People are offered to those who see more than what is in their own care. */
    private static final String CHOICES = """
            select 'roadmap' as kind, r.id, r.title as name from roadmap r
            where r.territory_id = :own and r.state = 'APPROVED'
            union all
            select 'school', s.id, s.short_name collate by_number from school s
            where s.territory_id = :own and (:all or s.id = any(:schools))
            union all
            select 'body', b.id, b.short_name from responsible_body b
            where b.territory_id = :own and (:all or b.id = any(:bodies))
            union all
            select 'person', p.id, p.name from person p
            where p.territory_id = :own and p.left_at is null and p.role in ('CURATOR', 'PRINCIPAL', 'RESPONSIBLE') and :all
            order by kind, name limit 600""";

    private final JdbcClient jdbc;

    CalendarQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(long measure, int due) {}

    private record Dues(TimelineRows.Line line, List<TimelineRows.Due> dues) {}

    public Calendar calendar(Actor actor, Calendar.Filter filter, Period days, LocalDate today) {
        Map<Long, Dues> measures = new LinkedHashMap<>();
        Map<Key, Long> ones = new HashMap<>();
        Map<String, @Nullable Object> params = params(actor, filter, days, today);
        // a region looks at its own plans unless it asks for others: those of its municipalities would bury them
        String reach = filter.roadmap() != null
                ? Reach.toRead(actor)
                : filter.isNarrow() ? Reach.of(actor) : "c.territory_id = :own and " + Reach.of(actor);
        jdbc.sql(Clauses.of(DUES.formatted(reach), params)).params(params).query(row -> {
            read(row, measures, ones, today);
        });
        Map<LocalDate, List<Calendar.Entry>> byDay = new TreeMap<>();
        List<Calendar.Entry> going = new ArrayList<>();
        measures.values().forEach(it -> sort(it, ones, days, byDay, going));
        byDay.values().forEach(entries -> entries.sort(PRESSING_FIRST));
        going.sort(Comparator.comparing(Calendar.Entry::due));
        int overdue = jdbc.sql(Clauses.of(OVERDUE.formatted(reach), params))
                .params(params)
                .query(Integer.class)
                .single();
        return new Calendar(days.from(), days.to(), today, byDay, going, overdue, choices(actor));
    }

    private static final Comparator<Calendar.Entry> PRESSING_FIRST = Comparator.comparingInt(
            entry -> TimelineMark.PRESSING.indexOf(entry.mark().standing()));

    private static Map<String, @Nullable Object> params(
            Actor actor, Calendar.Filter filter, Period days, LocalDate today) {
        Map<String, @Nullable Object> params = new HashMap<>(Reach.params(actor));
        params.put("own", actor.territory().value());
        params.put("roadmap", filter.roadmap());
        params.put("school", filter.school());
        params.put("body", filter.body());
        params.put("person", filter.person());
        params.put("from", days.from());
        params.put("to", days.to());
        params.put("today", today);
        return params;
    }

    private static void read(ResultSet row, Map<Long, Dues> measures, Map<Key, Long> ones, LocalDate today)
            throws SQLException {
        long measure = row.getLong("id");
        Dues dues = measures.get(measure);
        if (dues == null) {
            dues = new Dues(line(row), new ArrayList<>());
            measures.put(measure, dues);
        }
        int due = row.getInt("due");
        Standing standing =
                Standing.of(CheckpointState.valueOf(row.getString("state")), LocalDate.ofEpochDay(due), today);
        dues.dues()
                .add(new TimelineRows.Due(
                        day(row, "starts"), due, day(row, "first_due"), standing, row.getInt("number_of")));
        ones.put(new Key(measure, due), row.getLong("one"));
    }

    private static TimelineRows.Line line(ResultSet row) throws SQLException {
        Period period =
                new Period(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class));
        long roadmap = row.getLong("roadmap_id");
        return new TimelineRows.Line(
                new Timeline.Measure(
                        row.getLong("id"), roadmap, row.getString("number"), row.getString("title"), "", ""),
                null,
                new Timeline.Plan(new RoadmapId(roadmap), "", period, false, false),
                row.getString("reading"),
                period,
                row.getBoolean("academic"),
                Freshness.valueOf(row.getString("every")),
                new Long[0]);
    }

    private static @Nullable Integer day(ResultSet row, String column) throws SQLException {
        int day = row.getInt(column);
        return row.wasNull() ? null : day;
    }

    private static void sort(
            Dues dues,
            Map<Key, Long> ones,
            Period days,
            Map<LocalDate, List<Calendar.Entry>> byDay,
            List<Calendar.Entry> going) {
        Timeline.Measure measure = dues.line().measure();
        for (TimelineMark mark : TimelineShapes.of(dues.line(), dues.dues())) {
            if (mark.shape() == Exactness.LASTING) {
                continue;
            }
            String number = measure.number();
            Calendar.Entry entry = new Calendar.Entry(
                    measure.id(),
                    measure.roadmap(),
                    number == null ? "" : number,
                    measure.title(),
                    mark,
                    ones.getOrDefault(new Key(measure.id(), mark.to()), 0L));
            if (days.contains(entry.due())) {
                byDay.computeIfAbsent(entry.due(), day -> new ArrayList<>()).add(entry);
            } else if (entry.isRange()) {
                going.add(entry);
            }
        }
    }

    private List<Calendar.Choice> choices(Actor actor) {
        return jdbc.sql(CHOICES)
                .param("own", actor.territory().value())
                .param("all", !actor.role().confinedToCare())
                .param("schools", actor.schoolNumbers())
                .param("bodies", actor.bodyNumbers())
                .query(Calendar.Choice.class)
                .list();
    }
}
