package vekha.roadmap.web;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
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
import vekha.foundation.Words;
import vekha.roadmap.CarryOn;
import vekha.roadmap.NextWish;
import vekha.roadmap.NextYear;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.StartFromTemplate.Schools;

/** A roadmap on its way into the next period: looked at first, row by row, then made at one stroke. */
@Controller
@RequestMapping("/roadmaps/{id:\\d+}/next-year")
class NextYearController {

    private static final String PAGE = "roadmap/next-year";

    private final CarryOn carryOn;
    private final PlanQueries plans;
    private final NextPages pages;
    private final Heads heads;
    private final Words words;

    NextYearController(CarryOn carryOn, PlanQueries plans, NextPages pages, Heads heads, Words words) {
        this.carryOn = carryOn;
        this.plans = plans;
        this.pages = pages;
        this.heads = heads;
        this.words = words;
    }

    @GetMapping
    String propose(@PathVariable RoadmapId id, Actor actor, Model model) {
        NextYear next = carryOn.preview(actor, id, null);
        NextForm form = NextForm.of(next, Schools.TEMPLATE);
        model.addAttribute("form", form);
        add(id, next, form, Set.of(), actor, model);
        return PAGE;
    }

    /** Shows what another period would mean; nothing is made yet, and what was chosen stays chosen. */
    @PostMapping(params = "look")
    ModelAndView look(
            @PathVariable RoadmapId id,
            @Valid @ModelAttribute("form") NextForm form,
            BindingResult errors,
            @RequestParam Map<String, String> parameters,
            Actor actor,
            Model model) {
        form.check(errors);
        return shown(
                id,
                form,
                errors,
                parameters,
                actor,
                model,
                errors.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @PostMapping
    ModelAndView make(
            @PathVariable RoadmapId id,
            @Valid @ModelAttribute("form") NextForm form,
            BindingResult errors,
            @RequestParam Map<String, String> parameters,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        form.check(errors);
        if (errors.hasErrors()) {
            return shown(id, form, errors, parameters, actor, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        NextWish wish = form.wish();
        if (!NextForm.shown(wish, Schools.TEMPLATE).equals(form.shown())) {
            model.addAttribute("told", words.text("next-year.look-first"));
            return shown(id, form, errors, parameters, actor, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            RoadmapId draft = carryOn.by(actor, id, wish, form.choices(parameters));
            flash.addFlashAttribute("notice", "next-year.done");
            return new ModelAndView("redirect:/roadmaps/" + draft + "/basis");
        } catch (StaleException stale) {
            model.addAttribute("told", words.text("next-year.stale"));
            return shown(id, form, errors, parameters, actor, model, HttpStatus.CONFLICT);
        }
    }

    private ModelAndView shown(
            RoadmapId id,
            NextForm form,
            BindingResult errors,
            Map<String, String> parameters,
            Actor actor,
            Model model,
            HttpStatusCode status) {
        @Nullable NextWish wish = errors.hasErrors() ? form.lastShown() : form.wish();
        add(id, carryOn.preview(actor, id, wish), form, NextForm.verbatim(parameters), actor, model);
        return new ModelAndView(PAGE, model.asMap(), status);
    }

    private void add(RoadmapId id, NextYear next, NextForm form, Set<Integer> verbatim, Actor actor, Model model) {
        PlanHead plan = plans.head(actor, id);
        model.addAttribute("plan", plan);
        model.addAttribute("crumbs", heads.crumbs(plan, words.text("next-year.title")));
        model.addAttribute("page", pages.page(next, form, Schools.TEMPLATE, verbatim));
    }
}
