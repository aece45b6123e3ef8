package vekha.dashboard;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has the counts ready before somebody asks; without it they are right as well, only slower. */
@Component
@EnableScheduling
@Profile("!test")
class KeepCountsEveryMinute {

    private final KeepCounts counts;

    KeepCountsEveryMinute(KeepCounts counts) {
        this.counts = counts;
    }

    @Scheduled(initialDelay = 15_000, fixedDelay = 60_000)
    void run() {
        counts.count();
    }
}
