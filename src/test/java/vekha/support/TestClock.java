package vekha.support;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until a test moves it; noon in Moscow on 26.01.2023 unless set. */
public final class TestClock extends Clock {

    public static final LocalDate TODAY = LocalDate.of(2023, 1, 26);

    private final ZoneId zone;
    private final Instant[] now;

    public TestClock() {
        this(ZoneOffset.UTC, new Instant[] {noon(TODAY)});
    }

    private TestClock(ZoneId zone, Instant[] now) {
        this.zone = zone;
        this.now = now;
    }

    public void setDay(LocalDate day) {
        now[0] = noon(day);
    }

    public void turnTo(Instant moment) {
        now[0] = moment;
    }

    public void reset() {
        setDay(TODAY);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(other, now);
    }

    @Override
    public Instant instant() {
        return now[0];
    }
}
