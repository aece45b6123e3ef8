package vekha.roadmap.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.foundation.Refusals;
import vekha.foundation.Subject;
import vekha.foundation.Words;
import vekha.journal.JournalQueries;
import vekha.roadmap.KeepTemplates;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.TemplateId;
import vekha.roadmap.TemplateOutline;
import vekha.roadmap.TemplateQueries;
import vekha.roadmap.TemplateQueries.Template;

/** Templates: what there is, what each holds; kept from a roadmap, renamed, retired. */
@Controller
class TemplateController {

    private static final String FORM = "roadmap/template-form";
    private static final int HISTORY = 50;
    private static final Map<String, String> FIELDS = Map.of("template.refused.name-taken", "name");

    private final KeepTemplates keep;
    private final TemplateQueries templates;
    private final TemplateOutline outlines;
    private final JournalQueries journal;
    private final PlanQueries plans;
    private final Heads heads;
    private final Words words;

    TemplateController(
            KeepTemplates keep,
            TemplateQueries templates,
            TemplateOutline outlines,
            JournalQueries journal,
            PlanQueries plans,
            Heads heads,
            Words words) {
        this.keep = keep;
        this.templates = templates;
        this.outlines = outlines;
        this.journal = journal;
        this.plans = plans;
        this.heads = heads;
        this.words = words;
    }

    @GetMapping("/templates")
    String list(@RequestParam(defaultValue = "false") boolean retired, Actor actor, Model model) {
        model.addAttribute("crumbs", crumbs(null, null));
        model.addAttribute("lines", templates.list(actor, retired));
        model.addAttribute("retired", retired);
        return "roadmap/templates";
    }

    @GetMapping("/templates/{template:\\d+}")
    String one(@PathVariable TemplateId template, Actor actor, Model model) {
        Template found = templates.one(actor, template);
        model.addAttribute("crumbs", crumbs(found, null));
        model.addAttribute("it", found);
        model.addAttribute("outline", outlines.of(actor, template));
        model.addAttribute("keeps", actor.plansIn(found.territory()) && !found.retired());
        model.addAttribute("entries", journal.history(Subject.of("template", template), actor.zone(), HISTORY));
        return "roadmap/template";
    }

    @GetMapping("/roadmaps/{id:\\d+}/template")
    String fresh(@PathVariable RoadmapId id, Actor actor, Model model) {
        model.addAttribute("form", new TemplateForm(null, null, null));
        addRoadmap(id, actor, model);
        return FORM;
    }

    @PostMapping("/roadmaps/{id:\\d+}/template")
    ModelAndView keep(
            @PathVariable RoadmapId id,
            @Valid @ModelAttribute("form") TemplateForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        addRoadmap(id, actor, model);
        Optional<ModelAndView> done = Refusals.shown(errors, FIELDS, () -> {
            String name = Objects.requireNonNull(form.name()).strip();
            return "redirect:/templates/" + keep.keep(actor, id, name, form.note());
        });
        done.ifPresent(page -> flash.addFlashAttribute("notice", "template.done.kept"));
        return done.orElseGet(() -> new ModelAndView(FORM, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private void addRoadmap(RoadmapId id, Actor actor, Model model) {
        PlanHead plan = plans.head(actor, id);
        Actor.require(actor.role().plans());
        String title = words.text("template.keep");
        model.addAttribute("title", title);
        model.addAttribute("hint", words.text("template.keep.text", actor.territoryName()));
        model.addAttribute("crumbs", heads.crumbs(plan, title));
        model.addAttribute("action", "/roadmaps/" + id + "/template");
        model.addAttribute("back", "/roadmaps/" + id);
    }

    @GetMapping("/templates/{template:\\d+}/edit")
    String edit(@PathVariable TemplateId template, Actor actor, Model model) {
        Template found = templates.one(actor, template);
        Actor.require(actor.plansIn(found.territory()));
        model.addAttribute("form", TemplateForm.from(found));
        addTemplate(found, model);
        return FORM;
    }

    @PostMapping("/templates/{template:\\d+}/edit")
    ModelAndView change(
            @PathVariable TemplateId template,
            @Valid @ModelAttribute("form") TemplateForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        Template found = templates.one(actor, template);
        Actor.require(actor.plansIn(found.territory()));
        addTemplate(found, model);
        int opened = Objects.requireNonNullElse(form.version(), -1);
        Optional<ModelAndView> done = Refusals.shown(errors, FIELDS, () -> {
            String name = Objects.requireNonNull(form.name()).strip();
            keep.change(actor, template, opened, name, form.note());
            return "redirect:/templates/" + template;
        });
        done.ifPresent(page -> flash.addFlashAttribute("notice", "template.done.changed"));
        return done.orElseGet(() -> new ModelAndView(FORM, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private void addTemplate(Template found, Model model) {
        String title = words.text("template.rename");
        model.addAttribute("title", title);
        model.addAttribute("crumbs", crumbs(found, title));
        model.addAttribute("action", "/templates/" + found.id() + "/edit");
        model.addAttribute("back", "/templates/" + found.id());
    }

    @PostMapping("/templates/{template:\\d+}/retirement")
    String retire(@PathVariable TemplateId template, Actor actor, RedirectAttributes flash) {
        keep.retire(actor, template);
        flash.addFlashAttribute("notice", "template.done.retired");
        return "redirect:/templates";
    }

    private List<Pieces.Crumb> crumbs(@Nullable Template template, @Nullable String last) {
        List<Pieces.Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Pieces.Crumb(words.text("roadmap.list.title"), "/roadmaps"));
        crumbs.add(new Pieces.Crumb(words.text("template.title"), template == null ? null : "/templates"));
        if (template != null) {
            crumbs.add(new Pieces.Crumb(template.name(), last == null ? null : "/templates/" + template.id()));
        }
        if (last != null) {
            crumbs.add(new Pieces.Crumb(last, null));
        }
        return crumbs;
    }
}
