package vekha.roadmap.web;

import java.time.Clock;
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
import vekha.foundation.ChangesOnlyByActs;
import vekha.foundation.Subject;
import vekha.journal.UndoNotices;
import vekha.roadmap.ArrangePlan;
import vekha.roadmap.EditMeasures;
import vekha.roadmap.MeasureId;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.RowBeside;
import vekha.roadmap.SectionId;

/** A measure's own page, and what can be done to it without a form. */
@Controller
@RequestMapping("/roadmaps/{id:\\d+}/measures/{measure:\\d+}")
class MeasureController {

    private final MeasurePages pages;
    private final EditMeasures editMeasures;
    private final UndoNotices undo;
    private final ArrangePlan arrangePlan;
    private final RowBeside rowBeside;
    private final Clock clock;

    MeasureController(
            MeasurePages pages,
            EditMeasures editMeasures,
            UndoNotices undo,
            ArrangePlan arrangePlan,
            RowBeside rowBeside,
            Clock clock) {
        this.pages = pages;
        this.editMeasures = editMeasures;
        this.undo = undo;
        this.arrangePlan = arrangePlan;
        this.rowBeside = rowBeside;
        this.clock = clock;
    }

    @ChangesOnlyByActs
    @GetMapping
    String measure(@PathVariable RoadmapId id, @PathVariable MeasureId measure, Actor actor, Model model) {
        model.addAttribute("page", pages.page(actor, id, measure, actor.today(clock)));
        return "roadmap/measure";
    }

    @PostMapping("/move")
    String move(
            @PathVariable RoadmapId id,
            @PathVariable MeasureId measure,
            @RequestParam ArrangePlan.Way way,
            @RequestParam(defaultValue = "EDIT") PlanMode mode,
            Actor actor,
            RedirectAttributes flash) {
        arrangePlan.moveMeasure(actor, id, measure, way);
        flash.addFlashAttribute("changed", measure.value());
        return "redirect:" + mode.address(id) + "#m" + measure;
    }

    @PostMapping("/section")
    String moveTo(
            @PathVariable RoadmapId id,
            @PathVariable MeasureId measure,
            @RequestParam(required = false) @Nullable Long section,
            Actor actor,
            RedirectAttributes flash) {
        arrangePlan.moveMeasureTo(actor, id, measure, section == null ? null : new SectionId(section));
        flash.addFlashAttribute("notice", "roadmap.done.measure-moved");
        undo.offer(actor, PlanMode.EDIT.address(id, row(measure)), flash);
        return toRow(id, measure, flash);
    }

    @PostMapping("/deletion")
    String delete(
            @PathVariable RoadmapId id,
            @PathVariable MeasureId measure,
            @RequestParam(defaultValue = "EDIT") PlanMode mode,
            Actor actor,
            RedirectAttributes flash) {
        Subject next = rowBeside.of(actor, id, List.of(measure)).orElse(null);
        editMeasures.delete(actor, id, measure);
        flash.addFlashAttribute("notice", "roadmap.done.measure-deleted");
        undo.offer(actor, mode.address(id, row(measure)), flash);
        return "redirect:" + mode.address(id, next);
    }

    @PostMapping("/restoration")
    String restore(@PathVariable RoadmapId id, @PathVariable MeasureId measure, Actor actor, RedirectAttributes flash) {
        editMeasures.restore(actor, id, measure);
        flash.addFlashAttribute("notice", "roadmap.done.measure-restored");
        return toRow(id, measure, flash);
    }

    private static Subject row(MeasureId measure) {
        return Subject.of("measure", measure);
    }

    private static String toRow(RoadmapId id, MeasureId measure, RedirectAttributes flash) {
        flash.addFlashAttribute("changed", measure.value());
        return "redirect:/roadmaps/" + id + "#m" + measure;
    }
}
