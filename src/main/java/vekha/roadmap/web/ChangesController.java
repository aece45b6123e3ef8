package vekha.roadmap.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.roadmap.MeasureId;
import vekha.roadmap.Origin;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.SettleAmendment;

/** What an amendment changes: compared with the plan in force, with every match and every mark open to decision. */
@Controller
@RequestMapping("/roadmaps/{id:\\d+}/changes")
class ChangesController {

    private static final String ARCHIVE = "archive";

    private final ChangesPages pages;
    private final SettleAmendment settle;

    ChangesController(ChangesPages pages, SettleAmendment settle) {
        this.pages = pages;
        this.settle = settle;
    }

    @GetMapping
    String changes(
            @PathVariable RoadmapId id, @RequestParam(defaultValue = "false") boolean all, Actor actor, Model model) {
        pages.changes(actor, id, all, model);
        return "roadmap/changes";
    }

    @GetMapping("/measures/{measure:\\d+}")
    String match(@PathVariable RoadmapId id, @PathVariable MeasureId measure, Actor actor, Model model) {
        pages.match(actor, id, measure, model);
        return "roadmap/match";
    }

    /** @param origin number of a measure of the plan in force, or nothing for a new measure */
    @PostMapping("/measures/{measure:\\d+}")
    String match(
            @PathVariable RoadmapId id,
            @PathVariable MeasureId measure,
            @RequestParam(required = false) @Nullable Long origin,
            @RequestParam(defaultValue = "KEPT") Origin how,
            Actor actor,
            RedirectAttributes flash) {
        settle.comesFrom(actor, id, measure, origin == null ? null : new MeasureId(origin), how);
        flash.addFlashAttribute("notice", "amendment.done.matched");
        return "redirect:/roadmaps/" + id + "/changes#m" + measure;
    }

    @GetMapping("/gone/{origin:\\d+}")
    String gone(@PathVariable RoadmapId id, @PathVariable MeasureId origin, Actor actor, Model model) {
        pages.gone(actor, id, origin, model);
        return "roadmap/match";
    }

    /** @param measure number of the measure of the amendment that speaks of it now, or nothing when it is simply gone */
    @PostMapping("/gone/{origin:\\d+}")
    String gone(
            @PathVariable RoadmapId id,
            @PathVariable MeasureId origin,
            @RequestParam(required = false) @Nullable Long measure,
            @RequestParam(defaultValue = "MERGED") String how,
            Actor actor,
            RedirectAttributes flash) {
        MeasureId into = measure == null ? null : new MeasureId(measure);
        if (into != null && how.equals("KEPT")) {
            settle.comesFrom(actor, id, into, origin, Origin.KEPT);
        } else {
            settle.mergedInto(actor, id, origin, into);
        }
        flash.addFlashAttribute("notice", "amendment.done.matched");
        return "redirect:/roadmaps/" + id + "/changes";
    }

    /** @param to number of the measure that takes the marks over, or «archive» */
    @PostMapping("/marks")
    String marks(
            @PathVariable RoadmapId id,
            @RequestParam(required = false) @Nullable List<Long> checkpoint,
            @RequestParam(required = false) @Nullable String to,
            Actor actor,
            RedirectAttributes flash) {
        if (checkpoint == null || checkpoint.isEmpty() || to == null || !to.matches("archive|\\d{1,18}")) {
            flash.addFlashAttribute("notice", "amendment.nothing-chosen");
            flash.addFlashAttribute("noticeKind", "warn");
        } else {
            settle.marks(actor, id, checkpoint, to.equals(ARCHIVE) ? null : MeasureId.of(to));
            flash.addFlashAttribute("notice", "amendment.done.decided");
        }
        return "redirect:/roadmaps/" + id + "/changes#marks";
    }
}
