package vekha.roadmap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.deadline.Deadline;
import vekha.deadline.Kind;
import vekha.deadline.Occurrence;
import vekha.deadline.Plan;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.foundation.Period;

/** Tells when each measure of a plan is due and who answers, for those who open the checkpoints. */
@Repository
@Transactional(readOnly = true)
public class PlannedMeasures {

    private static final String SQL = """
            select m.id, coalesce(m.deadline_correction, m.deadline) as wording,
                   coalesce(t.period_from, r.period_from) as period_from,
                   coalesce(t.period_to, r.period_to) as period_to,
                   case when t.period_from is null then r.academic else t.academic end as academic,
                   coalesce(m.every, r.continuous_every) as every,
                   case when exists (select 1 from measure_school s where s.measure_id = m.id)
                        then array(select s.school_id from measure_school s where s.measure_id = m.id)
                        when exists (select 1 from measure_body mb join responsible_body b on b.id = mb.body_id
                                     where mb.measure_id = m.id and b.kind = 'SCHOOLS')
                        then array(select s.school_id from roadmap_school s where s.roadmap_id = r.id)
                        else '{}' end as schools,
                   (select mb.body_id from measure_body mb join responsible_body b on b.id = mb.body_id
                    where mb.measure_id = m.id and b.kind <> 'SCHOOLS' order by mb.position limit 1) as lead_body
            from roadmap r join plan_table t on t.roadmap_id = r.id join measure m on m.plan_table_id = t.id
            where r.id = :roadmap and m.deleted_at is null and (:measure::bigint is null or m.id = :measure) order by m.position, m.id""";

    private final JdbcClient jdbc;

    PlannedMeasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the plan; one statement, whatever its size. */
    public List<PlannedMeasure> of(RoadmapId roadmap) {
        return read(roadmap, null);
    }

    /** One measure of the plan; none when it lies in the trash. */
    public Optional<PlannedMeasure> of(RoadmapId roadmap, MeasureId measure) {
        return read(roadmap, measure.value()).stream().findFirst();
    }

    private List<PlannedMeasure> read(RoadmapId roadmap, @Nullable Long measure) {
        return jdbc.sql(SQL)
                .param("roadmap", roadmap.value())
                .param("measure", measure)
                .query((row, number) -> measure(row))
                .list();
    }

    private static PlannedMeasure measure(ResultSet row) throws SQLException {
        Plan plan = PlanTable.planFor(
                new Period(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)),
                row.getBoolean("academic"));
        Deadline deadline = Deadline.read(row.getString("wording"), plan);
        List<Period> occurrences = occurrences(deadline, plan, Freshness.valueOf(row.getString("every")));
        Set<SchoolId> schools = Arrays.stream((Long[]) row.getArray("schools").getArray())
                .map(SchoolId::new)
                .collect(Collectors.toUnmodifiableSet());
        long body = row.getLong("lead_body");
        BodyId lead = row.wasNull() ? null : new BodyId(body);
        return new PlannedMeasure(new MeasureId(row.getLong("id")), occurrences, occurrences.isEmpty(), schools, lead);
    }

    /** The due periods with both ends; a continuous measure is due once in each part its freshness asks for. */
    static List<Period> occurrences(Deadline deadline, Plan plan, Freshness every) {
        return deadline.occurrences().stream()
                .map(occurrence -> bounded(occurrence, plan.period()))
                .flatMap(period -> deadline.kind() == Kind.CONTINUOUS
                        ? every.parts(period, plan.academic()).stream()
                        : List.of(period).stream())
                .distinct()
                .toList();
    }

    static Period bounded(Occurrence occurrence, Period plan) {
        LocalDate from = orElse(occurrence.start(), plan.from());
        LocalDate to = orElse(occurrence.end(), plan.to());
        if (!to.isBefore(from)) {
            return new Period(from, to);
        }
        // the one end that is given lies outside the plan: the day itself is all that is known
        LocalDate given = Objects.requireNonNull(occurrence.end() == null ? occurrence.start() : occurrence.end());
        return new Period(given, given);
    }

    private static LocalDate orElse(@Nullable LocalDate day, LocalDate otherwise) {
        return day == null ? otherwise : day;
    }
}
