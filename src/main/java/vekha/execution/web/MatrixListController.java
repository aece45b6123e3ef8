package vekha.execution.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vekha.account.Actor;
import vekha.execution.CheckpointRow;
import vekha.execution.EvidenceItem;
import vekha.execution.Matrix;
import vekha.execution.MatrixColumns;
import vekha.execution.MatrixFilter;
import vekha.execution.MatrixQueries;
import vekha.foundation.ChangesOnlyByActs;
import vekha.foundation.NotVisibleException;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.State;

/** One row or one column of a matrix as a list to tick: for a phone, and for a browser without a script. */
@Controller
@RequestMapping("/roadmaps/{id:\\d+}/matrix")
class MatrixListController {

    private final PlanQueries plans;
    private final MatrixQueries queries;
    private final MatrixWords texts;
    private final RowWords rows;
    private final Clock clock;

    MatrixListController(PlanQueries plans, MatrixQueries queries, MatrixWords texts, RowWords rows, Clock clock) {
        this.plans = plans;
        this.queries = queries;
        this.texts = texts;
        this.rows = rows;
        this.clock = clock;
    }

    /** The lines of one measure, or of one school. */
    public record Group(String name, List<RowView> rows) {}

    @ChangesOnlyByActs
    @GetMapping("/list")
    String list(
            @PathVariable RoadmapId id,
            @RequestParam(required = false) @Nullable Long school,
            @RequestParam(required = false) @Nullable Long measure,
            Actor actor,
            Model model) {
        PlanHead plan = plans.headToRead(actor, id);
        LocalDate today = actor.today(clock);
        Matrix matrix =
                queries.matrix(actor, id, plan.period(), new MatrixFilter(null, null, null, null, Set.of()), today);
        List<RowView> found = school == null && measure == null
                ? List.of()
                : rows.views(queries.rows(actor, id, school, measure, today));
        model.addAttribute("plan", plan);
        model.addAttribute("actor", actor);
        model.addAttribute("school", school);
        model.addAttribute("measure", measure);
        model.addAttribute("schools", options(matrix, school));
        model.addAttribute("measures", measures(matrix, measure));
        model.addAttribute("groups", groups(found, measure != null));
        model.addAttribute(
                "marks",
                plan.state() == State.APPROVED
                        && MatrixQueries.isMarkedBy(actor, plan.territory())
                        && found.stream().anyMatch(RowView::open));
        return "execution/matrix-list";
    }

    private List<MatrixController.Option> options(Matrix matrix, @Nullable Long school) {
        return matrix.choices().stream()
                .map(it -> new MatrixController.Option(
                        Long.toString(it.school()), texts.name(it), Objects.equals(school, it.school())))
                .toList();
    }

    private static List<MatrixController.Option> measures(Matrix matrix, @Nullable Long measure) {
        return matrix.parts().stream()
                .flatMap(part -> part.rows().stream())
                .map(it -> new MatrixController.Option(
                        Long.toString(it.measure()),
                        it.number() == null ? it.title() : it.number() + " " + it.title(),
                        Objects.equals(measure, it.measure())))
                .toList();
    }

    /** A measure's lines stand together by school, a school's by measure; one row for all the periods of both. */
    private static List<Group> groups(List<RowView> rows, boolean bySchool) {
        Map<String, List<RowView>> groups = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> bySchool ? row.who() : name(row), LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(it -> new Group(it.getKey(), it.getValue()))
                .toList();
    }

    private static String name(RowView row) {
        return row.number() == null ? row.title() : row.number() + " " + row.title();
    }

    /** Opens a cell: its checkpoint, or the list where there are several. */
    @GetMapping("/cell")
    String cell(
            @PathVariable RoadmapId id,
            @RequestParam long measure,
            @RequestParam long school,
            @RequestParam int column,
            @RequestParam(required = false) @Nullable String view,
            Actor actor) {
        List<CheckpointRow> found = inCell(actor, id, measure, school, column, view);
        if (found.isEmpty()) {
            throw new NotVisibleException();
        }
        return found.size() == 1
                ? "redirect:/checkpoints/" + found.get(0).id() + "?back=" + MatrixController.address(id)
                : "redirect:" + MatrixController.address(id) + "/list?measure=" + measure + "#g" + school;
    }

    /** The documents that prove the last mark of a cell, as one line: for filling the cells below. */
    @GetMapping(path = "/proof", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @ResponseBody
    String proof(
            @PathVariable RoadmapId id,
            @RequestParam long measure,
            @RequestParam long school,
            @RequestParam int column,
            @RequestParam(required = false) @Nullable String view,
            Actor actor) {
        return inCell(actor, id, measure, school, column, view).stream()
                .filter(row -> !row.isOpen() && row.last() != null)
                .reduce((first, last) -> last)
                .map(row -> Objects.requireNonNull(row.last()).evidence().stream()
                        .filter(item -> !item.isFile())
                        .map(MatrixListController::typed)
                        .collect(Collectors.joining("; ")))
                .orElse("");
    }

    private static String typed(EvidenceItem item) {
        return item.href() == null || item.label().contains(item.href())
                ? item.label()
                : item.label() + " " + item.href();
    }

    private List<CheckpointRow> inCell(
            Actor actor, RoadmapId id, long measure, long school, int column, @Nullable String view) {
        PlanHead plan = plans.headToRead(actor, id);
        LocalDate today = actor.today(clock);
        MatrixColumns columns = MatrixColumns.of(plan.period(), today, view);
        return queries.rows(actor, id, school, measure, today).stream()
                .filter(row -> columns.indexOf(row.dates().due(), today) == column)
                .toList();
    }
}
