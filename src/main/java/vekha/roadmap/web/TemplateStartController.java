package vekha.roadmap.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import vekha.foundation.Words;
import vekha.roadmap.NextChoices;
import vekha.roadmap.NextWish;
import vekha.roadmap.NextYear;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.StartFromTemplate;
import vekha.roadmap.StartFromTemplate.Schools;
import vekha.roadmap.TemplateId;
import vekha.roadmap.TemplateQueries;
import vekha.roadmap.TemplateQueries.Template;

/** A roadmap out of a template. */
@Controller
@RequestMapping("/templates/{template:\\d+}/roadmap")
class TemplateStartController {

    private final StartFromTemplate start;
    private final TemplateQueries templates;
    private final LookFirst steps;
    private final Words words;

    TemplateStartController(StartFromTemplate start, TemplateQueries templates, LookFirst steps, Words words) {
        this.start = start;
        this.templates = templates;
        this.steps = steps;
        this.words = words;
    }

    @GetMapping
    String propose(@PathVariable TemplateId template, Actor actor, Model model) {
        return steps.propose(of(template, actor), model);
    }

    @PostMapping(params = "look")
    ModelAndView look(
            @PathVariable TemplateId template,
            @Valid @ModelAttribute("form") NextForm form,
            BindingResult errors,
            @RequestParam Map<String, String> parameters,
            Actor actor,
            Model model) {
        return steps.look(of(template, actor), new NextSent(form, errors, parameters, model));
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
        return steps.make(of(template, actor), new NextSent(form, errors, parameters, model), flash);
    }

    private OfTemplate of(TemplateId template, Actor actor) {
        return new OfTemplate(templates.one(actor, template), actor);
    }

    /** Made of a template; those of its schools only in its own territory. */
    private final class OfTemplate implements NextMaking {

        private final Template template;
        private final Actor actor;

        OfTemplate(Template template, Actor actor) {
            this.template = template;
            this.actor = actor;
        }

        @Override
        public String page() {
            return "roadmap/template-start";
        }

        @Override
        public Schools usual() {
            return isOwn() ? Schools.TEMPLATE : Schools.PROGRAMME;
        }

        private boolean isOwn() {
            return template.territory().equals(actor.territory());
        }

        @Override
        public NextYear preview(@Nullable NextWish wish, Schools among) {
            return start.preview(actor, template.id(), wish, among);
        }

        @Override
        public RoadmapId make(NextWish wish, Schools among, NextChoices choices) {
            return start.by(actor, template.id(), wish, among, choices);
        }

        @Override
        public void frame(Model model) {
            model.addAttribute("it", template);
            model.addAttribute(
                    "crumbs",
                    List.of(
                            new Pieces.Crumb(words.text("roadmap.list.title"), "/roadmaps"),
                            new Pieces.Crumb(words.text("template.title"), "/templates"),
                            new Pieces.Crumb(template.name(), "/templates/" + template.id()),
                            new Pieces.Crumb(words.text("template.start"), null)));
            model.addAttribute(
                    "choices",
                    Arrays.stream(Schools.values())
                            .filter(it -> isOwn() || it != Schools.TEMPLATE)
                            .map(it -> new Pieces.Option(it.name(), words.text("template.schools." + it)))
                            .toList());
        }
    }
}
