package vekha.roadmap.web;

import jakarta.validation.Valid;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import vekha.foundation.Words;
import vekha.roadmap.CarryOn;
import vekha.roadmap.NextChoices;
import vekha.roadmap.NextWish;
import vekha.roadmap.NextYear;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.StartFromTemplate.Schools;

/** A roadmap on its way into the next period. */
@Controller
@RequestMapping("/roadmaps/{id:\\d+}/next-year")
class NextYearController {

    private final CarryOn carryOn;
    private final PlanQueries plans;
    private final LookFirst steps;
    private final Heads heads;
    private final Words words;

    NextYearController(CarryOn carryOn, PlanQueries plans, LookFirst steps, Heads heads, Words words) {
        this.carryOn = carryOn;
        this.plans = plans;
        this.steps = steps;
        this.heads = heads;
        this.words = words;
    }

    @GetMapping
    String propose(@PathVariable RoadmapId id, Actor actor, Model model) {
        return steps.propose(new OfRoadmap(id, actor), model);
    }

    @PostMapping(params = "look")
    ModelAndView look(
            @PathVariable RoadmapId id,
            @Valid @ModelAttribute("form") NextForm form,
            BindingResult errors,
            @RequestParam Map<String, String> parameters,
            Actor actor,
            Model model) {
        return steps.look(new OfRoadmap(id, actor), new NextSent(form, errors, parameters, model));
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
        return steps.make(new OfRoadmap(id, actor), new NextSent(form, errors, parameters, model), flash);
    }

    /** Made of a roadmap, always for its schools. */
    private final class OfRoadmap implements NextMaking {

        private final RoadmapId id;
        private final Actor actor;

        OfRoadmap(RoadmapId id, Actor actor) {
            this.id = id;
            this.actor = actor;
        }

        @Override
        public String page() {
            return "roadmap/next-year";
        }

        @Override
        public Schools usual() {
            return Schools.TEMPLATE;
        }

        @Override
        public NextYear preview(@Nullable NextWish wish, Schools among) {
            return carryOn.preview(actor, id, wish);
        }

        @Override
        public RoadmapId make(NextWish wish, Schools among, NextChoices choices) {
            return carryOn.by(actor, id, wish, choices);
        }

        @Override
        public void frame(Model model) {
            PlanHead plan = plans.head(actor, id);
            model.addAttribute("plan", plan);
            model.addAttribute("crumbs", heads.crumbs(plan, words.text("next-year.title")));
        }
    }
}
