package vekha.roadmap.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.foundation.StaleException;
import vekha.foundation.Words;
import vekha.journal.UndoNotices;
import vekha.roadmap.Numbering;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.Renumber;
import vekha.roadmap.RoadmapId;

/** Numbers counted anew: first every old number beside its new one, then the act. */
@Controller
@RequestMapping("/roadmaps/{id:\\d+}/numbering")
class NumberingController {

    private static final String PAGE = "roadmap/numbering";

    private final Renumber renumber;
    private final UndoNotices undo;
    private final PlanQueries plans;
    private final Heads heads;
    private final Words words;

    NumberingController(Renumber renumber, UndoNotices undo, PlanQueries plans, Heads heads, Words words) {
        this.renumber = renumber;
        this.undo = undo;
        this.plans = plans;
        this.heads = heads;
        this.words = words;
    }

    @GetMapping
    String preview(
            @PathVariable RoadmapId id,
            @RequestParam(required = false) Numbering.@Nullable Style style,
            Actor actor,
            Model model) {
        add(id, style, actor, model);
        return PAGE;
    }

    @PostMapping
    ModelAndView count(
            @PathVariable RoadmapId id,
            @RequestParam Numbering.Style style,
            @RequestParam String print,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        try {
            int changed = renumber.by(actor, id, style, print);
            flash.addFlashAttribute("notice", "roadmap.done.renumbered");
            flash.addFlashAttribute("noticeArgs", new Object[] {words.count(changed, "roadmap.number")});
            undo.offer(actor, "/roadmaps/" + id, flash);
            return new ModelAndView("redirect:/roadmaps/" + id);
        } catch (StaleException stale) {
            add(id, style, actor, model);
            model.addAttribute("stale", true);
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.CONFLICT);
        }
    }

    private void add(RoadmapId id, Numbering.@Nullable Style style, Actor actor, Model model) {
        PlanHead plan = plans.head(actor, id);
        String title = words.text("roadmap.numbering.title");
        model.addAttribute("plan", plan);
        model.addAttribute("title", title);
        model.addAttribute("crumbs", heads.crumbs(plan, title));
        model.addAttribute("preview", renumber.preview(actor, id, style));
        model.addAttribute(
                "styles",
                Arrays.stream(Numbering.Style.values())
                        .map(it -> new Pieces.Option(it.name(), words.text("roadmap.numbering." + it)))
                        .toList());
    }
}
