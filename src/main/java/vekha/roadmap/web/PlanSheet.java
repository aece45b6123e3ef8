package vekha.roadmap.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vekha.account.Actor;
import vekha.deadline.Deadline;
import vekha.deadline.Occurrence;
import vekha.deadline.Plan;
import vekha.directory.SchoolId;
import vekha.foundation.ChangesOnlyByActs;
import vekha.foundation.Sheet;
import vekha.foundation.Sheets;
import vekha.foundation.Words;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.PlanRows;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.SectionId;
import vekha.roadmap.Standings;

/** The rows of a plan as a file, narrowed as on the screen: what the document says, what it means in days, and how it stands. */
@Controller
class PlanSheet {

    private final PlanQueries queries;
    private final Sheets sheets;
    private final Words words;
    private final Clock clock;

    PlanSheet(PlanQueries queries, Sheets sheets, Words words, Clock clock) {
        this.queries = queries;
        this.sheets = sheets;
        this.words = words;
        this.clock = clock;
    }

    @ChangesOnlyByActs
    @GetMapping(path = "/roadmaps/{id:\\d+}", params = "format")
    void plan(
            @PathVariable RoadmapId id,
            @RequestParam String format,
            @RequestParam(defaultValue = "ALL") Show show,
            @RequestParam(required = false) @Nullable Long body,
            @RequestParam(required = false) @Nullable Long school,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        PlanHead head = queries.headToRead(actor, id);
        LocalDate today = actor.today(clock);
        PlanRows plan = queries.bare(actor, head, school == null ? null : new SchoolId(school), today);
        Map<SectionId, String> sections = new HashMap<>();
        Map<Long, Plan> periods = new HashMap<>();
        for (PlanRows.Table table : plan.tables()) {
            table.sections().forEach(part -> sections.put(part.id(), part.heading()));
            periods.put(table.id(), table.plan(head));
        }
        List<PlanRows.Row> inOrder = plan.tables().stream()
                .flatMap(table -> PartTree.of(table, plan.rows(), true).stream())
                .flatMap(node -> node.rows().stream())
                .toList();
        Sheet sheet = new Sheet(
                head.title(),
                columns(),
                lines -> inOrder.stream()
                        .filter(row -> body == null || row.bodies().contains(body))
                        .filter(row -> show.admits(row.standings()))
                        .forEach(row -> write(
                                lines,
                                row,
                                row.section() == null ? null : sections.get(row.section()),
                                periods.getOrDefault(
                                        row.table(), plan.tables().get(0).plan(head)))));
        sheets.send(sheet, format, response);
    }

    private List<Sheet.Column> columns() {
        return List.of(
                sheets.column("sheet.section", 30),
                sheets.column("sheet.number", 9),
                sheets.column("sheet.measure", 60),
                sheets.column("sheet.objective", 30),
                sheets.column("sheet.audience", 20),
                sheets.column("sheet.deadline", 28),
                sheets.column("sheet.first-start", 12),
                sheets.column("sheet.last-end", 12),
                sheets.column("sheet.dues-read", 10),
                sheets.column("sheet.responsible", 36),
                sheets.column("sheet.result", 40),
                sheets.column("sheet.note", 30),
                sheets.column("sheet.state", 16),
                sheets.column("sheet.dues", 10),
                sheets.column("state.accepted", 14),
                sheets.column("state.reported", 12),
                sheets.column("state.returned", 12),
                sheets.column("state.overdue", 12),
                sheets.column("state.waits", 14),
                sheets.column("sheet.first-overdue", 14),
                sheets.column("sheet.next-due", 14),
                sheets.column("sheet.last-done", 14));
    }

    private void write(Sheet.Lines lines, PlanRows.Row row, @Nullable String section, Plan period) {
        String wording = row.deadlineCorrection() != null ? row.deadlineCorrection() : row.deadline();
        List<Occurrence> dues = Deadline.read(wording, period).occurrences();
        Standings standings = row.standings();
        boolean none = standings.isEmpty();
        lines.add(
                section,
                row.number(),
                row.title(),
                row.objective(),
                row.audience(),
                row.deadline(),
                dues.isEmpty() ? null : dues.get(0).start(),
                dues.isEmpty() ? null : dues.get(dues.size() - 1).end(),
                dues.size(),
                row.responsible(),
                row.result(),
                row.note(),
                none ? null : words.text("state." + standings.worst()),
                none ? null : standings.total(),
                none ? null : standings.accepted(),
                none ? null : standings.reported(),
                none ? null : standings.returned(),
                none ? null : standings.overdue(),
                none ? null : standings.waits(),
                standings.firstOverdue(),
                standings.nextDue(),
                standings.lastDone());
    }
}
