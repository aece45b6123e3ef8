package vekha.roadmap.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vekha.account.Actor;
import vekha.roadmap.OpenDraft;
import vekha.roadmap.RoadmapId;

/** Tells while one types how a deadline would be understood in this plan; nothing is stored. */
@Controller
class DeadlineController {

    private static final Set<String> PIECES = Set.of("corrected", "meaning");

    private final OpenDraft drafts;
    private final DeadlineEditors editors;

    DeadlineController(OpenDraft drafts, DeadlineEditors editors) {
        this.drafts = drafts;
        this.editors = editors;
    }

    /**
     * What stands in the fields of a form.
     *
     * @param deadline the wording in the form of a measure
     * @param text the wording in a cell
     */
    public record Typed(
            @Nullable Long table,
            @Nullable String deadline,
            @Nullable String text,
            @Nullable CorrectionForm fix) {}

    @GetMapping("/roadmaps/{id:\\d+}/deadline")
    String deadline(@PathVariable RoadmapId id, @ModelAttribute("typed") Typed typed, Actor actor, Model model) {
        add(id, typed, actor, model);
        return "roadmap/deadline :: understood";
    }

    /**
     * The same for a text of any length.
     *
     * @param only {@code corrected} asks for the meaning of the correction alone, {@code meaning} for that of the wording
     */
    @PostMapping("/roadmaps/{id:\\d+}/deadline")
    String deadline(
            @PathVariable RoadmapId id,
            @ModelAttribute("typed") Typed typed,
            @RequestParam(required = false) @Nullable String only,
            Actor actor,
            Model model) {
        add(id, typed, actor, model);
        return "roadmap/deadline :: " + (only == null || !PIECES.contains(only) ? "understood" : only);
    }

    private void add(RoadmapId id, Typed typed, Actor actor, Model model) {
        String wording = typed.text() == null ? typed.deadline() : typed.text();
        model.addAttribute("dl", editors.of(wording, typed.fix(), drafts.plan(actor, id, typed.table())));
    }
}
