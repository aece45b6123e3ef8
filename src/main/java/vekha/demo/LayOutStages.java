package vekha.demo;

import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vekha.execution.KeepMonitoringStages;
import vekha.execution.StagePlan;

/** Sets up two stages of monitoring: one whose numbers will be fixed at once, one that is running. */
@Component
@Profile({"demo", "test"})
class LayOutStages {

    private final KeepMonitoringStages stages;

    LayOutStages(KeepMonitoringStages stages) {
        this.stages = stages;
    }

    void around(LocalDate today, LaidTown town) {
        stages.add(
                town.actor("coordinator"),
                new StagePlan("I этап мониторинга", today.minusDays(90), today.minusDays(31), today.minusDays(25)));
        stages.add(
                town.actor("coordinator"),
                new StagePlan("II этап мониторинга", today.minusDays(30), today.plusDays(30), today.plusDays(35)));
    }
}
