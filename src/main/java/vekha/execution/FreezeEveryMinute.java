package vekha.execution;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Asks every minute whether the last day of a stage has passed. */
@Configuration
@EnableScheduling
@Profile("!test")
class FreezeEveryMinute {

    private final FreezeMonitoringStages freeze;

    FreezeEveryMinute(FreezeMonitoringStages freeze) {
        this.freeze = freeze;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void run() {
        freeze.due();
    }
}
