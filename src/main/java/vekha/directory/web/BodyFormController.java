package vekha.directory.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import vekha.directory.AddBody;
import vekha.directory.BodyId;
import vekha.directory.BodyKind;
import vekha.directory.BodyQueries;
import vekha.directory.Caller;
import vekha.directory.ChangeBody;
import vekha.directory.TerritoryId;
import vekha.foundation.Choice;
import vekha.foundation.Refusals;
import vekha.foundation.Words;

/** A new responsible body, and corrections of a known one. */
@Controller
class BodyFormController {

    private static final Map<String, String> FIELDS = Map.of("body.refused.name", "shortName");

    private final BodyQueries bodies;
    private final KeptTerritories kept;
    private final AddBody addBody;
    private final ChangeBody changeBody;
    private final Words words;

    BodyFormController(BodyQueries bodies, KeptTerritories kept, AddBody addBody, ChangeBody changeBody, Words words) {
        this.bodies = bodies;
        this.kept = kept;
        this.addBody = addBody;
        this.changeBody = changeBody;
        this.words = words;
    }

    @GetMapping("/bodies/new")
    ModelAndView blank(@RequestParam(required = false) @Nullable Long territory, Caller caller, Model model) {
        TerritoryId place = kept.chosen(caller, territory);
        model.addAttribute("form", BodyForm.empty(place.value()));
        return page(caller, null, model, HttpStatus.OK);
    }

    @PostMapping("/bodies")
    ModelAndView create(
            @Valid @ModelAttribute("form") BodyForm form,
            BindingResult errors,
            Caller caller,
            Model model,
            RedirectAttributes flash) {
        TerritoryId place = kept.chosen(caller, form.territory());
        return Refusals.shown(errors, FIELDS, () -> {
                    BodyId body = addBody.by(caller, place, form.toDetails());
                    flash.addFlashAttribute("notice", "body.added");
                    return "redirect:/bodies/" + body;
                })
                .orElseGet(() -> page(caller, null, model, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping("/bodies/{body}/edit")
    ModelAndView edit(@PathVariable BodyId body, Caller caller, Model model) {
        BodyQueries.Facts facts = bodies.facts(caller, body);
        caller.requireKeeping(facts.territoryId());
        model.addAttribute("form", BodyForm.from(facts));
        return page(caller, facts, model, HttpStatus.OK);
    }

    @PostMapping("/bodies/{body}/edit")
    ModelAndView change(
            @PathVariable BodyId body,
            @Valid @ModelAttribute("form") BodyForm form,
            BindingResult errors,
            Caller caller,
            Model model,
            RedirectAttributes flash) {
        BodyQueries.Facts facts = bodies.facts(caller, body);
        caller.requireKeeping(facts.territoryId());
        return Refusals.shown(errors, FIELDS, () -> {
                    changeBody.by(caller, body, form.opened(), form.toDetails());
                    flash.addFlashAttribute("notice", "body.changed");
                    return "redirect:/bodies/" + body;
                })
                .orElseGet(() -> page(caller, facts, model, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private ModelAndView page(Caller caller, BodyQueries.@Nullable Facts body, Model model, HttpStatus status) {
        model.addAttribute("body", body);
        model.addAttribute("territories", body == null ? kept.choices(caller) : List.of());
        model.addAttribute(
                "kinds",
                Arrays.stream(BodyKind.values())
                        .map(kind -> Choice.of(kind, words.text("body.kind." + kind)))
                        .toList());
        return new ModelAndView("directory/body-form", model.asMap(), status);
    }
}
