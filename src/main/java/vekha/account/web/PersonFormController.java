package vekha.account.web;

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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.account.ChangePerson;
import vekha.account.PeopleQueries;
import vekha.account.PersonId;
import vekha.account.RegisterPerson;
import vekha.account.RegisterPerson.Registered;
import vekha.account.Role;
import vekha.directory.TerritoryId;
import vekha.directory.TerritoryQueries;
import vekha.foundation.Choice;
import vekha.foundation.Refusals;
import vekha.foundation.Words;

/** A new person, and changes of a known one. */
@Controller
class PersonFormController {

    private static final Map<String, String> FIELDS =
            Map.of("person.refused.login", "login", "person.refused.role", "role", "person.refused.own-role", "role");

    private final PeopleQueries people;
    private final TerritoryQueries territories;
    private final RegisterPerson registerPerson;
    private final ChangePerson changePerson;
    private final Words words;

    PersonFormController(
            PeopleQueries people,
            TerritoryQueries territories,
            RegisterPerson registerPerson,
            ChangePerson changePerson,
            Words words) {
        this.people = people;
        this.territories = territories;
        this.registerPerson = registerPerson;
        this.changePerson = changePerson;
        this.words = words;
    }

    @GetMapping("/admin/people/new")
    ModelAndView blank(Actor actor, Model model) {
        Actor.require(actor.role() == Role.ADMINISTRATOR);
        model.addAttribute("form", PersonForm.empty(actor.territory().value()));
        return page(actor, null, model, HttpStatus.OK);
    }

    @PostMapping("/admin/people")
    ModelAndView register(
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        Actor.require(actor.role() == Role.ADMINISTRATOR);
        if (form.login() == null) {
            errors.rejectValue("login", "form.required");
        }
        Long territory = form.territory();
        TerritoryId place = territory == null ? actor.territory() : new TerritoryId(territory);
        return Refusals.shown(errors, FIELDS, () -> {
                    Registered registered =
                            registerPerson.by(actor, place, form.toLogin(), form.toRole(), form.toProfile());
                    flash.addFlashAttribute("notice", "person.registered");
                    flash.addFlashAttribute("oneTimePassword", registered.password());
                    return "redirect:/admin/people/" + registered.person();
                })
                .orElseGet(() -> page(actor, null, model, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping("/admin/people/{person}/edit")
    ModelAndView edit(@PathVariable PersonId person, Actor actor, Model model) {
        PeopleQueries.Facts facts = people.facts(actor, person);
        model.addAttribute("form", PersonForm.from(facts));
        return page(actor, facts, model, HttpStatus.OK);
    }

    @PostMapping("/admin/people/{person}/edit")
    ModelAndView change(
            @PathVariable PersonId person,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        PeopleQueries.Facts facts = people.facts(actor, person);
        return Refusals.shown(errors, FIELDS, () -> {
                    changePerson.by(actor, person, form.version(), form.toRole(), form.toProfile());
                    flash.addFlashAttribute("notice", "person.changed");
                    return "redirect:/admin/people/" + person;
                })
                .orElseGet(() -> page(actor, facts, model, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private ModelAndView page(Actor actor, PeopleQueries.@Nullable Facts person, Model model, HttpStatus status) {
        model.addAttribute("person", person);
        model.addAttribute(
                "territories",
                person == null && actor.territories().size() > 1 ? territories.choices(actor) : List.of());
        model.addAttribute(
                "roles",
                Arrays.stream(Role.values())
                        .map(role -> new Choice(
                                role.name(),
                                words.text("account.role." + role),
                                words.text("account.role." + role + ".hint")))
                        .toList());
        return new ModelAndView("account/person-form", model.asMap(), status);
    }
}
