package vekha.execution;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.foundation.Act;

/** Fixes the numbers of stages whose last day has passed; once fixed they are never changed. */
@Service
public class FreezeMonitoringStages {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FreezeMonitoringStages(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    private record Due(MonitoringStageId id, String name, long territory) {}

    /** @return how many were fixed */
    @Transactional
    public int due() {
        Instant now = clock.instant();
        List<Due> due = jdbc.sql("""
                        select g.id, g.name, g.territory_id from monitoring_stage g join territory t on t.id = g.territory_id
                        where g.frozen_at is null and g.freeze_on < (:now::timestamptz at time zone t.zone)::date
                        order by g.id for update of g skip locked""")
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Due(
                        new MonitoringStageId(row.getLong("id")), row.getString("name"), row.getLong("territory_id")))
                .list();
        due.forEach(stage -> freeze(stage, now));
        return due.size();
    }

    private void freeze(Due stage, Instant now) {
        int rows = jdbc.sql("""
                        insert into monitoring_result (stage_id, checkpoint_id, position, territory, roadmap_id, roadmap, section,
                            number, title, who, due_on, done_on, standing, late, target, actual, actual_of, actual_unit, evidence)
                        """ + StageRows.AS_IT_STOOD)
                .param("stages", new Long[] {stage.id().value()})
                .update();
        jdbc.sql("update monitoring_stage set frozen_at = :now, version = version + 1 where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", stage.id().value())
                .update();
        events.publishEvent(
                new MonitoringStageFrozen(new Act(null, stage.territory(), now, null), stage.id(), stage.name(), rows));
    }
}
