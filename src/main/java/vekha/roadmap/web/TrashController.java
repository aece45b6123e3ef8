package vekha.roadmap.web;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vekha.account.Actor;
import vekha.foundation.ChangesOnlyByActs;
import vekha.foundation.Words;
import vekha.roadmap.MeasureQueries;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.Trash;

/** What was deleted from a plan and can be taken back. */
@Controller
class TrashController {

    private final PlanQueries plans;
    private final MeasureQueries measures;
    private final Heads heads;
    private final Words words;
    private final Clock clock;

    TrashController(PlanQueries plans, MeasureQueries measures, Heads heads, Words words, Clock clock) {
        this.plans = plans;
        this.measures = measures;
        this.heads = heads;
        this.words = words;
        this.clock = clock;
    }

    /** @param until the last day it is kept */
    public record Line(MeasureQueries.Deleted it, String when, String until, String restoration) {}

    @ChangesOnlyByActs
    @GetMapping("/roadmaps/{id:\\d+}/trash")
    String trash(@PathVariable RoadmapId id, Actor actor, Model model) {
        PlanHead plan = plans.head(actor, id);
        Actor.require(actor.plansIn(plan.territory()));
        model.addAttribute("plan", plan);
        model.addAttribute("head", heads.of(plan, actor, "trash"));
        model.addAttribute(
                "lines",
                measures.trash(id, Trash.oldest(clock)).stream()
                        .map(it -> line(id, it, actor))
                        .toList());
        return "roadmap/trash";
    }

    private Line line(RoadmapId id, MeasureQueries.Deleted it, Actor actor) {
        String restoration = "/roadmaps/" + id + "/" + it.kind() + "s/" + it.id() + "/restoration";
        LocalDateTime deleted = LocalDateTime.ofInstant(it.deletedAt(), actor.zone());
        return new Line(
                it, words.minute(deleted), words.day(deleted.toLocalDate().plusDays(Trash.DAYS)), restoration);
    }
}
