package vekha.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One time span in which a measure is due; computed, never stored.
 *
 * @param start first day, or null for the plan's start
 * @param end last day, or null for the plan's end
 */
public record Occurrence(
        @Nullable LocalDate start, @Nullable LocalDate end) {}
