package vekha.execution.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vekha.execution.ExemptMany;
import vekha.execution.web.MatrixAnswers.Answer;
import vekha.execution.web.MatrixAnswers.Shown;
import vekha.foundation.RefusedException;
import vekha.foundation.Words;
import vekha.journal.UndoNotices;
import vekha.roadmap.RoadmapId;

/** «Не требуется» for what was selected in a matrix, with one reason for all of it; and taking that back. */
@Controller
@RequestMapping("/roadmaps/{id:\\d+}/matrix")
class MatrixExemptionsController {

    private static final String EXEMPTED = "notice.exempted-several";

    private final ExemptMany exempt;
    private final MatrixAnswers answers;
    private final UndoNotices undo;
    private final Words words;

    MatrixExemptionsController(ExemptMany exempt, MatrixAnswers answers, UndoNotices undo, Words words) {
        this.exempt = exempt;
        this.answers = answers;
        this.undo = undo;
        this.words = words;
    }

    @PostMapping(path = "/exemptions", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> exempt(
            @PathVariable RoadmapId id,
            @RequestParam(name = "checkpoint") List<String> chosen,
            @RequestParam(name = "measure", required = false) @Nullable Set<Long> measures,
            @RequestParam(required = false) @Nullable String why,
            @RequestParam(required = false) @Nullable String view,
            Actor actor) {
        try {
            Map<CheckpointId, Integer> versions = Chosen.versions(chosen, MatrixMarksController.MOST);
            ExemptMany.Exempted done = exempt.by(actor, versions, Objects.requireNonNullElse(why, ""));
            return answers.done(actor, new Shown(id, view, measures), EXEMPTED, done.exempted(), done.changed());
        } catch (RefusedException refusal) {
            return answers.refused(refusal);
        }
    }

    @PostMapping("/exemptions")
    String exempt(
            @PathVariable RoadmapId id,
            @RequestParam(name = "checkpoint", required = false) @Nullable List<String> chosen,
            @RequestParam(required = false) @Nullable String why,
            @RequestParam(required = false) @Nullable String back,
            Actor actor,
            RedirectAttributes flash) {
        Map<CheckpointId, Integer> versions = Chosen.versions(chosen, MatrixMarksController.MOST);
        String to = Back.to(back, MatrixController.address(id));
        try {
            if (versions.isEmpty()) {
                throw new RefusedException("completion.none-chosen");
            }
            ExemptMany.Exempted done = exempt.by(actor, versions, Objects.requireNonNullElse(why, ""));
            Notices.put(flash, "matrix.told", List.of(answers.told(EXEMPTED, done.exempted(), done.changed())), null);
            flash.addFlashAttribute("noticeKind", MatrixAnswers.kind(done.changed()));
            if (!done.exempted().isEmpty()) {
                undo.offer(actor, to, flash);
            }
        } catch (RefusedException refusal) {
            Notices.refuse(flash, refusal);
            flash.addFlashAttribute("ticked", chosen);
            flash.addFlashAttribute("why", why);
        }
        return "redirect:" + to;
    }

    @PostMapping(path = "/requirements", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> require(
            @PathVariable RoadmapId id,
            @RequestParam Set<CheckpointId> ids,
            @RequestParam(name = "measure", required = false) @Nullable Set<Long> measures,
            @RequestParam(required = false) @Nullable String view,
            Actor actor) {
        try {
            exempt.takeBack(actor, ids);
            String told = words.text("notice.required-several", words.count(ids.size(), "checkpoint"));
            return answers.takenBack(actor, new Shown(id, view, measures), told);
        } catch (RefusedException refusal) {
            return answers.refused(refusal);
        }
    }
}
