package vekha.paper;

import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Throws away exports that nobody will fetch any more. */
@Component
@EnableScheduling
@Profile("!test")
class SweepExportsEveryHour {

    private final ExportPlans exports;

    SweepExportsEveryHour(ExportPlans exports) {
        this.exports = exports;
    }

    @Scheduled(initialDelay = 180_000, fixedDelay = 3_600_000)
    void run() throws IOException {
        exports.sweep();
    }
}
