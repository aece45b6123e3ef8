package vekha.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The true time for everybody, and a moment of the past for the one thread that lays the demonstration out. */
final class DemoClock extends Clock {

    private final Clock truth;
    private final ThreadLocal<@Nullable Instant> past;

    DemoClock() {
        this(Clock.systemUTC(), new ThreadLocal<>());
    }

    private DemoClock(Clock truth, ThreadLocal<@Nullable Instant> past) {
        this.truth = truth;
        this.past = past;
    }

    void turnTo(Instant moment) {
        past.set(moment);
    }

    void comeBack() {
        past.remove();
    }

    @Override
    public Instant instant() {
        Instant moment = past.get();
        return moment == null ? truth.instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return truth.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(truth.withZone(zone), past);
    }
}
