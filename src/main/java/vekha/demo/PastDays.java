package vekha.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Consumer;

/** Turns the clock to days that lie behind, in the time of the town. */
record PastDays(LocalDate today, Consumer<Instant> clock) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    void turnTo(LocalDate day, LocalTime time) {
        clock.accept(day.atTime(time).atZone(ZONE).toInstant());
    }
}
