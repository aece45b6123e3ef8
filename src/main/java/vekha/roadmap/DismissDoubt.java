package vekha.roadmap;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.Act;
import vekha.foundation.NotVisibleException;

/** «Not a remark»: says of a doubt that it is meant so, and why; it comes back when the measure reads otherwise. */
@Service
public class DismissDoubt {

    private static final String SQL = """
            insert into doubt_dismissed (measure_id, kind, thing, print, reason, person_id, at)
            select m.id, :kind, :thing, measure_print(m), :reason, :person, :at from measure m where m.id = any(:measures)
            on conflict (measure_id, kind, thing)
            do update set print = excluded.print, reason = excluded.reason, person_id = excluded.person_id, at = excluded.at""";

    private static final String BACK = """
            delete from doubt_dismissed d using measure m
            where m.roadmap_id = :roadmap and d.measure_id in (m.id, m.origin_id) and m.id = any(:measures)
              and d.kind = :kind and d.thing = :thing""";

    private final PlanQueries plans;
    private final DoubtQueries doubts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DismissDoubt(
            PlanQueries plans, DoubtQueries doubts, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.plans = plans;
        this.doubts = doubts;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * For all measures the doubt concerns; when it is gone already, nothing happens.
     *
     * @throws NotVisibleException when the plan may not be seen
     */
    @Transactional
    public void by(Actor actor, RoadmapId id, Doubt.Kind kind, long thing, MeasureId measure, String reason) {
        PlanHead plan = plans.head(actor, id);
        Actor.require(actor.plansIn(plan.territory()));
        doubts.of(plan).find(kind, thing, measure).ifPresent(doubt -> {
            Act act = actor.act(clock).because(reason);
            write(actor, doubt, reason, act);
            events.publishEvent(new DoubtDismissed(act, id, measures(doubt), kind, doubt.name()));
        });
    }

    /** Looks at it again after all. */
    @Transactional
    public void back(Actor actor, RoadmapId id, Doubt.Kind kind, long thing, MeasureId measure) {
        PlanHead plan = plans.head(actor, id);
        Actor.require(actor.plansIn(plan.territory()));
        new Doubts(doubts.of(plan).dismissed(), List.of())
                .find(kind, thing, measure)
                .ifPresent(doubt -> {
                    jdbc.sql(BACK)
                            .param("roadmap", id.value())
                            .param("measures", numbers(doubt))
                            .param("kind", kind.name())
                            .param("thing", thing)
                            .update();
                    events.publishEvent(new DoubtTakenUp(actor.act(clock), id, measures(doubt), kind));
                });
    }

    private void write(Actor actor, Doubt doubt, String reason, Act act) {
        jdbc.sql(SQL)
                .param("kind", doubt.kind().name())
                .param("thing", doubt.thing())
                .param("reason", reason)
                .param("person", actor.id().value())
                .param("at", Timestamp.from(act.at()))
                .param("measures", numbers(doubt))
                .update();
    }

    private static Long[] numbers(Doubt doubt) {
        return doubt.rows().stream().map(row -> row.measure().value()).toArray(Long[]::new);
    }

    private static List<MeasureId> measures(Doubt doubt) {
        return doubt.rows().stream().map(Doubt.Row::measure).toList();
    }
}
