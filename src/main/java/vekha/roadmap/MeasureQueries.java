package vekha.roadmap;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.NotVisibleException;

/** Reads one measure, the trash, and what a form offers; whoever asks has checked that the plan may be seen. */
@Repository
@Transactional(readOnly = true)
public class MeasureQueries {

    private static final String FACTS = """
            select m.*, concat_ws(' ', s.number, s.title) as section_heading,
                   array(select b.short_name from measure_body mb join responsible_body b on b.id = mb.body_id
                         where mb.measure_id = m.id order by mb.position) as bodies,
                   array(select sc.short_name from measure_school ms join school sc on sc.id = ms.school_id
                         where ms.measure_id = m.id and (:any or sc.id = any(:schools)) order by sc.short_name collate by_number) as schools
            from measure m left join section s on s.id = m.section_id
            where m.id = :measure and m.roadmap_id = :roadmap and m.deleted_at is null""";

    private static final String DUES = """
            select c.id, coalesce(s.short_name, b.short_name) as who, c.starts_on, c.due_on,
                   standing(c.state, c.due_on, :today) as state, c.done_on, c.reason, k.actual, k.actual_of, k.actual_unit
            from checkpoint c left join school s on s.id = c.school_id left join responsible_body b on b.id = c.body_id
            left join lateral (select k.actual, k.actual_of, k.actual_unit from completion k
                where c.state in ('REPORTED', 'ACCEPTED') and k.checkpoint_id = c.id and k.withdrawn_at is null
                order by k.at desc, k.id desc limit 1) k on true
            where c.measure_id = :measure and (:any or c.school_id = any(:schools)) order by s.id is null desc, coalesce(s.short_name, b.short_name) collate by_number, c.due_on nulls last, c.starts_on, c.id""";

    private static final String TRASH = """
            select 'measure' as kind, m.id, concat_ws(' ', m.number, m.title) as name, m.deleted_at,
                   concat_ws(' ', s.number, s.title) as place
            from measure m left join section s on s.id = m.section_id
            where m.roadmap_id = :roadmap and m.deleted_at >= :oldest
            union all
            select 'section', s.id, concat_ws(' ', s.number, s.title), s.deleted_at, ''
            from section s where s.roadmap_id = :roadmap and s.deleted_at >= :oldest
            order by deleted_at desc, kind desc, name""";

    private static final String CHOICES = """
            select 'body' as kind, b.id, b.short_name collate by_number as name from responsible_body b
            where b.territory_id = :territory and not b.archived
            union all
            select 'school', s.id, s.short_name from school s
            where s.closed_on is null
              and s.territory_id in (select id from territory where id = :territory or parent_id = :territory)
            union all
            select 'programme', p.id, p.short_name from programme p
            where not p.archived and (p.territory_id is null or p.territory_id in
                (select :territory union select parent_id from territory where id = :territory))
            order by 1, 3""";

    private final JdbcClient jdbc;

    MeasureQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A thing in the trash. */
    public record Deleted(String kind, long id, String name, Instant deletedAt, String place) {}

    /** A body, school or programme that a form offers. */
    public record Choice(String kind, long id, String name) {}

    /** @throws NotVisibleException when the plan has no such measure */
    public MeasureFacts facts(RoadmapId roadmap, MeasureId measure) {
        return facts(roadmap, measure, true, Set.of());
    }

    /** The same as the actor may see it: a guest is told of no other schools than those represented. */
    public MeasureFacts facts(Actor actor, PlanHead plan, MeasureId measure) {
        return facts(plan.id(), measure, !PlanReach.isGuest(actor, plan), actor.represented());
    }

    private MeasureFacts facts(RoadmapId roadmap, MeasureId measure, boolean any, Set<SchoolId> schools) {
        return jdbc.sql(FACTS)
                .param("measure", measure.value())
                .param("roadmap", roadmap.value())
                .param("any", any)
                .param("schools", schools.stream().map(SchoolId::value).toArray(Long[]::new))
                .query((row, number) -> facts(row))
                .optional()
                .orElseThrow(NotVisibleException::new);
    }

    public List<MeasureFacts.Due> dues(MeasureId measure, LocalDate today) {
        return dues(measure, true, Set.of(), today);
    }

    /** Only what these schools have to do. */
    public List<MeasureFacts.Due> dues(MeasureId measure, Set<SchoolId> schools, LocalDate today) {
        return dues(measure, false, schools, today);
    }

    private List<MeasureFacts.Due> dues(MeasureId measure, boolean any, Set<SchoolId> schools, LocalDate today) {
        return jdbc.sql(DUES)
                .param("measure", measure.value())
                .param("any", any)
                .param("schools", schools.stream().map(SchoolId::value).toArray(Long[]::new))
                .param("today", today)
                .query((row, number) -> due(row))
                .list();
    }

    /**
     * Measures and sections in the trash, the last deleted first.
     *
     * @param oldest what was deleted before that is not told
     */
    public List<Deleted> trash(RoadmapId roadmap, Instant oldest) {
        return jdbc.sql(TRASH)
                .param("roadmap", roadmap.value())
                .param("oldest", Timestamp.from(oldest))
                .query((row, number) -> new Deleted(
                        row.getString("kind"),
                        row.getLong("id"),
                        row.getString("name"),
                        row.getTimestamp("deleted_at").toInstant(),
                        row.getString("place")))
                .list();
    }

    /** What a plan of the territory may name. */
    public List<Choice> choices(TerritoryId territory) {
        return jdbc.sql(CHOICES)
                .param("territory", territory.value())
                .query(Choice.class)
                .list();
    }

    private static MeasureFacts facts(ResultSet row) throws SQLException {
        return new MeasureFacts(
                new MeasureId(row.getLong("id")),
                row.getLong("plan_table_id"),
                absentWhenEmpty(row.getString("section_heading")),
                row.getString("number"),
                row.getString("title"),
                row.getString("objective"),
                row.getString("audience"),
                row.getString("result"),
                row.getString("note"),
                row.getString("deadline"),
                row.getString("deadline_correction"),
                row.getString("deadline_kind"),
                PlanQueries.freshness(row.getString("every")),
                row.getString("responsible"),
                row.getBigDecimal("target_percent"),
                PlanQueries.texts(row.getArray("bodies")),
                PlanQueries.texts(row.getArray("schools")));
    }

    private static MeasureFacts.Due due(ResultSet row) throws SQLException {
        return new MeasureFacts.Due(
                row.getLong("id"),
                row.getString("who"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("state").toLowerCase(Locale.ROOT).replace('_', '-'),
                row.getObject("done_on", LocalDate.class),
                row.getString("reason"),
                actual(row));
    }

    private static MeasureFacts.@Nullable Actual actual(ResultSet row) throws SQLException {
        @Nullable BigDecimal value = row.getBigDecimal("actual");
        return value == null
                ? null
                : new MeasureFacts.Actual(
                        value,
                        row.getBigDecimal("actual_of"),
                        row.getString("actual_unit").equals("PERCENT"));
    }

    private static @Nullable String absentWhenEmpty(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
