package vekha.execution;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vekha.journal.JournalEntry;

/**
 * Everything about one checkpoint.
 *
 * @param responsible the wording of the document
 * @param result what is planned to come out of it
 * @param may what the one who looks may do with it now
 * @param marks all of them, the newest first, the withdrawn ones included
 * @param others the other checkpoints of the measure, as far as they may be seen
 */
public record CheckpointPage(
        CheckpointRow row,
        @Nullable String section,
        String responsible,
        @Nullable String result,
        May may,
        List<MarkMade> marks,
        List<Moved> postponements,
        List<Other> others,
        int othersInAll,
        List<JournalEntry> history) {

    /** The buttons ask the same rules as the acts. */
    public record May(
            boolean complete,
            boolean withdraw,
            boolean prove,
            boolean verify,
            boolean revoke,
            boolean date,
            boolean allowDelay,
            boolean require) {}

    /** A mark with what was said to it. */
    public record MarkMade(
            String by,
            LocalDateTime at,
            LocalDate doneOn,
            @Nullable String what,
            @Nullable Actual actual,
            boolean withdrawn,
            @Nullable Boolean accepted,
            @Nullable String remark,
            @Nullable String verifier,
            @Nullable LocalDateTime verifiedAt,
            @Nullable Revoked revoked,
            List<EvidenceItem> evidence) {}

    /** An acceptance was taken back. */
    public record Revoked(
            String by, LocalDateTime at, @Nullable String why) {}

    /** A postponement. */
    public record Moved(
            @Nullable LocalDate from,
            LocalDate to,
            String reason,
            @Nullable String allowedBy,
            String by,
            LocalDateTime at) {}

    /** Another checkpoint of the same measure. */
    public record Other(
            long id,
            Standing standing,
            @Nullable String who,
            @Nullable LocalDate due,
            boolean own) {}

    /** Moved once by its event and not yet done: its date may still be corrected. */
    public boolean isDated() {
        return row.dates().firstDue() == null && row.dates().due() != null;
    }
}
