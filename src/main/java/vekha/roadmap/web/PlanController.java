package vekha.roadmap.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vekha.account.Actor;
import vekha.foundation.ChangesOnlyByActs;
import vekha.foundation.Subject;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanHistory;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.RoadmapId;

/** The plan as a table, what stands around it in the document, and its history. */
@Controller
@RequestMapping("/roadmaps/{id:\\d+}")
class PlanController {

    private static final int HISTORY = 200;

    private final PlanPages pages;
    private final PlanQueries queries;
    private final Heads heads;
    private final PlanHistory histories;

    PlanController(PlanPages pages, PlanQueries queries, Heads heads, PlanHistory histories) {
        this.pages = pages;
        this.queries = queries;
        this.heads = heads;
        this.histories = histories;
    }

    @ChangesOnlyByActs(shared = true)
    @GetMapping
    String plan(
            @PathVariable RoadmapId id,
            @RequestParam(defaultValue = "ALL") Show show,
            @RequestParam(required = false) @Nullable Long body,
            @RequestParam(required = false) @Nullable Long school,
            @RequestParam(defaultValue = "EDIT") PlanMode mode,
            Actor actor,
            Model model) {
        Long changed = (Long) model.getAttribute("changed"); // laid there before the redirect
        PlanPage page = pages.page(actor, id, new PlanFilter(show, body, school), mode, changed);
        model.addAttribute("page", page);
        model.addAttribute("head", page.words());
        return "roadmap/plan";
    }

    @ChangesOnlyByActs(shared = true)
    @GetMapping("/document")
    String document(@PathVariable RoadmapId id, Actor actor, Model model) {
        PlanHead plan = queries.headToRead(actor, id);
        model.addAttribute("plan", plan);
        model.addAttribute("head", heads.of(plan, actor, "document"));
        model.addAttribute("warnings", heads.warnings(plan));
        model.addAttribute("schools", heads.schools(plan, actor));
        return "roadmap/document";
    }

    @ChangesOnlyByActs
    @GetMapping("/history")
    String history(@PathVariable RoadmapId id, Actor actor, Model model) {
        PlanHead plan = queries.headToRead(actor, id);
        model.addAttribute("plan", plan);
        model.addAttribute("head", heads.of(plan, actor, "history"));
        model.addAttribute("history", histories.of(actor, plan, Subject.of("roadmap", id), HISTORY));
        return "roadmap/history";
    }
}
