package vekha.talk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said about a thing, the oldest first, with what the one who reads may do.
 *
 * @param total how many there are; a page of something else shows the last ones
 */
public record Talk(String address, List<Line> lines, int total) {

    /**
     * @param pieces nothing when it is gone
     * @param removedBy who removed it and why; null when its author took it back
     * @param earlierDue it was said of another date of the same checkpoint
     */
    public record Line(
            long id,
            int version,
            String author,
            LocalDateTime at,
            boolean own,
            boolean changed,
            List<CommentText.Piece> pieces,
            @Nullable String text,
            @Nullable String removedBy,
            @Nullable String why,
            @Nullable LocalDate earlierDue,
            May may) {

        public boolean isGone() {
            return text == null;
        }
    }

    /** The buttons ask what the acts ask. */
    public record May(boolean change, boolean delete, boolean remove) {}

    /** How many stand before those that are shown. */
    public int hidden() {
        return total - lines.size();
    }
}
