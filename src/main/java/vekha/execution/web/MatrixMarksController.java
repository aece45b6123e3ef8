package vekha.execution.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.execution.CheckpointId;
import vekha.execution.Mark;
import vekha.execution.MarkMany;
import vekha.execution.Matrix;
import vekha.execution.MatrixCell;
import vekha.execution.MatrixFilter;
import vekha.execution.MatrixQueries;
import vekha.execution.Standing;
import vekha.execution.WithdrawCompletion;
import vekha.foundation.RefusedException;
import vekha.foundation.Words;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.RoadmapId;

/** Marks what was selected in a matrix and takes it back; answers a script with the cells as they are now. */
@Controller
@RequestMapping("/roadmaps/{id:\\d+}/matrix")
class MatrixMarksController {

    private static final int MOST = 5000;
    private static final int LONGEST_PROOF = 1000;

    private final MarkMany mark;
    private final WithdrawCompletion withdraw;
    private final PlanQueries plans;
    private final MatrixQueries queries;
    private final MatrixWords texts;
    private final Words words;
    private final Clock clock;

    MatrixMarksController(
            MarkMany mark,
            WithdrawCompletion withdraw,
            PlanQueries plans,
            MatrixQueries queries,
            MatrixWords texts,
            Words words,
            Clock clock) {
        this.mark = mark;
        this.withdraw = withdraw;
        this.plans = plans;
        this.queries = queries;
        this.texts = texts;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What a script shows after an act.
     *
     * @param kind of the notice: done, warn or error
     * @param undo the marks that can be taken back
     * @param changed checkpoints left alone, because somebody else was quicker
     * @param cells all cells of the measures it was about
     */
    record Answer(String kind, String notice, List<Long> undo, List<Long> changed, List<Cell> cells) {}

    /** @param open what marking it would mark, each as «17:3» */
    record Cell(long measure, long school, int column, String look, String text, String open) {}

    @PostMapping(path = "/marks", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> marks(
            @PathVariable RoadmapId id,
            @RequestParam(name = "checkpoint") List<String> chosen,
            @RequestParam(name = "measure", required = false) @Nullable Set<Long> measures,
            @RequestParam(required = false) @Nullable String proof,
            @RequestParam(required = false) @Nullable String view,
            Actor actor) {
        try {
            MarkMany.Marked marked = mark.by(actor, Chosen.versions(chosen, MOST), mark(proof));
            return ResponseEntity.ok(new Answer(
                    marked.changed().isEmpty() ? "done" : "warn",
                    told(marked),
                    numbers(marked.marked()),
                    numbers(marked.changed()),
                    cells(actor, id, view, measures)));
        } catch (RefusedException refusal) {
            return refused(refusal);
        }
    }

    @PostMapping("/marks")
    String marks(
            @PathVariable RoadmapId id,
            @RequestParam(name = "checkpoint", required = false) @Nullable List<String> chosen,
            @RequestParam(required = false) @Nullable String proof,
            @RequestParam(required = false) @Nullable String back,
            Actor actor,
            RedirectAttributes flash) {
        Map<CheckpointId, Integer> versions = Chosen.versions(chosen, MOST);
        String to = Back.redirect(back, MatrixController.address(id));
        flash.addFlashAttribute("proof", proof);
        try {
            if (versions.isEmpty()) {
                throw new RefusedException("completion.none-chosen");
            }
            MarkMany.Marked marked = mark.by(actor, versions, mark(proof));
            flash.addFlashAttribute("notice", "matrix.told");
            flash.addFlashAttribute("noticeArgs", new Object[] {told(marked)});
            if (!marked.marked().isEmpty()) {
                flash.addFlashAttribute("noticeUndo", undo(id, marked, back));
            }
            flash.addFlashAttribute("noticeKind", marked.changed().isEmpty() ? "done" : "warn");
        } catch (RefusedException refusal) {
            flash.addFlashAttribute("notice", refusal.messageKey());
            flash.addFlashAttribute("noticeArgs", refusal.arguments().toArray());
            flash.addFlashAttribute("noticeKind", "error");
            flash.addFlashAttribute("ticked", chosen);
        }
        return to;
    }

    private static String undo(RoadmapId id, MarkMany.Marked marked, @Nullable String back) {
        String ids = marked.marked().stream().map(CheckpointId::toString).collect(Collectors.joining(","));
        String address = MatrixController.address(id);
        return address + "/withdrawals?ids=" + ids + "&back=" + Back.to(back, address);
    }

    @PostMapping(path = "/withdrawals", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> withdraw(
            @PathVariable RoadmapId id,
            @RequestParam Set<CheckpointId> ids,
            @RequestParam(name = "measure", required = false) @Nullable Set<Long> measures,
            @RequestParam(required = false) @Nullable String view,
            Actor actor) {
        try {
            withdraw.several(actor, ids);
            String told = words.text("notice.withdrawn-several", words.count(ids.size(), "mark"));
            return ResponseEntity.ok(new Answer("done", told, List.of(), List.of(), cells(actor, id, view, measures)));
        } catch (RefusedException refusal) {
            return refused(refusal);
        }
    }

    @PostMapping("/withdrawals")
    String withdraw(
            @PathVariable RoadmapId id,
            @RequestParam Set<CheckpointId> ids,
            @RequestParam(required = false) @Nullable String back,
            Actor actor,
            RedirectAttributes flash) {
        withdraw.several(actor, ids);
        Notices.put(flash, "notice.withdrawn-several", List.of(words.count(ids.size(), "mark")), null);
        return Back.redirect(back, MatrixController.address(id));
    }

    private static Mark mark(@Nullable String proof) {
        if (proof != null && proof.length() > LONGEST_PROOF) {
            throw new RefusedException("completion.proof.long");
        }
        return new Mark(null, null, proof, List.of());
    }

    private String told(MarkMany.Marked marked) {
        String done = words.text(
                "notice.completed-several", words.count(marked.marked().size(), "checkpoint"));
        if (marked.changed().isEmpty()) {
            return done;
        }
        String left = words.text("matrix.changed", words.count(marked.changed().size(), "checkpoint"));
        return marked.marked().isEmpty() ? left : done + " " + left;
    }

    private ResponseEntity<Answer> refused(RefusedException refusal) {
        String reason = words.text(refusal.messageKey(), refusal.arguments().toArray());
        return ResponseEntity.unprocessableContent().body(new Answer("error", reason, List.of(), List.of(), List.of()));
    }

    private static List<Long> numbers(List<CheckpointId> ids) {
        return ids.stream().map(CheckpointId::value).toList();
    }

    private List<Cell> cells(Actor actor, RoadmapId id, @Nullable String view, @Nullable Set<Long> measures) {
        if (measures == null || measures.isEmpty()) {
            return List.of();
        }
        PlanHead plan = plans.head(actor, id);
        MatrixFilter filter = new MatrixFilter(view, null, null, null, measures);
        Matrix matrix = queries.matrix(actor, id, plan.period(), filter, actor.today(clock));
        Map<Standing, String> names = texts.standings();
        List<Cell> cells = new ArrayList<>();
        matrix.parts().stream().flatMap(part -> part.rows().stream()).forEach(row -> add(cells, matrix, row, names));
        return cells;
    }

    private void add(List<Cell> cells, Matrix matrix, Matrix.Row row, Map<Standing, String> names) {
        int width = matrix.columns().columns().size();
        for (int at = 0; at < row.cells().length; at++) {
            MatrixCell cell = row.cells()[at];
            if (cell != null) {
                long school = matrix.places().get(at / width).school();
                String text = texts.cell(cell, names);
                cells.add(new Cell(
                        row.measure(), school, at % width, MatrixMarkup.look(cell), text, open(cell, matrix.today())));
            }
        }
    }

    private static String open(MatrixCell cell, int today) {
        StringBuilder open = new StringBuilder();
        cell.eachToMark(
                today,
                (id, version) -> open.append(open.isEmpty() ? "" : ",")
                        .append(id)
                        .append(':')
                        .append(version));
        return open.toString();
    }
}
