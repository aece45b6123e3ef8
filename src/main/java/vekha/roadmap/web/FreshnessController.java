package vekha.roadmap.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.roadmap.Freshness;
import vekha.roadmap.MeasureId;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.SetFreshness;

/** How often a continuous measure is to be proved. */
@Controller
class FreshnessController {

    private final SetFreshness freshness;

    FreshnessController(SetFreshness freshness) {
        this.freshness = freshness;
    }

    @PostMapping("/roadmaps/{id:\\d+}/measures/{measure:\\d+}/freshness")
    String set(
            @PathVariable RoadmapId id,
            @PathVariable MeasureId measure,
            @RequestParam(required = false) @Nullable Freshness every,
            Actor actor,
            RedirectAttributes flash) {
        freshness.of(actor, id, measure, every);
        flash.addFlashAttribute("notice", "roadmap.done.freshness-set");
        return "redirect:/roadmaps/" + id + "/measures/" + measure + "#deadline";
    }
}
