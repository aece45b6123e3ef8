package vekha.roadmap.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vekha.account.Actor;
import vekha.foundation.Words;
import vekha.roadmap.BasisQueries;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.State;

/** What a roadmap was made of: the roadmap before it or a template, and whose deadlines were worded anew. */
@Controller
class BasisController {

    private final BasisQueries bases;
    private final PlanQueries plans;
    private final Heads heads;
    private final Words words;

    BasisController(BasisQueries bases, PlanQueries plans, Heads heads, Words words) {
        this.bases = bases;
        this.plans = plans;
        this.heads = heads;
        this.words = words;
    }

    @GetMapping("/roadmaps/{id:\\d+}/basis")
    String basis(@PathVariable RoadmapId id, Actor actor, Model model) {
        PlanHead plan = plans.head(actor, id);
        model.addAttribute("plan", plan);
        model.addAttribute("crumbs", heads.crumbs(plan, words.text("basis.title")));
        model.addAttribute("basis", bases.of(actor, id));
        model.addAttribute("rows", bases.reworded(id));
        model.addAttribute(
                "mayEdit", actor.plansIn(plan.territory()) && plan.state().permits(State.Change.TEXT));
        return "roadmap/basis";
    }
}
