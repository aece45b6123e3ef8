package vekha.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.directory.TerritoryId;
import vekha.foundation.Period;
import vekha.roadmap.PlanReach;
import vekha.roadmap.RoadmapId;

/** Which plans in force a person may lay side by side; those of the own territory first. */
@Repository
@Transactional(readOnly = true)
public class TimelinePlans {

    /** So many are drawn when none are named. */
    private static final int USUAL = 6;

    private static final String SQL = """
            select r.id, r.title, r.period_from, r.period_to, r.state, r.territory_id, t.name,
                   r.id = any(:asked) as asked
            from roadmap r join territory t on t.id = r.territory_id
            where %s and r.state in ('APPROVED', 'CLOSED')
            order by r.id = any(:asked) desc, r.territory_id <> :own, r.state, r.period_to desc, r.id desc limit 200""".formatted(PlanReach.CONDITION);

    private final JdbcClient jdbc;

    TimelinePlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param chosen drawn now */
    public record Choice(Timeline.Plan plan, String territory, boolean chosen) {}

    /** What can be chosen, in the order it is listed. */
    public record Offer(List<Choice> choices) {

        public List<Timeline.Plan> drawn() {
            return choices.stream().filter(Choice::chosen).map(Choice::plan).toList();
        }

        public boolean hasAll(List<Long> asked) {
            return asked.stream()
                    .allMatch(id -> choices.stream()
                            .anyMatch(it -> it.chosen() && it.plan().id().value() == id));
        }
    }

    public Offer offer(Actor actor, List<Long> asked) {
        return new Offer(jdbc.sql(SQL)
                .param("asked", asked.toArray(Long[]::new))
                .params(PlanReach.params(actor))
                .param("own", actor.territory().value())
                .query((row, number) -> choice(row, actor, asked.isEmpty() && number < USUAL))
                .list());
    }

    private static Choice choice(ResultSet row, Actor actor, boolean usual) throws SQLException {
        boolean inForce = row.getString("state").equals("APPROVED");
        Timeline.Plan plan = new Timeline.Plan(
                new RoadmapId(row.getLong("id")),
                row.getString("title"),
                new Period(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)),
                false,
                inForce && actor.plansIn(new TerritoryId(row.getLong("territory_id"))));
        return new Choice(plan, row.getString("name"), row.getBoolean("asked") || usual && inForce);
    }
}
