package vekha.roadmap.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vekha.deadline.Deadline;
import vekha.deadline.Plan;
import vekha.foundation.Words;
import vekha.roadmap.ColumnKind;
import vekha.roadmap.Freshness;
import vekha.roadmap.MeasureId;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanRows;

/** Writes the rows of one plan for one request. */
record PlanRowWriter(
        PlanHead head,
        PlanRows plan,
        Map<MeasureId, String> doubts,
        Map<MeasureId, Integer> comments,
        LocalDate today,
        DeadlineWords deadlineWords,
        StandingWords standingWords,
        Words words) {

    List<PlanPage.Row> rows(PlanRows.Table table, List<PlanRows.Row> rows) {
        TableLayout layout = TableLayout.of(table.columns());
        Plan period = table.plan(head);
        return rows.stream().map(row -> row(layout, period, row)).toList();
    }

    private PlanPage.Row row(TableLayout layout, Plan period, PlanRows.Row row) {
        boolean corrected = row.deadlineCorrection() != null;
        Deadline deadline = Deadline.read(corrected ? row.deadlineCorrection() : row.deadline(), period);
        Freshness every = row.every() == null ? head.continuousEvery() : row.every();
        Understanding.Line line = deadlineWords.line(deadline, corrected, every, today);
        List<@Nullable String> notes = layout.notes().parts(row.note());
        List<PlanPage.Cell> before = cells(layout.before(), row, notes, line);
        List<PlanPage.Cell> after = cells(layout.after(), row, notes, line);
        return head.state().isUnapproved() ? drafted(row, before, after, deadline) : marked(row, before, after);
    }

    private static List<PlanPage.Cell> cells(
            List<TableLayout.Slot> slots, PlanRows.Row row, List<@Nullable String> notes, Understanding.Line line) {
        return slots.stream().map(slot -> cell(slot, row, notes, line)).toList();
    }

    private static PlanPage.Cell cell(
            TableLayout.Slot slot, PlanRows.Row row, List<@Nullable String> notes, Understanding.Line line) {
        Understanding.Line second = slot.kind() == ColumnKind.DEADLINE ? line : Understanding.Line.NONE;
        return new PlanPage.Cell(
                slot.css(), slot.label(), TableLayout.text(slot, row, notes), second.icon(), second.text());
    }

    private PlanPage.Row drafted(
            PlanRows.Row row, List<PlanPage.Cell> before, List<PlanPage.Cell> after, Deadline deadline) {
        boolean waits = deadline.occurrences().isEmpty();
        return new PlanPage.Row(
                row.id().value(),
                row.title(),
                before,
                after,
                waits ? "waits" : "",
                waits ? words.text("state.waits") : "",
                null,
                null,
                doubts.get(row.id()),
                comments(row));
    }

    private PlanPage.Row marked(PlanRows.Row row, List<PlanPage.Cell> before, List<PlanPage.Cell> after) {
        PlanRows.Mark mark = plan.marks().get(row.id());
        boolean none = row.standings().isEmpty();
        return new PlanPage.Row(
                row.id().value(),
                row.title(),
                before,
                after,
                none ? "" : row.standings().worst(),
                none ? "" : standingWords.state(row.standings(), today),
                none
                        ? null
                        : standingWords.note(row.standings(), mark, plan.late().get(row.id()), today),
                mark == null ? null : proof(mark),
                doubts.get(row.id()),
                comments(row));
    }

    private @Nullable String comments(PlanRows.Row row) {
        Integer count = comments.get(row.id());
        return count == null ? null : words.count(count, "roadmap.comment");
    }

    private PlanPage.@Nullable Proof proof(PlanRows.Mark mark) {
        String text = proofText(mark);
        return mark.kind() == null || text.isEmpty()
                ? null
                : new PlanPage.Proof(
                        words.text("roadmap.proof." + mark.kind()), text, "/checkpoints/" + mark.checkpoint());
    }

    private String proofText(PlanRows.Mark mark) {
        if (mark.number() == null && mark.dated() == null) {
            return mark.text() == null ? "" : mark.text();
        }
        String number = mark.number() == null ? "" : "№\u00a0" + mark.number();
        return mark.dated() == null
                ? number
                : (number + " " + words.text("roadmap.order.of") + "\u00a0" + words.day(mark.dated())).strip();
    }
}
