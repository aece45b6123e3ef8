package vekha.roadmap;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vekha.account.Actor;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.Clauses;
import vekha.foundation.NotVisibleException;
import vekha.foundation.Period;

/** Reads a plan for its page: the same few statements whatever its size. */
@Repository
@Transactional(readOnly = true)
public class PlanQueries {

    private static final TypeReference<List<PlanColumn>> COLUMNS = new TypeReference<>() {};
    private static final TypeReference<List<PlanRows.Part>> PARTS = new TypeReference<>() {};

    private static final String HEAD = """
            select r.*, t.name as territory_name,
                   array(select p.short_name from roadmap_programme rp join programme p on p.id = rp.programme_id
                         where rp.roadmap_id = r.id order by p.id) as programmes,
                   array(select s.short_name from roadmap_school rs join school s on s.id = rs.school_id
                         where rs.roadmap_id = r.id and """ + " " + PlanReach.NAMED + """
                         order by s.short_name collate by_number) as schools,
                   (select count(*) from roadmap_school rs where rs.roadmap_id = r.id) as all_schools,
                   array(select text from roadmap_text where roadmap_id = r.id and kind = 'GOAL' order by position) as goals,
                   array(select text from roadmap_text where roadmap_id = r.id and kind = 'TASK' order by position) as tasks,
                   array(select text from roadmap_text where roadmap_id = r.id and kind = 'EXPECTED_RESULT'
                         order by position) as results,
                   array(select abbreviation from legend_entry where roadmap_id = r.id order by position) as abbreviations,
                   array(select meaning from legend_entry where roadmap_id = r.id order by position) as meanings,
                   (select count(*) from measure m where m.roadmap_id = r.id and m.deleted_at is null) as measures,
                   (select count(*) from measure m where m.roadmap_id = r.id and m.deleted_at >= :oldest) as deleted,
                   (select a.id from roadmap a where a.amends_id = r.id and a.state in ('DRAFT', 'ON_APPROVAL')) as amendment,
                   (select coalesce(s.title, m.name) from roadmap_basis b left join roadmap s on s.id = b.source_id
                    left join plan_template m on m.id = b.template_id where b.roadmap_id = r.id and :drafts) as basis,
                   e.order_number as amending_number, e.order_date as amending_date, e.order_issuer as amending_issuer
            from roadmap r join territory t on t.id = r.territory_id
            left join edition e on e.roadmap_id = r.id and e.number = r.edition and r.edition > 1
            where r.id = :id and %s
              and (r.state not in ('DRAFT', 'ON_APPROVAL', 'MERGED', 'DROPPED', 'DISCARDED') or :drafts)""";

    private static final String TABLES = """
            select t.id, t.title, t.period_from, t.period_to, t.academic, t.columns::text,
                   (select jsonb_agg(jsonb_build_object('id', jsonb_build_object('value', s.id),
                               'parent', case when s.parent_id is not null then jsonb_build_object('value', s.parent_id) end,
                               'number', s.number, 'title', s.title) order by s.position, s.id)::text
                    from section s where s.roadmap_id = t.roadmap_id and s.plan_table_id = t.id and s.deleted_at is null) as sections
            from plan_table t where t.roadmap_id = ? order by t.position""";

    private static final String ROWS = """
            select m.id, m.plan_table_id, m.section_id, m.number, m.title, m.objective, m.audience, m.result, m.note,
                   m.deadline, m.deadline_correction, m.every, m.responsible,
                   array(select b.body_id from measure_body b where b.measure_id = m.id order by b.position) as bodies, c.*
            from measure m
            left join (
                select measure_id, count(*) filter (where s = 'ACCEPTED') as accepted,
                       count(*) filter (where s = 'REPORTED') as reported, count(*) filter (where s = 'RETURNED') as returned,
                       count(*) filter (where s = 'OVERDUE') as overdue, count(*) filter (where s = 'SOON') as soon,
                       count(*) filter (where s = 'PLANNED') as planned, count(*) filter (where s = 'WAITS') as waits,
                       count(*) filter (where s = 'NOT_REQUIRED') as not_required,
                       count(*) filter (where counted_on < :today and s <> 'NOT_REQUIRED') as past,
                       count(*) filter (where counted_on < :today and s = 'ACCEPTED') as past_accepted,
                       min(due_on) filter (where s = 'OVERDUE') as first_overdue,
                       min(due_on) filter (where due_on >= :today and s in ('SOON', 'PLANNED')) as next_due,
                       max(done_on) filter (where s in ('ACCEPTED', 'REPORTED')) as last_done,
                       max(done_on - counted_on) filter (where s in ('ACCEPTED', 'REPORTED')) as late
                from (select measure_id, due_on, counted_on, done_on, standing(state, due_on, :today) as s
                      from checkpoint where roadmap_id = :id{schools? and school_id = any(:schools)}
                      offset 0) k -- the fence makes each row be asked once how it stands, not once in every filter
                group by measure_id) c on c.measure_id = m.id
            where m.roadmap_id = :id and m.deleted_at is null{narrow? and c.measure_id is not null}
            order by m.position, m.id""";

    private static final String CHOICES = """
            select 'body' as kind, b.id, b.short_name collate by_number as name, count(*) as count
            from measure m join measure_body mb on mb.measure_id = m.id join responsible_body b on b.id = mb.body_id
            where m.roadmap_id = :id and m.deleted_at is null group by b.id
            union all
            select 'school', s.id, s.short_name, 0 from roadmap_school rs join school s on s.id = rs.school_id
            where rs.roadmap_id = :id order by kind, name""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PlanMarks marks;
    private final Clock clock;

    PlanQueries(JdbcClient jdbc, JsonMapper json, PlanMarks marks, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.marks = marks;
        this.clock = clock;
    }

    /** Something the rows can be narrowed to. */
    public record Choice(String kind, long id, String name, int count) {}

    /** @throws NotVisibleException when there is none, or the actor may not see it */
    public PlanHead head(Actor actor, RoadmapId roadmap) {
        return head(HEAD.formatted(PlanReach.AT_HOME), actor, roadmap);
    }

    /**
     * The same for the pages that guests read as well, see {@link PlanReach}.
     *
     * @throws NotVisibleException when there is none, or the actor may not read it
     */
    public PlanHead headToRead(Actor actor, RoadmapId roadmap) {
        return head(HEAD.formatted(PlanReach.CONDITION), actor, roadmap);
    }

    private PlanHead head(String sql, Actor actor, RoadmapId roadmap) {
        return jdbc.sql(sql)
                .params(PlanReach.params(actor))
                .param("id", roadmap.value())
                .param("oldest", Timestamp.from(Trash.oldest(clock)))
                .param("drafts", !actor.role().confinedToCare())
                .query((row, number) -> head(row))
                .optional()
                .orElseThrow(NotVisibleException::new);
    }

    /** @param school shows how the plan stands in one school, with only its measures */
    public PlanRows rows(PlanHead head, @Nullable SchoolId school, LocalDate today) {
        return rows(head, Schools.of(school), today);
    }

    /** The same as the actor may see it: a guest is shown how the plan stands in the schools represented. */
    public PlanRows rows(Actor actor, PlanHead head, @Nullable SchoolId school, LocalDate today) {
        return rows(head, Schools.of(actor, head, school), today);
    }

    private PlanRows rows(PlanHead head, Schools schools, LocalDate today) {
        boolean marked = !head.state().isUnapproved();
        return new PlanRows(
                tables(head.id()),
                measures(head.id(), schools, today),
                marked ? marks.of(head.id(), schools) : Map.of(),
                marked ? marks.late(head.id(), schools, today) : Map.of());
    }

    /** The same rows without the last marks and the names of those who are late: two statements. */
    public PlanRows bare(Actor actor, PlanHead head, @Nullable SchoolId school, LocalDate today) {
        return new PlanRows(
                tables(head.id()), measures(head.id(), Schools.of(actor, head, school), today), Map.of(), Map.of());
    }

    /**
     * Whose checkpoints are looked at.
     *
     * @param narrow leaves out the measures in which they have none
     */
    record Schools(boolean any, boolean narrow, Long[] numbers) {

        static final Schools ALL = new Schools(true, false, new Long[0]);

        static Schools of(@Nullable SchoolId school) {
            return school == null ? ALL : new Schools(false, true, new Long[] {school.value()});
        }

        static Schools of(Actor actor, PlanHead plan, @Nullable SchoolId school) {
            boolean all = !PlanReach.isGuest(actor, plan)
                    || school != null && actor.represented().contains(school);
            return all ? of(school) : new Schools(false, false, actor.representedNumbers());
        }

        /** The conditions that are asked for, as {@link Clauses} wants to know them. */
        Map<String, Boolean> asked() {
            if (any) {
                return Map.of();
            }
            return narrow ? Map.of("schools", true, "narrow", true) : Map.of("schools", true);
        }
    }

    /** Bodies that answer for something in the plan, and its schools; to a guest only those represented. */
    public List<Choice> choices(Actor actor, PlanHead plan) {
        List<Choice> all = choices(plan.id());
        return PlanReach.isGuest(actor, plan)
                ? all.stream()
                        .filter(it -> !it.kind().equals("school")
                                || actor.represented().contains(new SchoolId(it.id())))
                        .toList()
                : all;
    }

    private List<Choice> choices(RoadmapId roadmap) {
        return jdbc.sql(CHOICES)
                .param("id", roadmap.value())
                .query(Choice.class)
                .list();
    }

    public List<PlanRows.Table> tables(RoadmapId roadmap) {
        return jdbc.sql(TABLES)
                .param(roadmap.value())
                .query((row, number) -> table(row))
                .list();
    }

    private List<PlanRows.Row> measures(RoadmapId roadmap, Schools schools, LocalDate today) {
        return jdbc.sql(Clauses.of(ROWS, schools.asked()))
                .param("id", roadmap.value())
                .param("schools", schools.numbers())
                .param("today", today)
                .query((row, number) -> measure(row))
                .list();
    }

    private static PlanHead head(ResultSet row) throws SQLException {
        List<String> abbreviations = texts(row.getArray("abbreviations"));
        List<String> meanings = texts(row.getArray("meanings"));
        List<LegendEntry> legend = new ArrayList<>();
        for (int at = 0; at < abbreviations.size(); at++) {
            legend.add(new LegendEntry(abbreviations.get(at), meanings.get(at)));
        }
        List<String> schools = texts(row.getArray("schools"));
        return new PlanHead(
                new RoadmapId(row.getLong("id")),
                new TerritoryId(row.getLong("territory_id")),
                row.getString("territory_name"),
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                new Period(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)),
                row.getString("period_text"),
                row.getBoolean("academic"),
                State.valueOf(row.getString("state")),
                new Order(
                        row.getString("order_number"),
                        row.getObject("order_date", LocalDate.class),
                        row.getString("order_issuer"),
                        row.getString("order_signed_by"),
                        row.getString("order_controller")),
                row.getInt("edition"),
                Freshness.valueOf(row.getString("continuous_every")),
                row.getInt("version"),
                texts(row.getArray("programmes")),
                schools,
                row.getInt("all_schools") - schools.size(),
                texts(row.getArray("goals")),
                texts(row.getArray("tasks")),
                texts(row.getArray("results")),
                legend,
                row.getInt("measures"),
                row.getInt("deleted"),
                amending(row),
                row.getString("basis"));
    }

    private static PlanHead.Amending amending(ResultSet row) throws SQLException {
        String number = row.getString("amending_number");
        Order by = number == null
                ? null
                : new Order(
                        number,
                        row.getObject("amending_date", LocalDate.class),
                        row.getString("amending_issuer"),
                        null,
                        null);
        return new PlanHead.Amending(roadmap(row, "amends_id"), roadmap(row, "amendment"), by);
    }

    private static @Nullable RoadmapId roadmap(ResultSet row, String column) throws SQLException {
        Long id = row.getObject(column, Long.class);
        return id == null ? null : new RoadmapId(id);
    }

    private PlanRows.Table table(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("period_from", LocalDate.class);
        LocalDate to = row.getObject("period_to", LocalDate.class);
        String sections = row.getString("sections");
        return new PlanRows.Table(
                row.getLong("id"),
                row.getString("title"),
                from == null || to == null ? null : new Period(from, to),
                row.getBoolean("academic"),
                json.readValue(row.getString("columns"), COLUMNS),
                sections == null ? List.of() : json.readValue(sections, PARTS));
    }

    private static PlanRows.Row measure(ResultSet row) throws SQLException {
        long section = row.getLong("section_id");
        return new PlanRows.Row(
                new MeasureId(row.getLong("id")),
                row.getLong("plan_table_id"),
                section == 0 ? null : new SectionId(section),
                row.getString("number"),
                row.getString("title"),
                row.getString("objective"),
                row.getString("audience"),
                row.getString("result"),
                row.getString("note"),
                row.getString("deadline"),
                row.getString("deadline_correction"),
                freshness(row.getString("every")),
                row.getString("responsible"),
                bodies(row.getArray("bodies")),
                standings(row));
    }

    static @Nullable Freshness freshness(@Nullable String every) {
        return every == null ? null : Freshness.valueOf(every);
    }

    private static List<Long> bodies(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((Long[]) array.getArray());
    }

    static Standings standings(ResultSet row) throws SQLException {
        return new Standings(
                row.getInt("accepted"),
                row.getInt("reported"),
                row.getInt("returned"),
                row.getInt("overdue"),
                row.getInt("soon"),
                row.getInt("planned"),
                row.getInt("waits"),
                row.getInt("not_required"),
                row.getInt("past"),
                row.getInt("past_accepted"),
                row.getObject("first_overdue", LocalDate.class),
                row.getObject("next_due", LocalDate.class),
                row.getObject("last_done", LocalDate.class),
                row.getInt("late"));
    }

    static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
