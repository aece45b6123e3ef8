package vekha.journal;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Subject;

/**
 * One act as a history shows it.
 *
 * @param at in the time of the territory of the one who looks
 * @param by name of the person, null for the system itself
 * @param act name of the act; its label is {@code journal.act.<act>}
 * @param subjects what it was about, first what was acted on
 * @param about the part it was about of the thing whose history it is; null: the whole, or it is not told
 */
public record JournalEntry(
        LocalDateTime at,
        @Nullable String by,
        String act,
        List<Subject> subjects,
        List<Change> changes,
        @Nullable String cause,
        @Nullable About about) {

    /**
     * A part of a thing.
     *
     * @param href where it can be seen, null when it is gone
     */
    public record About(String name, @Nullable String href) {}

    public JournalEntry about(@Nullable About part) {
        return new JournalEntry(at, by, act, subjects, changes, cause, part);
    }

    public JournalEntry with(List<Change> told) {
        return new JournalEntry(at, by, act, subjects, told, cause, about);
    }

    /**
     * A value before and after.
     *
     * @param field the word for it; its label is {@code field.<field>}
     */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {}
}
