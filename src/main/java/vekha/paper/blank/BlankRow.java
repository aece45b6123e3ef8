package vekha.paper.blank;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vekha.execution.CheckpointId;

/**
 * What a school has to report.
 *
 * @param state code of its standing
 * @param open somebody still has to report it, and the plan is in force
 */
public record BlankRow(
        CheckpointId id,
        int version,
        @Nullable String number,
        String title,
        String deadline,
        @Nullable LocalDate due,
        String state,
        boolean open) {

    /** Number and title. */
    public String name() {
        return number == null ? title : number + " " + title;
    }
}
