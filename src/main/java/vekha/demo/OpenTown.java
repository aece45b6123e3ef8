package vekha.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vekha.account.People;

/**
 * Lays the town out before the doors open: while the story is played the clock stands in the past, and nobody may see that.
 * Servers start in later phases than this one.
 */
final class OpenTown implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OpenTown.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    private final LayOutDemo demo;
    private final People people;
    private final DemoClock clock;
    private volatile boolean running;

    OpenTown(LayOutDemo demo, People people, DemoClock clock) {
        this.demo = demo;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        if (people.count() > 0) {
            return;
        }
        long started = System.nanoTime();
        try {
            demo.around(LocalDate.now(Clock.system(ZONE)), "", clock::turnTo);
        } finally {
            clock.comeBack();
        }
        log.info("The demonstration was laid out in {} ms", (System.nanoTime() - started) / 1_000_000);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
