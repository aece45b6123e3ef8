package vekha.roadmap.web;

import jakarta.validation.Valid;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.foundation.StaleException;
import vekha.roadmap.ChangeRoadmap;
import vekha.roadmap.CreateRoadmap;
import vekha.roadmap.NewRoadmap;
import vekha.roadmap.NewTable;
import vekha.roadmap.OpenDraft;
import vekha.roadmap.RoadmapHead;
import vekha.roadmap.RoadmapId;

/** The form of a plan's head: an empty draft by hand, or a change; when two people changed it, both versions. */
@Controller
class HeadFormController {

    private static final String PAGE = "roadmap/head-form";

    private final CreateRoadmap createRoadmap;
    private final ChangeRoadmap changeRoadmap;
    private final OpenDraft drafts;
    private final HeadFormPages pages;

    HeadFormController(
            CreateRoadmap createRoadmap, ChangeRoadmap changeRoadmap, OpenDraft drafts, HeadFormPages pages) {
        this.createRoadmap = createRoadmap;
        this.changeRoadmap = changeRoadmap;
        this.drafts = drafts;
        this.pages = pages;
    }

    @GetMapping("/roadmaps/new")
    String fresh(Actor actor, Model model) {
        pages.fresh(actor, model);
        model.addAttribute("form", HeadForm.blank());
        return PAGE;
    }

    @PostMapping("/roadmaps")
    ModelAndView create(
            @Valid @ModelAttribute("form") HeadForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        pages.fresh(actor, model);
        form.check(errors);
        if (errors.hasErrors()) {
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        RoadmapId created = createRoadmap.by(actor, plan(form.toHead()));
        flash.addFlashAttribute("notice", "roadmap.done.created");
        return new ModelAndView("redirect:/roadmaps/" + created);
    }

    /** One table with the usual columns; the document is written row by row. */
    private NewRoadmap plan(RoadmapHead head) {
        NewTable table = new NewTable(null, null, false, pages.usualColumns(), List.of(), List.of());
        return new NewRoadmap(
                head.kind(),
                head.title(),
                head.period(),
                head.periodText(),
                head.academic(),
                head.order(),
                head.goals(),
                head.tasks(),
                head.expectedResults(),
                head.legend(),
                head.programmes(),
                head.schools(),
                List.of(table));
    }

    @GetMapping("/roadmaps/{id:\\d+}/edit")
    String edit(@PathVariable RoadmapId id, Actor actor, Model model) {
        OpenDraft.OpenHead opened = drafts.head(actor, id);
        Choices choices = pages.changed(actor, id, model);
        HeadForm plain = HeadForm.from(opened.head(), opened.version(), null);
        model.addAttribute("form", plain.openedOn(opened.version(), Conflict.opened(plain.texts(choices))));
        return PAGE;
    }

    @PostMapping("/roadmaps/{id:\\d+}/edit")
    ModelAndView change(
            @PathVariable RoadmapId id,
            @Valid @ModelAttribute("form") HeadForm typed,
            BindingResult errors,
            @RequestParam Map<String, String> parameters,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        OpenDraft.OpenHead now = drafts.head(actor, id);
        Choices choices = pages.changed(actor, id, model);
        typed.check(errors);
        if (errors.hasErrors()) {
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        HeadForm theirs = HeadForm.from(now.head(), now.version(), null);
        HeadForm form = typed.taking(Conflict.taken(parameters), theirs);
        try {
            changeRoadmap.by(actor, id, Objects.requireNonNullElse(form.version(), -1), form.toHead());
        } catch (StaleException | OptimisticLockingFailureException stale) {
            return conflict(drafts.head(actor, id), form, choices, model);
        }
        flash.addFlashAttribute("notice", "roadmap.done.changed");
        return new ModelAndView("redirect:/roadmaps/" + id);
    }

    private static ModelAndView conflict(OpenDraft.OpenHead now, HeadForm form, Choices choices, Model model) {
        Map<String, String> theirs =
                HeadForm.from(now.head(), now.version(), null).texts(choices);
        String base = Objects.requireNonNullElse(form.base(), "{}");
        model.addAttribute("conflict", Conflict.between(base, theirs, form.texts(choices)));
        model.asMap().keySet().removeIf(key -> key.startsWith(BindingResult.MODEL_KEY_PREFIX));
        model.addAttribute("form", form.openedOn(now.version(), Conflict.opened(theirs)));
        return new ModelAndView(PAGE, model.asMap(), HttpStatus.CONFLICT);
    }
}
