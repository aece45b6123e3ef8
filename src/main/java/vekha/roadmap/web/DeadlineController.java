package vekha.roadmap.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vekha.account.Actor;
import vekha.roadmap.OpenDraft;
import vekha.roadmap.RoadmapId;

/** Tells while one types how a deadline would be understood in this plan. */
@Controller
class DeadlineController {

    private final OpenDraft drafts;
    private final DeadlineWords deadlineWords;

    DeadlineController(OpenDraft drafts, DeadlineWords deadlineWords) {
        this.drafts = drafts;
        this.deadlineWords = deadlineWords;
    }

    @GetMapping("/roadmaps/{id:\\d+}/deadline")
    String deadline(
            @PathVariable RoadmapId id,
            @RequestParam(required = false) @Nullable Long table,
            @RequestParam(name = "deadline", required = false) @Nullable String deadline,
            @RequestParam(name = "text", required = false) @Nullable String text,
            Actor actor,
            Model model) {
        String wording = text == null ? deadline : text;
        model.addAttribute("understood", deadlineWords.explain(wording, drafts.plan(actor, id, table)));
        return "roadmap/deadline :: understood";
    }
}
