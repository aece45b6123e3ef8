package vekha.roadmap.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vekha.account.Actor;
import vekha.foundation.StaleException;
import vekha.roadmap.EditSections;
import vekha.roadmap.OpenDraft;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.SectionContent;
import vekha.roadmap.SectionId;

/** The heading of a section, edited in its place. */
@Controller
@RequestMapping("/roadmaps/{id:\\d+}/sections/{section:\\d+}/heading")
class HeadingController {

    private final EditSections editSections;
    private final OpenDraft drafts;

    HeadingController(EditSections editSections, OpenDraft drafts) {
        this.editSections = editSections;
        this.drafts = drafts;
    }

    @GetMapping
    String open(
            @PathVariable RoadmapId id, @PathVariable SectionId section, Actor actor, HtmxRequest htmx, Model model) {
        if (!htmx.isHtmxRequest()) {
            return "redirect:/roadmaps/" + id + "/sections/" + section + "/edit";
        }
        OpenDraft.OpenSection opened = drafts.section(actor, id, section);
        model.addAttribute("form", SectionForm.from(opened.content(), opened.version()));
        return editor(id, section, model);
    }

    private static String editor(RoadmapId id, SectionId section, Model model) {
        model.addAttribute("plan", id.value());
        model.addAttribute("section", section.value());
        return "roadmap/heading :: editor";
    }

    @PostMapping
    ModelAndView save(
            @PathVariable RoadmapId id,
            @PathVariable SectionId section,
            @Valid @ModelAttribute("form") SectionForm typed,
            BindingResult errors,
            @RequestParam Map<String, String> parameters,
            Actor actor,
            Model model) {
        if (errors.hasErrors()) {
            return new ModelAndView(editor(id, section, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        SectionContent now = drafts.section(actor, id, section).content();
        SectionForm form = typed.taking(Conflict.taken(parameters), now);
        SectionContent wanted = form.toContent();
        try {
            editSections.change(actor, id, section, Objects.requireNonNullElse(form.version(), -1), wanted);
        } catch (StaleException | OptimisticLockingFailureException stale) {
            return conflict(id, section, drafts.section(actor, id, section), form, model);
        }
        return new ModelAndView("roadmap/heading :: saved", Map.of("heading", wanted.heading()));
    }

    private static ModelAndView conflict(
            RoadmapId id, SectionId section, OpenDraft.OpenSection now, SectionForm form, Model model) {
        SectionForm theirs = SectionForm.from(now.content(), now.version());
        String base = Objects.requireNonNullElse(form.base(), "{}");
        model.addAttribute("conflict", Conflict.between(base, theirs.texts(), form.texts()));
        model.asMap().keySet().removeIf(key -> key.startsWith(BindingResult.MODEL_KEY_PREFIX));
        model.addAttribute("form", form.openedOn(now.version(), Conflict.opened(theirs.texts())));
        return new ModelAndView(editor(id, section, model), model.asMap(), HttpStatus.CONFLICT);
    }
}
