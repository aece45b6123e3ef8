package vekha.roadmap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.deadline.Deadline;
import vekha.deadline.Plan;
import vekha.foundation.Clauses;
import vekha.foundation.Period;

/** Looks through a plan for what somebody should look at: two statements, whatever its size. */
@Repository
@Transactional(readOnly = true)
public class DoubtQueries {

    private static final String MEASURES = """
            select m.id, m.number, m.title, coalesce(m.deadline_correction, m.deadline) as wording,
                   coalesce(t.period_from, r.period_from) as period_from,
                   coalesce(t.period_to, r.period_to) as period_to,
                   case when t.period_from is null then r.academic else t.academic end as academic, d.dismissed
            from roadmap r join measure m on m.roadmap_id = r.id join plan_table t on t.id = m.plan_table_id
            left join lateral (select array_agg(d.kind || ':' || d.thing) as dismissed from doubt_dismissed d
                where d.measure_id in (m.id, m.origin_id) and d.print = measure_print(m)) d on true
            where r.id = :roadmap and m.deleted_at is null{measure? and m.id = :measure}
            order by t.position, m.position, m.id""";

    /** Who answers for what, who of them is still there, and who could mark: a body or school is asked about once. */
    private static final String PEOPLE = """
            with m as (select id from measure
                       where roadmap_id = :roadmap and deleted_at is null{measure? and id = :measure}),
            answering as (
                select mb.measure_id, b.id, b.kind, b.short_name, b.archived,
                       mb.position = min(mb.position) filter (where b.kind <> 'SCHOOLS') over (partition by mb.measure_id) as leads
                from measure_body mb join m on m.id = mb.measure_id join responsible_body b on b.id = mb.body_id),
            attending as (
                select ms.measure_id, ms.school_id from measure_school ms join m on m.id = ms.measure_id
                union
                select a.measure_id, rs.school_id from answering a join roadmap_school rs on rs.roadmap_id = :roadmap
                where a.kind = 'SCHOOLS' and not exists (select from measure_school ms where ms.measure_id = a.measure_id)),
            bodies as (
                select b.id, count(p.id) filter (where p.left_at is null) as present,
                       string_agg(p.name, ', ' order by p.name) filter (where p.left_at is not null) as gone
                from (select distinct id from answering where kind <> 'SCHOOLS') b
                left join care_body cb on cb.body_id = b.id left join person p on p.id = cb.person_id group by b.id),
            carers as (
                select cs.school_id, p.id, p.name, p.left_at, true as marks, p.role = 'CURATOR' as curates
                from care_school cs join person p on p.id = cs.person_id
                where cs.school_id = any(array(select distinct school_id from attending))
                union all
                select k.school_id, p.id, p.name, p.left_at, false, true
                from membership k join person p on p.id = k.curator_id join roadmap r on r.id = :roadmap
                where k.school_id = any(array(select distinct school_id from attending))
                  and k.from_year <= extract(year from r.period_to) and k.to_year >= extract(year from r.period_from)),
            schools as (
                select s.id, s.short_name, s.closed_on,
                       count(*) filter (where c.marks and c.left_at is null) as present,
                       count(*) filter (where c.curates and c.left_at is null) as curators,
                       string_agg(distinct c.name, ', ') filter (where c.curates and c.left_at is not null) as gone
                from school s left join carers c on c.school_id = s.id
                where s.id = any(array(select distinct school_id from attending)) group by s.id),
            found as (
                select m.id as measure_id, 'NO_BODY' as kind, 0 as thing, null as name, null as who
                from m where not exists (select from answering a where a.measure_id = m.id)
                             and not exists (select from attending s where s.measure_id = m.id)
                union all
                select distinct a.measure_id, 'NO_SCHOOLS', 0, null, null from answering a
                where a.kind = 'SCHOOLS' and not exists (select from attending s where s.measure_id = a.measure_id)
                union all
                select a.measure_id, case when a.archived then 'BODY_ENDED' when b.gone is not null then 'PERSON_LEFT'
                           else 'NOBODY_MARKS' end, a.id, a.short_name, b.gone
                from answering a join bodies b on b.id = a.id
                where a.archived or b.present = 0 and (b.gone is not null or a.leads and not exists (
                    select from answering o join bodies ob on ob.id = o.id where o.measure_id = a.measure_id and ob.present > 0))
                union all
                select t.measure_id, case when s.closed_on is not null then 'SCHOOL_CLOSED'
                           when s.curators = 0 and s.gone is not null then 'CURATOR_LEFT'
                           when s.present = 0 then 'NOBODY_MARKS_SCHOOL' else 'NO_CURATOR' end, s.id, s.short_name, s.gone
                from attending t join schools s on s.id = t.school_id
                where s.closed_on is not null or s.curators = 0 or s.present = 0)
            select kind collate "C" as kind, thing, any_value(name) as name, any_value(who) as who, array_agg(measure_id) as measures
            from found group by thing, kind collate "C" order by any_value(name) collate by_number, thing""";

    private static final String REASONS = """
            select d.kind, d.thing, m.id as measure, d.reason, p.name as by, (d.at at time zone t.zone)::date as day
            from measure m join doubt_dismissed d on d.measure_id in (m.id, m.origin_id) and d.print = measure_print(m)
            join person p on p.id = d.person_id join roadmap r on r.id = m.roadmap_id join territory t on t.id = r.territory_id
            where m.roadmap_id = :roadmap and m.deleted_at is null""";

    private final JdbcClient jdbc;

    DoubtQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why a doubt about a measure was dismissed. */
    public record Reason(String kind, long thing, long measure, String reason, String by, LocalDate day) {

        public boolean of(Doubt doubt) {
            return kind.equals(doubt.kind().name())
                    && thing == doubt.thing()
                    && doubt.rows().stream().anyMatch(row -> row.measure().value() == measure);
        }
    }

    private record Line(Doubt.Row row, @Nullable String wording, Plan plan, Set<String> dismissed) {}

    private record Found(
            Doubt.Kind kind,
            long thing,
            @Nullable String name,
            @Nullable String who,
            Set<Long> measures) {}

    /** About a whole plan; whoever asks has checked that it may be seen. */
    public Doubts of(PlanHead plan) {
        return of(plan, null);
    }

    /** Those about one measure. */
    public Doubts of(PlanHead plan, @Nullable MeasureId measure) {
        if (!plan.state().isUnapproved() && plan.state() != State.APPROVED) {
            return Doubts.NONE;
        }
        List<Found> all = found(plan.id(), measure).stream()
                .filter(it -> plan.state().isUnapproved() || it.kind().aboutPeople())
                .toList();
        if (all.isEmpty() && !plan.state().isUnapproved()) {
            return Doubts.NONE;
        }
        List<Line> lines = lines(plan.id(), measure);
        List<Doubt> open = new ArrayList<>();
        List<Doubt> dismissed = new ArrayList<>();
        all.forEach(it -> divide(it, lines, open, dismissed));
        if (plan.state().isUnapproved()) {
            lines.forEach(line -> deadline(line, plan.order().date(), open, dismissed));
        }
        Comparator<Doubt> order = Comparator.comparing(Doubt::kind);
        return new Doubts(
                open.stream().sorted(order).toList(),
                dismissed.stream().sorted(order).toList());
    }

    /** What is said of a measure itself is said of each; what is said of a body or school, once for all its measures. */
    private static void divide(Found found, List<Line> lines, List<Doubt> open, List<Doubt> dismissed) {
        List<Doubt.Row> kept = new ArrayList<>();
        List<Doubt.Row> away = new ArrayList<>();
        for (Line line : lines) {
            if (found.measures().contains(line.row().measure().value())) {
                (line.dismissed().contains(found.kind() + ":" + found.thing()) ? away : kept).add(line.row());
            }
        }
        add(found, kept, open);
        add(found, away, dismissed);
    }

    private static void add(Found found, List<Doubt.Row> rows, List<Doubt> doubts) {
        Doubt all = new Doubt(found.kind(), found.thing(), found.name(), found.who(), null, rows);
        if (found.kind().aboutPeople() && !rows.isEmpty()) {
            doubts.add(all);
        } else {
            rows.forEach(row -> doubts.add(all.about(List.of(row))));
        }
    }

    private static void deadline(Line line, @Nullable LocalDate ordered, List<Doubt> open, List<Doubt> dismissed) {
        Deadline deadline = Deadline.read(line.wording(), line.plan());
        List<Doubt.Row> row = List.of(line.row());
        List<Doubt> doubts = new ArrayList<>();
        deadline.warnings()
                .forEach(warning -> doubts.add(new Doubt(Doubt.Kind.of(warning), 0, null, null, warning, row)));
        if (ordered != null && deadline.endsBefore(ordered)) {
            doubts.add(new Doubt(Doubt.Kind.BEFORE_ORDER, 0, null, null, null, row));
        }
        doubts.forEach(it -> (line.dismissed().contains(it.kind() + ":0") ? dismissed : open).add(it));
    }

    /** Why what is dismissed was dismissed. */
    public List<Reason> reasons(RoadmapId roadmap) {
        return jdbc.sql(REASONS)
                .param("roadmap", roadmap.value())
                .query(Reason.class)
                .list();
    }

    private List<Line> lines(RoadmapId roadmap, @Nullable MeasureId measure) {
        return jdbc.sql(Clauses.of(MEASURES, "measure", measure))
                .param("roadmap", roadmap.value())
                .param("measure", measure == null ? null : measure.value())
                .query((row, number) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        Plan plan = PlanTable.planFor(
                new Period(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)),
                row.getBoolean("academic"));
        Doubt.Row measure =
                new Doubt.Row(new MeasureId(row.getLong("id")), row.getString("number"), row.getString("title"));
        return new Line(
                measure, row.getString("wording"), plan, Set.copyOf(PlanQueries.texts(row.getArray("dismissed"))));
    }

    private List<Found> found(RoadmapId roadmap, @Nullable MeasureId measure) {
        return jdbc.sql(Clauses.of(PEOPLE, "measure", measure))
                .param("roadmap", roadmap.value())
                .param("measure", measure == null ? null : measure.value())
                .query((row, number) -> found(row))
                .list();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                Doubt.Kind.valueOf(row.getString("kind")),
                row.getLong("thing"),
                row.getString("name"),
                row.getString("who"),
                Set.of((Long[]) row.getArray("measures").getArray()));
    }
}
