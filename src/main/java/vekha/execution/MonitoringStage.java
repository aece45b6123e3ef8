package vekha.execution;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage of monitoring with its numbers: as they were fixed, or before that as they stand.
 *
 * @param frozenAt when they were fixed
 * @param own of the territory of the one who looks
 */
public record MonitoringStage(
        long id,
        String territory,
        String name,
        LocalDate from,
        LocalDate to,
        LocalDate freezeOn,
        @Nullable LocalDateTime frozenAt,
        boolean own,
        Numbers numbers) {

    /** @param late reported, but later than due */
    public record Numbers(int total, int accepted, int reported, int returned, int overdue, int notRequired, int late) {

        public static final Numbers NONE = new Numbers(0, 0, 0, 0, 0, 0, 0);

        public int required() {
            return total - notRequired;
        }

        /** Accepted ÷ all that belong to the stage, not required ones left out. */
        public @Nullable Integer percent() {
            return required() == 0 ? null : Math.round(accepted * 100f / required());
        }
    }

    /** The numbers of one school or body, or of one roadmap. */
    public record Line(String name, Numbers numbers) {}

    /** A checkpoint as it stood. */
    public record Row(
            long checkpoint,
            String roadmap,
            @Nullable String number,
            String title,
            @Nullable String who,
            LocalDate due,
            @Nullable LocalDate done,
            Standing standing,
            @Nullable Actual actual,
            @Nullable String evidence) {}

    /** Everything about a stage; rows a page at a time. */
    public record Page(MonitoringStage stage, List<Line> roadmaps, List<Line> answering, List<Row> rows, int page) {

        public static final int SIZE = 100;

        public boolean hasNext() {
            return (page + 1) * SIZE < stage.numbers().total();
        }
    }
}
