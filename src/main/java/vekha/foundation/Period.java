package vekha.foundation;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Days from {@code from} to {@code to}, both included.
 *
 * @param from first day
 * @param to last day, never before {@code from}
 * @throws IllegalArgumentException when the last day is before the first
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period cannot end on " + to + " before it starts on " + from);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
