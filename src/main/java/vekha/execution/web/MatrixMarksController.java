package vekha.execution.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
import vekha.execution.WithdrawCompletion;
import vekha.execution.web.MatrixAnswers.Answer;
import vekha.execution.web.MatrixAnswers.Shown;
import vekha.foundation.RefusedException;
import vekha.foundation.Words;
import vekha.journal.UndoNotices;
import vekha.roadmap.RoadmapId;

/** Marks what was selected in a matrix and takes it back; answers a script with the cells as they are now. */
@Controller
@RequestMapping("/roadmaps/{id:\\d+}/matrix")
class MatrixMarksController {

    static final int MOST = 5000;
    private static final int LONGEST_PROOF = 1000;
    private static final String MARKED = "notice.completed-several";

    private final MarkMany mark;
    private final WithdrawCompletion withdraw;
    private final MatrixAnswers answers;
    private final UndoNotices undo;
    private final Words words;

    MatrixMarksController(
            MarkMany mark, WithdrawCompletion withdraw, MatrixAnswers answers, UndoNotices undo, Words words) {
        this.mark = mark;
        this.withdraw = withdraw;
        this.answers = answers;
        this.undo = undo;
        this.words = words;
    }

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
            return answers.done(actor, new Shown(id, view, measures), MARKED, marked.marked(), marked.changed());
        } catch (RefusedException refusal) {
            return answers.refused(refusal);
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
        String to = Back.to(back, MatrixController.address(id));
        flash.addFlashAttribute("proof", proof);
        try {
            if (versions.isEmpty()) {
                throw new RefusedException("completion.none-chosen");
            }
            MarkMany.Marked marked = mark.by(actor, versions, mark(proof));
            String told = answers.told(MARKED, marked.marked(), marked.changed());
            Notices.put(flash, "matrix.told", List.of(told), null);
            flash.addFlashAttribute("noticeKind", MatrixAnswers.kind(marked.changed()));
            if (!marked.marked().isEmpty()) {
                undo.offer(actor, to, flash);
            }
        } catch (RefusedException refusal) {
            Notices.refuse(flash, refusal);
            flash.addFlashAttribute("ticked", chosen);
        }
        return "redirect:" + to;
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
            return answers.takenBack(actor, new Shown(id, view, measures), told);
        } catch (RefusedException refusal) {
            return answers.refused(refusal);
        }
    }

    private static Mark mark(@Nullable String proof) {
        if (proof != null && proof.length() > LONGEST_PROOF) {
            throw new RefusedException("completion.proof.long");
        }
        return new Mark(null, null, proof, List.of());
    }
}
