package vekha.roadmap.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
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
import vekha.roadmap.EditMeasures;
import vekha.roadmap.MeasureId;
import vekha.roadmap.OpenDraft;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.SectionId;

/** The form of a measure: a new one, or a change; when two people changed it, both versions. */
@Controller
@RequestMapping("/roadmaps/{id:\\d+}/measures")
class MeasureFormController {

    private static final String PAGE = "roadmap/measure-form";
    private static final String ROW = "roadmap/fresh :: fresh";

    private final EditMeasures editMeasures;
    private final OpenDraft drafts;
    private final MeasureFormPages pages;
    private final CellPages cells;

    MeasureFormController(EditMeasures editMeasures, OpenDraft drafts, MeasureFormPages pages, CellPages cells) {
        this.editMeasures = editMeasures;
        this.drafts = drafts;
        this.pages = pages;
        this.cells = cells;
    }

    /** A page of its own; in the plan's table, a row that is typed where it will stand. */
    @GetMapping("/new")
    String fresh(
            @PathVariable RoadmapId id,
            @RequestParam(required = false) @Nullable Long table,
            @RequestParam(required = false) @Nullable Long section,
            Actor actor,
            HtmxRequest htmx,
            Model model) {
        MeasureForm form = MeasureForm.blank(table, section);
        model.addAttribute("form", form);
        if (htmx.isHtmxRequest()) {
            pages.row(actor, id, form, model);
            return ROW;
        }
        pages.fresh(actor, id, form, model);
        return PAGE;
    }

    @PostMapping
    ModelAndView add(
            @PathVariable RoadmapId id,
            @Valid @ModelAttribute("form") MeasureForm form,
            BindingResult errors,
            Actor actor,
            HtmxRequest htmx,
            Model model,
            RedirectAttributes flash) {
        form.check(errors);
        if (errors.hasErrors() && htmx.isHtmxRequest()) {
            pages.row(actor, id, form, model);
            return new ModelAndView(ROW, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (errors.hasErrors()) {
            pages.fresh(actor, id, form, model);
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        SectionId section = form.section() == null ? null : new SectionId(form.section());
        long table = pages.table(actor, id, form);
        MeasureId added = editMeasures.add(actor, id, table, section, form.toContent());
        if (htmx.isHtmxRequest()) {
            return new ModelAndView("roadmap/cell :: row", Map.of("row", cells.row(actor, id, added)));
        }
        flash.addFlashAttribute("notice", "roadmap.done.measure-added");
        return back(id, added, flash);
    }

    @GetMapping("/{measure:\\d+}/edit")
    String edit(@PathVariable RoadmapId id, @PathVariable MeasureId measure, Actor actor, Model model) {
        OpenDraft.OpenMeasure opened = drafts.measure(actor, id, measure);
        Choices choices = pages.changed(actor, id, measure, opened, null, model);
        MeasureForm plain = MeasureForm.from(opened.content(), opened.version(), null);
        model.addAttribute("form", plain.openedOn(opened.version(), Conflict.opened(plain.texts(choices))));
        return PAGE;
    }

    @PostMapping("/{measure:\\d+}/edit")
    ModelAndView change(
            @PathVariable RoadmapId id,
            @PathVariable MeasureId measure,
            @Valid @ModelAttribute("form") MeasureForm typed,
            BindingResult errors,
            @RequestParam Map<String, String> parameters,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        typed.check(errors);
        OpenDraft.OpenMeasure now = drafts.measure(actor, id, measure);
        if (errors.hasErrors()) {
            pages.changed(actor, id, measure, now, typed, model);
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        MeasureForm theirs = MeasureForm.from(now.content(), now.version(), null);
        MeasureForm form = typed.taking(Conflict.taken(parameters), theirs);
        try {
            editMeasures.change(actor, id, measure, Objects.requireNonNullElse(form.version(), -1), form.toContent());
        } catch (StaleException | OptimisticLockingFailureException stale) {
            return conflict(actor, id, measure, form, model);
        }
        flash.addFlashAttribute("notice", "roadmap.done.measure-changed");
        return back(id, measure, flash);
    }

    private ModelAndView conflict(Actor actor, RoadmapId id, MeasureId measure, MeasureForm form, Model model) {
        OpenDraft.OpenMeasure now = drafts.measure(actor, id, measure);
        Choices choices = pages.changed(actor, id, measure, now, form, model);
        Map<String, String> theirs =
                MeasureForm.from(now.content(), now.version(), null).texts(choices);
        String base = Objects.requireNonNullElse(form.base(), "{}");
        model.addAttribute("conflict", Conflict.between(base, theirs, form.texts(choices)));
        model.addAttribute("form", form.openedOn(now.version(), Conflict.opened(theirs)));
        model.asMap().keySet().removeIf(key -> key.startsWith(BindingResult.MODEL_KEY_PREFIX));
        return new ModelAndView(PAGE, model.asMap(), HttpStatus.CONFLICT);
    }

    private static ModelAndView back(RoadmapId id, MeasureId measure, RedirectAttributes flash) {
        flash.addFlashAttribute("changed", measure.value());
        return new ModelAndView("redirect:/roadmaps/" + id + "#m" + measure);
    }
}
