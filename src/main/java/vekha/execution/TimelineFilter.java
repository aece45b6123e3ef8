package vekha.execution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a timeline is narrowed to and how it is drawn.
 *
 * @param at a day to be shown, where not all of the time fits
 * @param page counted from 1
 */
public record TimelineFilter(
        Timeline.Grouping grouping,
        @Nullable TimeScale scale,
        @Nullable LocalDate at,
        @Nullable Long school,
        @Nullable Long body,
        @Nullable Standing standing,
        int page) {

    public boolean isNarrow() {
        return school != null || body != null || standing != null;
    }
}
