package vekha.paper;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.directory.TerritoryId;
import vekha.execution.AsOf;
import vekha.foundation.Period;
import vekha.roadmap.Kind;
import vekha.roadmap.Order;
import vekha.roadmap.PlanReach;
import vekha.roadmap.RoadmapId;

/** Finds the plans a report is about, among those the actor may see; a plan that never was in force has nothing to report. */
@Repository
@Transactional(readOnly = true)
public class ReportQueries {

    private static final String PLANS = """
            select r.*, t.name as territory_name, """ + PlanReach.CONFINED_TO + """
             as confined_to, e.order_number as amending_number, e.order_date as amending_date,
                   (select count(*) from roadmap_school rs where rs.roadmap_id = r.id) as schools,
                   array(select p.short_name from roadmap_programme rp join programme p on p.id = rp.programme_id
                         where rp.roadmap_id = r.id order by p.id) as programmes
            from roadmap r join territory t on t.id = r.territory_id
            left join lateral (select e.order_number, e.order_date from edition e
                where e.roadmap_id = r.id and e.number > 1 and e.approved_at < %2$s order by e.number desc limit 1) e on true
            where (r.territory_id = any(:territories) or r.id = :roadmap and """ + " " + PlanReach.CONDITION + """
            ) and r.state in ('APPROVED', 'CLOSED', 'ARCHIVED')
              and %1$s in ('APPROVED', 'CLOSED', 'ARCHIVED') and (r.id = :roadmap or (t.id = :territory or t.parent_id = :territory)
                   and r.period_from <= :to and r.period_to >= :from)
            order by t.parent_id nulls first, t.name, r.period_from, r.title, r.id""";

    private static final String CHOICES = """
            select r.id, r.title from roadmap r
            where """ + " " + PlanReach.CONDITION + " " + """
            and r.state in ('APPROVED', 'CLOSED', 'ARCHIVED')
            order by r.state = 'APPROVED' desc, r.period_from desc, r.title, r.id""";

    private static final String EXPORTED = """
            select r.id, r.title, t.name as territory from roadmap r join territory t on t.id = r.territory_id
            where r.territory_id = any(:territories) and (t.id = :territory or t.parent_id = :territory)
              and r.state in ('APPROVED', 'CLOSED', 'ARCHIVED')
            order by t.parent_id nulls first, t.name, r.period_from, r.title, r.id""";

    private final JdbcClient jdbc;

    ReportQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A plan or a territory that can be chosen. */
    public record Choice(long id, String title) {}

    /** Those that were in force by the end of the day. */
    List<ReportPlan> plans(Actor actor, ReportQuestion question, AsOf on) {
        return jdbc.sql(PLANS.formatted(on.roadmapState(), on.end("r.territory_id")))
                .param("today", on.day(), Types.DATE)
                .params(PlanReach.params(actor))
                .param(
                        "roadmap",
                        question.roadmap() == null ? null : question.roadmap().value(),
                        Types.BIGINT)
                .param(
                        "territory",
                        question.territory() == null
                                ? null
                                : question.territory().value(),
                        Types.BIGINT)
                .param("from", question.period().from(), Types.DATE)
                .param("to", question.period().to(), Types.DATE)
                .query((row, number) -> plan(row))
                .list();
    }

    public List<Choice> roadmaps(Actor actor) {
        return jdbc.sql(CHOICES)
                .params(PlanReach.params(actor))
                .query(Choice.class)
                .list();
    }

    /** For how long a plan is made; nothing when the actor may not see it. */
    public Optional<Period> period(Actor actor, RoadmapId roadmap) {
        return jdbc.sql("select period_from, period_to from roadmap r where r.id = :roadmap and " + PlanReach.CONDITION)
                .params(PlanReach.params(actor))
                .param("roadmap", roadmap.value())
                .query((row, number) ->
                        new Period(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
                .optional();
    }

    public List<Choice> territories(Actor actor) {
        return jdbc.sql(
                        "select id, name as title from territory where id = any(?) order by parent_id nulls first, name")
                .param(actor.territoryNumbers())
                .query(Choice.class)
                .list();
    }

    /** What an export of a territory holds, whatever its time. */
    List<ExportedPlan> exported(Actor actor, TerritoryId territory) {
        return jdbc.sql(EXPORTED)
                .param("territories", actor.territoryNumbers())
                .param("territory", territory.value())
                .query((row, number) -> new ExportedPlan(
                        new RoadmapId(row.getLong("id")), row.getString("title"), row.getString("territory")))
                .list();
    }

    private static ReportPlan plan(ResultSet row) throws SQLException {
        return new ReportPlan(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                new Period(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)),
                new Order(
                        row.getString("order_number"),
                        row.getObject("order_date", LocalDate.class),
                        row.getString("order_issuer"),
                        row.getString("order_signed_by"),
                        null),
                amended(row),
                row.getString("territory_name"),
                row.getInt("schools"),
                Arrays.asList((String[]) row.getArray("programmes").getArray()),
                confinedTo(row.getArray("confined_to")));
    }

    private static @Nullable List<String> confinedTo(@Nullable Array names) throws SQLException {
        return names == null ? null : List.of((String[]) names.getArray());
    }

    private static @Nullable Order amended(ResultSet row) throws SQLException {
        String number = row.getString("amending_number");
        return number == null
                ? null
                : new Order(number, row.getObject("amending_date", LocalDate.class), null, null, null);
    }
}
