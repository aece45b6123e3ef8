package vekha.journal;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One act as a history shows it.
 *
 * @param at in the time of the territory of the one who looks
 * @param by name of the person, null for the system itself
 * @param act name of the act; its label is {@code journal.act.<act>}
 */
public record JournalEntry(
        LocalDateTime at,
        @Nullable String by,
        String act,
        List<Change> changes,
        @Nullable String cause) {

    /**
     * A value before and after.
     *
     * @param field the word for it; its label is {@code field.<field>}
     */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {}
}
