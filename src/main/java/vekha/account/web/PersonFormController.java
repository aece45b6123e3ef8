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
import vekha.foundation.Choice;
import vekha.foundation.NotVisibleException;
import vekha.foundation.Refusals;
import vekha.foundation.Words;

/** A new person, and changes of a known one: name, territory, role and care on one page. */
@Controller
class PersonFormController {

    private static final Map<String, String> FIELDS = Map.of(
            "person.refused.login", "login",
            "person.refused.role", "role",
            "person.refused.own-role", "role",
            "person.refused.own-territory", "territory",
            "person.refused.one-school", "schools");

    private final PeopleQueries people;
    private final CareChoices choices;
    private final RegisterPerson registerPerson;
    private final ChangePerson changePerson;
    private final Words words;

    PersonFormController(
            PeopleQueries people,
            CareChoices choices,
            RegisterPerson registerPerson,
            ChangePerson changePerson,
            Words words) {
        this.people = people;
        this.choices = choices;
        this.registerPerson = registerPerson;
        this.changePerson = changePerson;
        this.words = words;
    }

    @GetMapping("/admin/people/new")
    ModelAndView blank(Actor actor, Model model) {
        Actor.require(actor.role() == Role.ADMINISTRATOR);
        return page(actor, null, PersonForm.empty(actor.territory().value()), model, HttpStatus.OK);
    }

    @PostMapping("/admin/people")
    ModelAndView register(
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        Actor.require(actor.role() == Role.ADMINISTRATOR);
        if (form.isOfAnotherPlace()) {
            return page(actor, null, form.inNewPlace(), model, HttpStatus.OK);
        }
        if (form.login() == null) {
            Refusals.reject(errors, "login", "form.required");
        }
        return Refusals.shown(errors, FIELDS, () -> {
                    Registered registered = registerPerson.by(actor, form.toLogin(), form.toDetails(actor.territory()));
                    flash.addFlashAttribute("notice", "person.registered");
                    flash.addFlashAttribute("invitation", registered.invitation());
                    return "redirect:/admin/people/" + registered.person();
                })
                .orElseGet(() -> page(actor, null, form, model, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping("/admin/people/{person}/edit")
    ModelAndView edit(@PathVariable PersonId person, Actor actor, Model model) {
        PeopleQueries.Facts facts = people.facts(actor, person);
        PersonForm form = PersonForm.from(facts, people.schools(person), people.bodies(person));
        return page(actor, facts, form, model, HttpStatus.OK);
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
        if (form.isOfAnotherPlace()) {
            return page(actor, facts, form.inNewPlace(), model, HttpStatus.OK);
        }
        return Refusals.shown(errors, FIELDS, () -> {
                    changePerson.by(actor, person, form.opened(), form.toDetails(facts.place()));
                    flash.addFlashAttribute("notice", "person.changed");
                    return "redirect:/admin/people/" + person;
                })
                .orElseGet(() -> page(actor, facts, form, model, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private ModelAndView page(
            Actor actor, PeopleQueries.@Nullable Facts person, PersonForm form, Model model, HttpStatus status) {
        TerritoryId place = form.toPlace(person == null ? actor.territory() : person.place());
        if (!actor.sees(place)) {
            throw new NotVisibleException();
        }
        model.addAttribute("form", form);
        model.addAttribute("person", person);
        model.addAttribute("moved", person != null && !person.place().equals(place));
        model.addAttribute("territories", choices.territories(actor));
        model.addAttribute("schools", choices.schools(place));
        model.addAttribute("bodies", choices.bodies(place));
        model.addAttribute("roles", roles());
        return new ModelAndView("account/person-form", model.asMap(), status);
    }

    private List<Choice> roles() {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(
                        role.name(), words.text("account.role." + role), words.text("account.role." + role + ".hint")))
                .toList();
    }
}
