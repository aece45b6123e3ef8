package vekha.execution;

import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vekha.directory.SchoolId;
import vekha.foundation.Period;
import vekha.roadmap.MeasureFreshnessSet;
import vekha.roadmap.PlannedMeasure;
import vekha.roadmap.PlannedMeasures;

/**
 * Lays the periods of a continuous measure anew, in the transaction that sets another interval. What was marked, moved or
 * found not required stays, and no new period overlaps it.
 */
@Service
class RelayCheckpoints {

    private static final String REMOVE = """
            delete from checkpoint c where c.measure_id = :measure and c.state = 'PLANNED' and c.first_due_on is not null
              and not exists (select from completion k where k.checkpoint_id = c.id)
              and not exists (select from postponement p where p.checkpoint_id = c.id)""";

    private static final String LAY = """
            insert into checkpoint (territory_id, roadmap_id, measure_id, school_id, body_id, starts_on, due_on, first_due_on)
            select r.territory_id, r.id, :measure, w.school_id, w.body_id, p.starts_on, p.due_on, p.due_on
            from roadmap r
            cross join unnest(:starts::date[], :dues::date[]) as p (starts_on, due_on)
            cross join (select s as school_id, null::bigint as body_id from unnest(:schools::bigint[]) s
                        union all select null, :body::bigint where :bodyAnswers) w
            where r.id = :roadmap and not exists (
                select from checkpoint k where k.measure_id = :measure and k.school_id is not distinct from w.school_id
                  and k.starts_on <= p.due_on and k.due_on >= p.starts_on)
            order by p.due_on, w.school_id
            on conflict do nothing""";

    private static final String IN_FORCE = "select exists (select from roadmap where id = ? and state = 'APPROVED')";

    private final PlannedMeasures plan;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    RelayCheckpoints(PlannedMeasures plan, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.plan = plan;
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MeasureFreshnessSet set) {
        boolean inForce = jdbc.sql(IN_FORCE)
                .param(set.roadmap().value())
                .query(Boolean.class)
                .single();
        if (inForce) {
            plan.of(set.roadmap(), set.measure()).ifPresent(measure -> relay(set, measure));
        }
    }

    private void relay(MeasureFreshnessSet set, PlannedMeasure measure) {
        int removed =
                jdbc.sql(REMOVE).param("measure", measure.measure().value()).update();
        int opened = lay(set, measure);
        events.publishEvent(new CheckpointsRelaid(set.act(), set.measure(), set.roadmap(), removed, opened));
    }

    private int lay(MeasureFreshnessSet set, PlannedMeasure measure) {
        Long body = measure.leadBody() == null ? null : measure.leadBody().value();
        return jdbc.sql(LAY)
                .param("roadmap", set.roadmap().value())
                .param("measure", measure.measure().value())
                .param(
                        "schools",
                        measure.schools().stream().map(SchoolId::value).toArray(Long[]::new))
                .param("body", body)
                .param("bodyAnswers", body != null || measure.schools().isEmpty())
                .param("starts", days(measure, Period::from))
                .param("dues", days(measure, Period::to))
                .update();
    }

    private static String[] days(PlannedMeasure measure, Function<Period, ?> end) {
        return measure.occurrences().stream()
                .map(period -> String.valueOf(end.apply(period)))
                .toArray(String[]::new);
    }
}
