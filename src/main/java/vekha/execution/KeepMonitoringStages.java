package vekha.execution;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;

/** The coordinator sets up the stages of monitoring of the own territory, and removes those not frozen yet. */
@Service
public class KeepMonitoringStages {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepMonitoringStages(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public MonitoringStageId add(Actor actor, StagePlan plan) {
        Actor.require(actor.plansIn(actor.territory()));
        plan.check(actor.today(clock));
        try {
            MonitoringStageId id = new MonitoringStageId(jdbc.sql("""
                            insert into monitoring_stage (territory_id, name, period_from, period_to, freeze_on)
                            values (?, ?, ?, ?, ?) returning id""")
                    .params(actor.territory().value(), plan.name(), plan.from(), plan.to(), plan.freezeOn())
                    .query(Long.class)
                    .single());
            events.publishEvent(new MonitoringStageAdded(actor.act(clock), id, plan.name(), 0));
            return id;
        } catch (DuplicateKeyException twice) {
            throw new RefusedException("monitoring.refused.twice");
        }
    }

    @Transactional
    public void remove(Actor actor, MonitoringStageId id) {
        record Stage(String name, boolean frozen) {}
        Stage stage = jdbc.sql("""
                        select name, frozen_at is not null as frozen from monitoring_stage
                        where id = :id and territory_id = any(:territories) for update""")
                .param("id", id.value())
                .param("territories", actor.territoryNumbers())
                .query((row, number) -> new Stage(row.getString("name"), row.getBoolean("frozen")))
                .optional()
                .orElseThrow(NotVisibleException::new);
        int removed = stage.frozen()
                ? 0
                : jdbc.sql("delete from monitoring_stage where id = ? and territory_id = ?")
                        .params(id.value(), actor.territory().value())
                        .update();
        if (stage.frozen()) {
            throw new RefusedException("monitoring.refused.frozen");
        }
        Actor.require(removed == 1 && actor.plansIn(actor.territory()));
        events.publishEvent(new MonitoringStageRemoved(actor.act(clock), id, stage.name(), 0));
    }
}
