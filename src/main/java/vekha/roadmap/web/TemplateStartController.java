package vekha.roadmap.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.foundation.StaleException;
import vekha.foundation.Words;
import vekha.roadmap.NextWish;
import vekha.roadmap.NextYear;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.StartFromTemplate;
import vekha.roadmap.StartFromTemplate.Schools;
import vekha.roadmap.TemplateId;
import vekha.roadmap.TemplateQueries;
import vekha.roadmap.TemplateQueries.Template;

/** A roadmap out of a template: looked at first, row by row, then made at one stroke. */
@Controller
@RequestMapping("/templates/{template:\\d+}/roadmap")
class TemplateStartController {

    private static final String PAGE = "roadmap/template-start";

    private final StartFromTemplate start;
    private final TemplateQueries templates;
    private final NextPages pages;
    private final Words words;

    TemplateStartController(StartFromTemplate start, TemplateQueries templates, NextPages pages, Words words) {
        this.start = start;
        this.templates = templates;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String propose(@PathVariable TemplateId template, Actor actor, Model model) {
        Template found = templates.one(actor, template);
        Schools among = usual(found, actor);
        NextYear next = start.preview(actor, template, null, among);
        NextForm form = NextForm.of(next, among);
        model.addAttribute("form", form);
        add(found, next, form, among, Set.of(), actor, model);
        return PAGE;
    }

    private static Schools usual(Template template, Actor actor) {
        return template.territory().equals(actor.territory()) ? Schools.TEMPLATE : Schools.PROGRAMME;
    }

    /** Shows what another period or other schools would mean; nothing is made yet. */
    @PostMapping(params = "look")
    ModelAndView look(
            @PathVariable TemplateId template,
            @Valid @ModelAttribute("form") NextForm form,
            BindingResult errors,
            @RequestParam Map<String, String> parameters,
            Actor actor,
            Model model) {
        form.check(errors);
        HttpStatusCode status = errors.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return shown(template, form, errors, parameters, actor, model, status);
    }

    @PostMapping
    ModelAndView make(
            @PathVariable TemplateId template,
            @Valid @ModelAttribute("form") NextForm form,
            BindingResult errors,
            @RequestParam Map<String, String> parameters,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        form.check(errors);
        if (errors.hasErrors()) {
            return shown(template, form, errors, parameters, actor, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        NextWish wish = form.wish();
        Schools among = form.amongOr(Schools.NONE);
        if (!NextForm.shown(wish, among).equals(form.shown())) {
            model.addAttribute("told", words.text("next-year.look-first"));
            return shown(template, form, errors, parameters, actor, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            RoadmapId draft = start.by(actor, template, wish, among, form.choices(parameters));
            flash.addFlashAttribute("notice", "next-year.done");
            return new ModelAndView("redirect:/roadmaps/" + draft + "/basis");
        } catch (StaleException stale) {
            model.addAttribute("told", words.text("next-year.stale"));
            return shown(template, form, errors, parameters, actor, model, HttpStatus.CONFLICT);
        }
    }

    private ModelAndView shown(
            TemplateId template,
            NextForm form,
            BindingResult errors,
            Map<String, String> parameters,
            Actor actor,
            Model model,
            HttpStatusCode status) {
        Template found = templates.one(actor, template);
        Schools among = form.amongOr(usual(found, actor));
        @Nullable NextWish wish = errors.hasErrors() ? form.lastShown() : form.wish();
        NextYear next = start.preview(actor, template, wish, among);
        add(found, next, form, among, NextForm.verbatim(parameters), actor, model);
        return new ModelAndView(PAGE, model.asMap(), status);
    }

    private void add(
            Template template,
            NextYear next,
            NextForm form,
            Schools among,
            Set<Integer> verbatim,
            Actor actor,
            Model model) {
        model.addAttribute("it", template);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Pieces.Crumb(words.text("roadmap.list.title"), "/roadmaps"),
                        new Pieces.Crumb(words.text("template.title"), "/templates"),
                        new Pieces.Crumb(template.name(), "/templates/" + template.id()),
                        new Pieces.Crumb(words.text("template.start"), null)));
        boolean own = template.territory().equals(actor.territory());
        model.addAttribute(
                "choices",
                Arrays.stream(Schools.values())
                        .filter(it -> own || it != Schools.TEMPLATE)
                        .map(it -> new Pieces.Option(it.name(), words.text("template.schools." + it)))
                        .toList());
        model.addAttribute("page", pages.page(next, form, among, verbatim));
    }
}
