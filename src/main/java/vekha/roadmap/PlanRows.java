package vekha.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vekha.deadline.Plan;
import vekha.foundation.Period;

/**
 * The tables of a plan with their sections and measures, as the page needs them.
 *
 * @param marks the last proof and the last remark, by measure
 * @param late whom an overdue measure waits for, by measure
 */
public record PlanRows(List<Table> tables, List<Row> rows, Map<MeasureId, Mark> marks, Map<MeasureId, Late> late) {

    /** A table with its own columns. */
    public record Table(
            long id,
            @Nullable String title,
            @Nullable Period period,
            boolean academic,
            List<PlanColumn> columns,
            List<Part> sections) {

        /** What the deadlines of this table are read against. */
        public Plan plan(PlanHead head) {
            return period == null
                    ? PlanTable.planFor(head.period(), head.academic())
                    : PlanTable.planFor(period, academic);
        }
    }

    /** A section row. */
    public record Part(
            SectionId id,
            @Nullable SectionId parent,
            @Nullable String number,
            String title) {

        public String heading() {
            return new SectionContent(number, title).heading();
        }
    }

    /** A measure row. */
    public record Row(
            MeasureId id,
            long table,
            @Nullable SectionId section,
            @Nullable String number,
            String title,
            @Nullable String objective,
            @Nullable String audience,
            @Nullable String result,
            @Nullable String note,
            String deadline,
            @Nullable String deadlineCorrection,
            @Nullable Freshness every,
            String responsible,
            List<Long> bodies,
            Standings standings) {}

    /** The last proof of a measure, or why its last mark was returned. */
    public record Mark(
            @Nullable Long checkpoint,
            @Nullable String kind,
            @Nullable String number,
            @Nullable LocalDate dated,
            @Nullable String text,
            @Nullable String remark) {}

    /** Schools that are late with a measure, the longest late first; at most three by name. */
    public record Late(List<String> names, int schools) {}
}
