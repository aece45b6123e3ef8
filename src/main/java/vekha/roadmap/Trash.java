package vekha.roadmap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long what was deleted lies in the trash. */
public final class Trash {

    public static final int DAYS = 30;

    private Trash() {}

    /** What was deleted before that moment no longer lies there. */
    public static Instant oldest(Clock clock) {
        return clock.instant().minus(Duration.ofDays(DAYS));
    }
}
