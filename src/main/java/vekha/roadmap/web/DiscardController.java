package vekha.roadmap.web;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.foundation.Words;
import vekha.journal.UndoNotices;
import vekha.roadmap.DiscardRoadmap;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.Trash;
import vekha.roadmap.TrashQueries;

/** Drafts that were deleted whole, for thirty days. */
@Controller
class DiscardController {

    private final DiscardRoadmap discardRoadmap;
    private final TrashQueries trash;
    private final UndoNotices undo;
    private final Words words;

    DiscardController(DiscardRoadmap discardRoadmap, TrashQueries trash, UndoNotices undo, Words words) {
        this.discardRoadmap = discardRoadmap;
        this.trash = trash;
        this.undo = undo;
        this.words = words;
    }

    /** @param until the last day it is kept */
    public record Line(RoadmapId id, String title, String when, String until, int measures) {}

    @GetMapping("/roadmaps/trash")
    String list(Actor actor, Model model) {
        List<Line> lines = trash.drafts(actor).stream()
                .map(it -> new Line(
                        it.id(),
                        it.title(),
                        words.minute(it.discardedAt().atZone(actor.zone()).toLocalDateTime()),
                        until(it.discardedAt(), actor),
                        it.measures()))
                .toList();
        model.addAttribute("lines", lines);
        return "roadmap/drafts-trash";
    }

    private String until(Instant deleted, Actor actor) {
        return words.day(deleted.atZone(actor.zone()).toLocalDate().plusDays(Trash.DAYS));
    }

    @PostMapping("/roadmaps/{id:\\d+}/deletion")
    String discard(@PathVariable RoadmapId id, Actor actor, RedirectAttributes flash) {
        discardRoadmap.by(actor, id);
        flash.addFlashAttribute("notice", "roadmap.done.discarded");
        undo.offer(actor, "/roadmaps/" + id, flash);
        return "redirect:/roadmaps";
    }

    @PostMapping("/roadmaps/{id:\\d+}/restoration")
    String recover(@PathVariable RoadmapId id, Actor actor, RedirectAttributes flash) {
        discardRoadmap.recover(actor, id);
        flash.addFlashAttribute("notice", "roadmap.done.recovered");
        return "redirect:/roadmaps/" + id;
    }
}
