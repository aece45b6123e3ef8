package vekha.roadmap.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.journal.UndoNotices;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.RoadmapId;

/** Ctrl+Z on the page of a plan: the last of the person's own acts on it is taken back. */
@Controller
class UndoController {

    private final PlanQueries plans;
    private final UndoNotices undo;

    UndoController(PlanQueries plans, UndoNotices undo) {
        this.plans = plans;
        this.undo = undo;
    }

    @PostMapping("/roadmaps/{id:\\d+}/undo")
    String undo(@PathVariable RoadmapId id, Actor actor, RedirectAttributes flash) {
        RoadmapId plan = plans.head(actor, id).id();
        return "redirect:"
                + undo.undoLast(actor, "roadmap:" + plan, row -> PlanMode.EDIT.address(plan, row), flash)
                        .orElse(PlanMode.EDIT.address(plan));
    }
}
