package vekha.roadmap.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vekha.roadmap.NextRow;

/**
 * The preview of a plan made of another one, with its texts ready.
 *
 * @param shown the period it was made for
 * @param print what the choices will be compared with
 * @param elsewhere goals and headings that name years of the old period
 * @param widened measures that were for some schools alone
 */
public record NextPage(
        String shown,
        String print,
        String oldPeriod,
        String newPeriod,
        int total,
        List<Group> groups,
        List<School> schools,
        List<String> doubts,
        List<String> elsewhere,
        List<String> widened) {

    /** Rows under one heading of the preview. */
    public record Group(NextRow.Group kind, List<Line> lines, boolean open) {}

    /**
     * A measure.
     *
     * @param was what the deadline meant in the old period
     * @param becomes what the same words mean in the new one
     * @param shifted the words with their years moved, and what they mean then; none when they name none
     * @param verbatimDoubt what is wrong with leaving the words as they are
     * @param verbatim whether the words as they are were chosen all the same
     */
    public record Line(
            int at,
            @Nullable String number,
            String title,
            String heading,
            String wording,
            @Nullable String corrected,
            String was,
            String becomes,
            @Nullable String shifted,
            @Nullable String shiftedBecomes,
            @Nullable String verbatimDoubt,
            boolean verbatim,
            boolean dropped,
            boolean waits,
            List<String> doubts) {}

    public record School(
            long id, String name, boolean stays, @Nullable String doubt) {}

    public long shiftedCount() {
        return groups.stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.shifted() != null)
                .count();
    }

    public long waitingCount() {
        return groups.stream()
                .flatMap(group -> group.lines().stream())
                .filter(Line::waits)
                .count();
    }
}
