package vekha.roadmap.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
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
import vekha.roadmap.MeasureField;
import vekha.roadmap.MeasureId;
import vekha.roadmap.OpenDraft;
import vekha.roadmap.RoadmapId;

/**
 * One cell of a draft, edited in its place. Two people who write in different cells of one row do not disturb each other; when
 * both wrote in the same cell, the second one sees both texts.
 */
@Controller
@RequestMapping("/roadmaps/{id:\\d+}/measures/{measure:\\d+}/cells/{field}")
class CellController {

    private static final int ATTEMPTS = 5;

    private final EditMeasures editMeasures;
    private final OpenDraft drafts;
    private final CellPages pages;

    CellController(EditMeasures editMeasures, OpenDraft drafts, CellPages pages) {
        this.editMeasures = editMeasures;
        this.drafts = drafts;
        this.pages = pages;
    }

    private record Cell(Actor actor, RoadmapId id, MeasureId measure, MeasureField field) {}

    @GetMapping
    String open(
            @PathVariable RoadmapId id,
            @PathVariable MeasureId measure,
            @PathVariable MeasureField field,
            Actor actor,
            HtmxRequest htmx,
            Model model) {
        if (!htmx.isHtmxRequest()) {
            return "redirect:/roadmaps/" + id + "/measures/" + measure + "/edit#" + field.key();
        }
        OpenDraft.OpenMeasure opened = drafts.measure(actor, id, measure);
        Choices choices = pages.choices(actor, id);
        CellForm plain = CellForm.from(field, opened.content(), opened.version());
        CellForm form = plain.openedOn(opened.version(), Conflict.opened(plain.texts(field, choices)));
        model.addAttribute("form", form);
        pages.editor(actor, id, measure, field, opened, form, choices, model);
        return "roadmap/cell :: editor";
    }

    @PostMapping
    ModelAndView save(
            @PathVariable RoadmapId id,
            @PathVariable MeasureId measure,
            @PathVariable MeasureField field,
            @ModelAttribute("form") CellForm typed,
            BindingResult errors,
            @RequestParam Map<String, String> parameters,
            Actor actor,
            HtmxRequest htmx,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Cell cell = new Cell(actor, id, measure, field);
        OpenDraft.OpenMeasure now = drafts.measure(actor, id, measure);
        typed.check(field, errors);
        if (errors.hasErrors()) {
            pages.editor(actor, id, measure, field, now, typed, pages.choices(actor, id), model);
            return again(htmx, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        CellForm theirs = CellForm.from(field, now.content(), now.version());
        CellForm form = typed.taking(Conflict.taken(parameters), field, theirs);
        if (!isSaved(cell, form)) {
            return conflict(cell, form, htmx, model);
        }
        if (htmx.isHtmxRequest()) {
            response.setHeader("HX-Retarget", "#m" + measure);
            response.setHeader("HX-Reswap", "outerHTML");
            return new ModelAndView("roadmap/cell :: row", Map.of("row", pages.row(actor, id, measure)));
        }
        flash.addFlashAttribute("changed", measure.value());
        return new ModelAndView("redirect:/roadmaps/" + id + "#m" + measure);
    }

    /** Tries again as long as only other cells of the row were changed meanwhile. */
    private boolean isSaved(Cell cell, CellForm form) {
        int version = Objects.requireNonNullElse(form.version(), -1);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                editMeasures.change(cell.actor(), cell.id(), cell.measure(), version, form.toEdit(cell.field()));
                return true;
            } catch (StaleException | OptimisticLockingFailureException stale) {
                OpenDraft.OpenMeasure now = drafts.measure(cell.actor(), cell.id(), cell.measure());
                if (!isUntouched(cell, now, form)) {
                    return false;
                }
                version = now.version();
            }
        }
        return false;
    }

    private boolean isUntouched(Cell cell, OpenDraft.OpenMeasure now, CellForm form) {
        Choices choices = pages.choices(cell.actor(), cell.id());
        Map<String, String> stored =
                CellForm.from(cell.field(), now.content(), now.version()).texts(cell.field(), choices);
        return stored.equals(Conflict.read(Objects.requireNonNullElse(form.base(), "{}")));
    }

    private ModelAndView conflict(Cell cell, CellForm form, HtmxRequest htmx, Model model) {
        MeasureField field = cell.field();
        OpenDraft.OpenMeasure now = drafts.measure(cell.actor(), cell.id(), cell.measure());
        Choices choices = pages.choices(cell.actor(), cell.id());
        Map<String, String> theirs =
                CellForm.from(field, now.content(), now.version()).texts(field, choices);
        String base = Objects.requireNonNullElse(form.base(), "{}");
        model.addAttribute("conflict", Conflict.between(base, theirs, form.texts(field, choices)));
        model.asMap().keySet().removeIf(key -> key.startsWith(BindingResult.MODEL_KEY_PREFIX));
        CellForm reopened = form.openedOn(now.version(), Conflict.opened(theirs));
        model.addAttribute("form", reopened);
        pages.editor(cell.actor(), cell.id(), cell.measure(), field, now, reopened, choices, model);
        return again(htmx, model, HttpStatus.CONFLICT);
    }

    private static ModelAndView again(HtmxRequest htmx, Model model, HttpStatus status) {
        String view = htmx.isHtmxRequest() ? "roadmap/cell :: editor" : "roadmap/cell";
        return new ModelAndView(view, model.asMap(), status);
    }
}
