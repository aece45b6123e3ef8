package vekha.notice;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A notice as the list shows it.
 *
 * @param by who did it; null when several did, or the clock
 * @param who the school or body it is about
 * @param quote what was said, as long as the reader may see it
 */
public record NoticeLine(
        long id,
        NoticeKind kind,
        LocalDateTime at,
        @Nullable String by,
        int count,
        @Nullable String title,
        @Nullable String roadmap,
        @Nullable String who,
        @Nullable String detail,
        @Nullable String quote,
        @Nullable Reminder reminder,
        boolean read) {

    /** How much is due. */
    public record Reminder(int inWeek, int today, int overdue) {}
}
