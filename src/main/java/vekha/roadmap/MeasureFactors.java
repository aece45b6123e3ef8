package vekha.roadmap;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;

/** Which risk factors of its schools a measure answers; may be said at any time, for it is no part of what an order approves. */
@Service
public class MeasureFactors {

    private final PlanQueries plans;
    private final MeasureQueries measures;
    private final BesideText beside;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MeasureFactors(
            PlanQueries plans,
            MeasureQueries measures,
            BesideText beside,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.measures = measures;
        this.beside = beside;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A factor, whether the measure answers it or not. */
    public record Factor(long id, String name, boolean answered) {}

    @Transactional(readOnly = true)
    public List<Factor> of(MeasureId measure) {
        return jdbc.sql("""
                        select f.id, f.name, exists (select 1 from measure_factor x where x.factor_id = f.id and x.measure_id = ?) as answered
                        from risk_factor f
                        where not f.retired or exists (select 1 from measure_factor x where x.factor_id = f.id and x.measure_id = ?)
                        order by f.position""")
                .params(measure.value(), measure.value())
                .query(Factor.class)
                .list();
    }

    /** @param factors numbers of those it answers; the others it does not */
    @Transactional
    public void choose(Actor actor, RoadmapId id, MeasureId measure, Set<Long> factors) {
        PlanHead plan = plans.head(actor, id);
        measures.facts(id, measure);
        Actor.require(actor.plansIn(plan.territory()));
        hold(measure);
        List<String> before = names(measure);
        jdbc.sql("delete from measure_factor where measure_id = ?")
                .param(measure.value())
                .update();
        jdbc.sql("insert into measure_factor select :measure, id from risk_factor where id = any(:factors)")
                .param("measure", measure.value())
                .param("factors", factors.toArray(Long[]::new))
                .update();
        beside.followFactors(measure);
        List<String> after = names(measure);
        if (!before.equals(after)) {
            events.publishEvent(new MeasureFactorsChosen(
                    actor.act(clock), measure, id, Map.of("riskFactors", before), Map.of("riskFactors", after)));
        }
    }

    /** The same form sent twice is written one after the other. */
    private void hold(MeasureId measure) {
        jdbc.sql("select id from measure where id = ? for no key update")
                .param(measure.value())
                .query(Long.class)
                .list();
    }

    private List<String> names(MeasureId measure) {
        return of(measure).stream().filter(Factor::answered).map(Factor::name).toList();
    }
}
