package vekha.execution.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vekha.account.Actor;
import vekha.execution.Timeline;
import vekha.execution.TimelinePlans;
import vekha.foundation.ChangesOnlyByActs;
import vekha.foundation.NotVisibleException;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.State;

/** Plans laid along the calendar: one of them, or several together. */
@Controller
class TimelineController {

    private final PlanQueries plans;
    private final TimelinePlans choices;
    private final TimelinePages pages;
    private final Clock clock;

    TimelineController(PlanQueries plans, TimelinePlans choices, TimelinePages pages, Clock clock) {
        this.plans = plans;
        this.choices = choices;
        this.pages = pages;
        this.clock = clock;
    }

    @ChangesOnlyByActs(shared = true)
    @GetMapping("/roadmaps/{id:\\d+}/timeline")
    String ofOne(@PathVariable RoadmapId id, TimelineAsked asked, Actor actor, Model model) {
        PlanHead head = plans.headToRead(actor, id);
        Timeline.Plan plan = new Timeline.Plan(
                id,
                head.title(),
                head.period(),
                head.state().isUnapproved(),
                head.state() == State.APPROVED && actor.plansIn(head.territory()));
        TimelineAsked alone = asked.ofOne();
        model.addAttribute("plan", head);
        model.addAttribute("actor", actor);
        model.addAttribute(
                "page",
                pages.page(
                        actor,
                        List.of(plan),
                        alone,
                        "/roadmaps/" + id + "/timeline",
                        List.of(Timeline.Grouping.SECTION, Timeline.Grouping.BODY, Timeline.Grouping.SCHOOL),
                        actor.today(clock)));
        return "execution/timeline";
    }

    @ChangesOnlyByActs(shared = true)
    @GetMapping("/timeline")
    String ofSeveral(TimelineAsked asked, Actor actor, Model model) {
        LocalDate today = actor.today(clock);
        TimelinePlans.Offer offer = choices.offer(actor, asked.roadmaps());
        if (!offer.hasAll(asked.roadmaps())) {
            throw new NotVisibleException();
        }
        model.addAttribute("plan", null);
        model.addAttribute("offer", offer);
        model.addAttribute(
                "page",
                pages.page(
                        actor,
                        offer.drawn(),
                        asked,
                        "/timeline",
                        List.of(Timeline.Grouping.ROADMAP, Timeline.Grouping.BODY, Timeline.Grouping.SCHOOL),
                        today));
        return "execution/timeline";
    }
}
