package vekha.roadmap.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.foundation.NotVisibleException;
import vekha.roadmap.DismissDoubt;
import vekha.roadmap.Doubt;
import vekha.roadmap.DoubtQueries;
import vekha.roadmap.Doubts;
import vekha.roadmap.MeasureId;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.RoadmapId;

/** What the checks say about a plan, and «not a remark» with the reason. */
@Controller
class DoubtController {

    private static final String LIST = "/roadmaps/{id:\\d+}/doubts";
    private static final String ONE = "/roadmaps/{id:\\d+}/measures/{measure:\\d+}/doubts/{kind}";
    private static final int LONGEST_REASON = 1000;

    private final PlanQueries plans;
    private final DoubtQueries doubts;
    private final DismissDoubt dismiss;
    private final DoubtWords words;
    private final Heads heads;

    DoubtController(PlanQueries plans, DoubtQueries doubts, DismissDoubt dismiss, DoubtWords words, Heads heads) {
        this.plans = plans;
        this.doubts = doubts;
        this.dismiss = dismiss;
        this.words = words;
        this.heads = heads;
    }

    @GetMapping(LIST)
    String list(@PathVariable RoadmapId id, Actor actor, Model model) {
        PlanHead plan = plans.head(actor, id);
        Actor.require(!actor.role().confinedToCare());
        Doubts found = doubts.of(plan);
        List<DoubtQueries.Reason> reasons = found.dismissed().isEmpty() ? List.of() : doubts.reasons(id);
        model.addAttribute("plan", plan);
        model.addAttribute("crumbs", heads.crumbs(plan, heads.doubtsTitle()));
        model.addAttribute("doubts", words.list(id, found, reasons, actor.plansIn(plan.territory())));
        return "roadmap/doubts";
    }

    @GetMapping(ONE)
    String ask(
            @PathVariable RoadmapId id,
            @PathVariable MeasureId measure,
            @PathVariable Doubt.Kind kind,
            @RequestParam(defaultValue = "0") long thing,
            Actor actor,
            Model model) {
        around(actor, id, measure, kind, thing, model);
        return "roadmap/doubt";
    }

    @PostMapping(ONE)
    ModelAndView dismiss(
            @PathVariable RoadmapId id,
            @PathVariable MeasureId measure,
            @PathVariable Doubt.Kind kind,
            @RequestParam(defaultValue = "0") long thing,
            @RequestParam(required = false) @Nullable String reason,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            around(actor, id, measure, kind, thing, model);
            model.addAttribute("reason", reason);
            model.addAttribute("error", reason == null || reason.isBlank() ? "doubt.no-reason" : "doubt.long-reason");
            return new ModelAndView("roadmap/doubt", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        dismiss.by(actor, id, kind, thing, measure, reason.strip());
        flash.addFlashAttribute("notice", "doubt.dismissed");
        return new ModelAndView("redirect:/roadmaps/" + id + "/doubts");
    }

    @PostMapping(ONE + "/return")
    String back(
            @PathVariable RoadmapId id,
            @PathVariable MeasureId measure,
            @PathVariable Doubt.Kind kind,
            @RequestParam(defaultValue = "0") long thing,
            Actor actor,
            RedirectAttributes flash) {
        dismiss.back(actor, id, kind, thing, measure);
        flash.addFlashAttribute("notice", "doubt.taken-up");
        return "redirect:/roadmaps/" + id + "/doubts";
    }

    private void around(Actor actor, RoadmapId id, MeasureId measure, Doubt.Kind kind, long thing, Model model) {
        PlanHead plan = plans.head(actor, id);
        Actor.require(actor.plansIn(plan.territory()));
        Doubt doubt = doubts.of(plan).find(kind, thing, measure).orElseThrow(NotVisibleException::new);
        model.addAttribute("plan", plan);
        model.addAttribute("crumbs", heads.crumbs(plan, heads.doubtsTitle()));
        model.addAttribute("sentence", words.sentence(doubt));
        model.addAttribute("ignored", words.ignored(kind));
        model.addAttribute("doubt", doubt);
        model.addAttribute("thing", thing);
        model.addAttribute("address", "/roadmaps/" + id + "/measures/" + measure + "/doubts/" + kind);
    }
}
