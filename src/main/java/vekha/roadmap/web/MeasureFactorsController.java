package vekha.roadmap.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.util.Set;
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
import vekha.roadmap.MeasureFactors;
import vekha.roadmap.MeasureId;
import vekha.roadmap.MeasureQueries;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.RoadmapId;

/** The risk factors a measure answers: a part of its page, and a page of its own to choose them. */
@Controller
@RequestMapping("/roadmaps/{id:\\d+}/measures/{measure:\\d+}/factors")
class MeasureFactorsController {

    private final PlanQueries plans;
    private final MeasureQueries measures;
    private final MeasureFactors factors;

    MeasureFactorsController(PlanQueries plans, MeasureQueries measures, MeasureFactors factors) {
        this.plans = plans;
        this.measures = measures;
        this.factors = factors;
    }

    @GetMapping
    String show(
            @PathVariable RoadmapId id, @PathVariable MeasureId measure, Actor actor, HtmxRequest htmx, Model model) {
        PlanHead plan = plans.head(actor, id);
        model.addAttribute("plan", plan);
        model.addAttribute("measure", measures.facts(id, measure));
        model.addAttribute("factors", factors.of(measure));
        model.addAttribute("chooses", actor.plansIn(plan.territory()));
        return htmx.isHtmxRequest() ? "roadmap/factors :: panel" : "roadmap/factors";
    }

    @PostMapping
    String choose(
            @PathVariable RoadmapId id,
            @PathVariable MeasureId measure,
            @RequestParam(required = false) @Nullable Set<Long> factor,
            Actor actor,
            RedirectAttributes flash) {
        factors.choose(actor, id, measure, factor == null ? Set.of() : factor);
        flash.addFlashAttribute("notice", "roadmap.factors.saved");
        return "redirect:/roadmaps/" + id + "/measures/" + measure;
    }
}
