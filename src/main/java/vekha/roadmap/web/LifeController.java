package vekha.roadmap.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.foundation.RefusedException;
import vekha.roadmap.AmendRoadmap;
import vekha.roadmap.Order;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.RuleRoadmap;

/** The acts of a plan's life after its approval. */
@Controller
@RequestMapping("/roadmaps/{id:\\d+}")
class LifeController {

    private static final int LONGEST = 2000;

    private final AmendRoadmap amendRoadmap;
    private final RuleRoadmap ruleRoadmap;

    LifeController(AmendRoadmap amendRoadmap, RuleRoadmap ruleRoadmap) {
        this.amendRoadmap = amendRoadmap;
        this.ruleRoadmap = ruleRoadmap;
    }

    @PostMapping("/amendment")
    String amend(@PathVariable RoadmapId id, Actor actor, RedirectAttributes flash) {
        RoadmapId amendment = amendRoadmap.copying(actor, id);
        flash.addFlashAttribute("notice", "amendment.done.begun");
        return "redirect:/roadmaps/" + amendment;
    }

    @PostMapping("/amendment/removal")
    String drop(
            @PathVariable RoadmapId id,
            @RequestParam(required = false) @Nullable String reason,
            Actor actor,
            RedirectAttributes flash) {
        RoadmapId inForce = ruleRoadmap.drop(actor, id, shortened(reason));
        flash.addFlashAttribute("notice", "amendment.done.dropped");
        return "redirect:/roadmaps/" + inForce;
    }

    @PostMapping("/closing")
    String close(
            @PathVariable RoadmapId id,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(required = false) @Nullable String reason,
            Actor actor,
            RedirectAttributes flash) {
        String shorter = number == null || number.length() <= 100 ? number : number.substring(0, 100);
        ruleRoadmap.close(actor, id, new Order(shorter, day(date), null, null, null), shortened(reason));
        return done(id, "roadmap.done.closed", flash);
    }

    @PostMapping("/reopening")
    String reopen(
            @PathVariable RoadmapId id,
            @RequestParam(required = false) @Nullable String reason,
            Actor actor,
            RedirectAttributes flash) {
        ruleRoadmap.reopen(actor, id, shortened(reason));
        return done(id, "roadmap.done.reopened", flash);
    }

    @PostMapping("/archiving")
    String archive(@PathVariable RoadmapId id, Actor actor, RedirectAttributes flash) {
        ruleRoadmap.archive(actor, id);
        return done(id, "roadmap.done.archived", flash);
    }

    @PostMapping("/archiving/removal")
    String takeOut(
            @PathVariable RoadmapId id,
            @RequestParam(required = false) @Nullable String reason,
            Actor actor,
            RedirectAttributes flash) {
        ruleRoadmap.takeOutOfArchive(actor, id, shortened(reason));
        return done(id, "roadmap.done.taken-out", flash);
    }

    private static String done(RoadmapId id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/roadmaps/" + id + "/editions";
    }

    private static @Nullable String shortened(@Nullable String reason) {
        return reason == null || reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException typo) {
            throw new RefusedException("roadmap.date.wrong");
        }
    }
}
