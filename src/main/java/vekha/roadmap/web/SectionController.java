package vekha.roadmap.web;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.foundation.StaleException;
import vekha.foundation.Subject;
import vekha.journal.UndoNotices;
import vekha.roadmap.ArrangePlan;
import vekha.roadmap.EditSections;
import vekha.roadmap.OpenDraft;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.RowBeside;
import vekha.roadmap.SectionContent;
import vekha.roadmap.SectionId;

/** Sections of a draft: the form, moving, the trash. */
@Controller
@RequestMapping("/roadmaps/{id:\\d+}/sections")
class SectionController {

    private static final String PAGE = "roadmap/section-form";

    private final EditSections editSections;
    private final UndoNotices undo;
    private final ArrangePlan arrangePlan;
    private final RowBeside rowBeside;
    private final OpenDraft drafts;
    private final SectionFormPages pages;

    SectionController(
            EditSections editSections,
            UndoNotices undo,
            ArrangePlan arrangePlan,
            RowBeside rowBeside,
            OpenDraft drafts,
            SectionFormPages pages) {
        this.editSections = editSections;
        this.undo = undo;
        this.arrangePlan = arrangePlan;
        this.rowBeside = rowBeside;
        this.drafts = drafts;
        this.pages = pages;
    }

    @GetMapping("/new")
    String fresh(
            @PathVariable RoadmapId id,
            @RequestParam(required = false) @Nullable Long table,
            Actor actor,
            Model model) {
        model.addAttribute("form", new SectionForm(null, null, table, null, null, null));
        pages.fresh(actor, id, table, model);
        return PAGE;
    }

    @PostMapping
    ModelAndView add(
            @PathVariable RoadmapId id,
            @Valid @ModelAttribute("form") SectionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        long table = pages.fresh(actor, id, form.table(), model);
        if (errors.hasErrors()) {
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        SectionId parent = form.parent() == null ? null : new SectionId(form.parent());
        SectionId added = editSections.add(actor, id, table, parent, form.toContent());
        flash.addFlashAttribute("notice", "roadmap.done.section-added");
        return new ModelAndView("redirect:/roadmaps/" + id + "#s" + added);
    }

    @GetMapping("/{section:\\d+}/edit")
    String edit(@PathVariable RoadmapId id, @PathVariable SectionId section, Actor actor, Model model) {
        OpenDraft.OpenSection opened = drafts.section(actor, id, section);
        model.addAttribute("form", SectionForm.from(opened.content(), opened.version()));
        pages.changed(actor, id, section, model);
        return PAGE;
    }

    @PostMapping("/{section:\\d+}/edit")
    ModelAndView change(
            @PathVariable RoadmapId id,
            @PathVariable SectionId section,
            @Valid @ModelAttribute("form") SectionForm typed,
            BindingResult errors,
            @RequestParam Map<String, String> parameters,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        pages.changed(actor, id, section, model);
        if (errors.hasErrors()) {
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        SectionContent now = drafts.section(actor, id, section).content();
        SectionForm form = typed.taking(Conflict.taken(parameters), now);
        try {
            editSections.change(actor, id, section, Objects.requireNonNullElse(form.version(), -1), form.toContent());
        } catch (StaleException | OptimisticLockingFailureException stale) {
            return conflict(drafts.section(actor, id, section), form, model);
        }
        flash.addFlashAttribute("notice", "roadmap.done.section-changed");
        return new ModelAndView("redirect:/roadmaps/" + id + "#s" + section);
    }

    private static ModelAndView conflict(OpenDraft.OpenSection now, SectionForm form, Model model) {
        SectionForm theirs = SectionForm.from(now.content(), now.version());
        String base = Objects.requireNonNullElse(form.base(), "{}");
        model.addAttribute("conflict", Conflict.between(base, theirs.texts(), form.texts()));
        model.asMap().keySet().removeIf(key -> key.startsWith(BindingResult.MODEL_KEY_PREFIX));
        model.addAttribute("form", form.openedOn(now.version(), Conflict.opened(theirs.texts())));
        return new ModelAndView(PAGE, model.asMap(), HttpStatus.CONFLICT);
    }

    @PostMapping("/{section:\\d+}/move")
    String move(
            @PathVariable RoadmapId id,
            @PathVariable SectionId section,
            @RequestParam ArrangePlan.Way way,
            @RequestParam(defaultValue = "EDIT") PlanMode mode,
            Actor actor) {
        arrangePlan.moveSection(actor, id, section, way);
        return "redirect:" + mode.address(id) + "#s" + section;
    }

    @PostMapping("/{section:\\d+}/deletion")
    String delete(@PathVariable RoadmapId id, @PathVariable SectionId section, Actor actor, RedirectAttributes flash) {
        Subject next = rowBeside.of(actor, id, section).orElse(null);
        editSections.delete(actor, id, section);
        flash.addFlashAttribute("notice", "roadmap.done.section-deleted");
        undo.offer(actor, PlanMode.EDIT.address(id, Subject.of("section", section)), flash);
        return "redirect:" + PlanMode.EDIT.address(id, next);
    }

    @PostMapping("/{section:\\d+}/restoration")
    String restore(@PathVariable RoadmapId id, @PathVariable SectionId section, Actor actor, RedirectAttributes flash) {
        editSections.restore(actor, id, section);
        flash.addFlashAttribute("notice", "roadmap.done.section-restored");
        return "redirect:/roadmaps/" + id + "#s" + section;
    }
}
