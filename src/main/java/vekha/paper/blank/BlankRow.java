package vekha.paper.blank;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vekha.execution.CheckpointId;

/**
 * What a school has to report.
 *
 * @param state code of its standing
 * @param open somebody still has to report it, and the plan is in force
 * @param marked nothing while nobody has reported it
 */
public record BlankRow(
        CheckpointId id,
        int version,
        @Nullable String number,
        String title,
        String deadline,
        @Nullable LocalDate due,
        String state,
        boolean open,
        @Nullable Marked marked) {

    /** When and by whom it was reported. */
    record Marked(LocalDate on, String by) {}

    /** Number and title. */
    public String name() {
        return number == null ? title : number + " " + title;
    }
}
