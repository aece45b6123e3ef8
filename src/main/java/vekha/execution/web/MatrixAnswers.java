package vekha.execution.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vekha.account.Actor;
import vekha.execution.CheckpointId;
import vekha.execution.Matrix;
import vekha.execution.MatrixCell;
import vekha.execution.MatrixFilter;
import vekha.execution.MatrixQueries;
import vekha.execution.Standing;
import vekha.foundation.RefusedException;
import vekha.foundation.Words;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.RoadmapId;

/** Tells the script of a matrix what came of an act, with the cells as they are now. */
@Component
class MatrixAnswers {

    private final PlanQueries plans;
    private final MatrixQueries queries;
    private final MatrixWords texts;
    private final Words words;
    private final Clock clock;

    MatrixAnswers(PlanQueries plans, MatrixQueries queries, MatrixWords texts, Words words, Clock clock) {
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
     * @param undo the checkpoints for which the act can be taken back
     * @param changed checkpoints left alone, because somebody else was quicker
     * @param cells all cells of the measures it was about
     */
    record Answer(String kind, String notice, List<Long> undo, List<Long> changed, List<Cell> cells) {}

    /** @param open what marking it would mark, each as «17:3» */
    record Cell(long measure, long school, int column, String look, String text, String open) {}

    /**
     * The part of the page that is shown anew.
     *
     * @param view the periods the page shows
     */
    record Shown(
            RoadmapId roadmap,
            @Nullable String view,
            @Nullable Set<Long> measures) {}

    ResponseEntity<Answer> done(
            Actor actor, Shown shown, String key, Collection<CheckpointId> done, Collection<CheckpointId> changed) {
        return ResponseEntity.ok(new Answer(
                kind(changed), told(key, done, changed), numbers(done), numbers(changed), cells(actor, shown)));
    }

    /** What was done is taken back; that itself is not taken back here. */
    ResponseEntity<Answer> takenBack(Actor actor, Shown shown, String told) {
        return ResponseEntity.ok(new Answer("done", told, List.of(), List.of(), cells(actor, shown)));
    }

    ResponseEntity<Answer> refused(RefusedException refusal) {
        String reason = words.text(refusal.messageKey(), refusal.arguments().toArray());
        return ResponseEntity.unprocessableContent().body(new Answer("error", reason, List.of(), List.of(), List.of()));
    }

    static String kind(Collection<CheckpointId> changed) {
        return changed.isEmpty() ? "done" : "warn";
    }

    /**
     * One sentence on what was done, another on what was left alone.
     *
     * @param key of the sentence on what was done, with the count of checkpoints
     */
    String told(String key, Collection<CheckpointId> done, Collection<CheckpointId> changed) {
        String first = words.text(key, words.count(done.size(), "checkpoint"));
        if (changed.isEmpty()) {
            return first;
        }
        String left = words.text("matrix.changed", words.count(changed.size(), "checkpoint"));
        return done.isEmpty() ? left : first + " " + left;
    }

    private static List<Long> numbers(Collection<CheckpointId> ids) {
        return ids.stream().map(CheckpointId::value).toList();
    }

    private List<Cell> cells(Actor actor, Shown shown) {
        if (shown.measures() == null || shown.measures().isEmpty()) {
            return List.of();
        }
        PlanHead plan = plans.headToRead(actor, shown.roadmap());
        MatrixFilter filter = new MatrixFilter(shown.view(), null, null, null, shown.measures());
        Matrix matrix = queries.matrix(actor, shown.roadmap(), plan.period(), filter, actor.today(clock));
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
