package vekha.roadmap.web;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vekha.account.Actor;
import vekha.foundation.ChangesOnlyByActs;
import vekha.foundation.NotVisibleException;
import vekha.foundation.Words;
import vekha.roadmap.LifeQueries;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.PlanVersions;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.State;

/** The editions of a plan and its life; every edition as the paper it was. */
@Controller
@RequestMapping("/roadmaps/{id:\\d+}/editions")
class EditionsController {

    private final PlanQueries plans;
    private final PlanVersions versions;
    private final LifeQueries life;
    private final Heads heads;
    private final Words words;

    EditionsController(PlanQueries plans, PlanVersions versions, LifeQueries life, Heads heads, Words words) {
        this.plans = plans;
        this.versions = versions;
        this.life = life;
        this.heads = heads;
        this.words = words;
    }

    /** An edition with its texts ready. */
    public record Line(int number, String order, String approved, boolean inForce) {}

    /** A row of the table «what may be changed when». */
    public record Permitted(String state, List<Boolean> changes) {}

    @ChangesOnlyByActs(shared = true)
    @GetMapping
    String editions(@PathVariable RoadmapId id, Actor actor, Model model) {
        PlanHead plan = plans.headToRead(actor, id);
        HeadWords head = heads.of(plan, actor, "editions");
        model.addAttribute("plan", plan);
        model.addAttribute("head", head);
        model.addAttribute(
                "editions",
                versions.editions(id).stream()
                        .map(edition -> line(edition, plan, actor))
                        .toList());
        model.addAttribute("life", life.of(actor, plan));
        model.addAttribute("rules", actor.plansIn(plan.territory()) || actor.approvesIn(plan.territory()));
        model.addAttribute("permitted", permitted());
        return "roadmap/editions";
    }

    private Line line(PlanVersions.Edition edition, PlanHead plan, Actor actor) {
        String when = words.minute(LocalDateTime.ofInstant(edition.approvedAt(), actor.zone()));
        return new Line(
                edition.number(),
                heads.order(edition.order()),
                words.text("edition.approved", edition.approvedBy(), when),
                edition.number() == plan.edition() && plan.state() == State.APPROVED);
    }

    private List<Permitted> permitted() {
        return List.of(State.DRAFT, State.ON_APPROVAL, State.APPROVED, State.CLOSED, State.ARCHIVED).stream()
                .map(state -> new Permitted(
                        words.text("roadmap.state." + state),
                        List.of(State.Change.values()).stream()
                                .map(state::permits)
                                .toList()))
                .toList();
    }

    @ChangesOnlyByActs(shared = true)
    @GetMapping("/{number:\\d+}")
    String edition(@PathVariable RoadmapId id, @PathVariable int number, Actor actor, Model model) {
        PlanHead plan = plans.headToRead(actor, id);
        PlanVersions.Edition edition = versions.editions(id).stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .orElseThrow(NotVisibleException::new);
        String title = words.text("edition.title", number);
        model.addAttribute("plan", plan);
        model.addAttribute("crumbs", heads.crumbs(plan, title));
        model.addAttribute("edition", edition);
        model.addAttribute("version", versions.edition(id, number));
        model.addAttribute("newer", number < plan.edition() ? plan.edition() : null);
        return "roadmap/edition";
    }
}
