package vekha.account.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.account.ChangePerson;
import vekha.account.PeopleQueries;
import vekha.account.PersonId;
import vekha.directory.BodyQueries;
import vekha.directory.SchoolQueries;
import vekha.foundation.Refusals;

/** Which schools and bodies are in a person's care. */
@Controller
@RequestMapping("/admin/people/{person}/care")
class CareController {

    private static final Map<String, String> FIELDS = Map.of("person.refused.one-school", "schools");

    private final PeopleQueries people;
    private final SchoolQueries schools;
    private final BodyQueries bodies;
    private final ChangePerson changePerson;

    CareController(PeopleQueries people, SchoolQueries schools, BodyQueries bodies, ChangePerson changePerson) {
        this.people = people;
        this.schools = schools;
        this.bodies = bodies;
        this.changePerson = changePerson;
    }

    @GetMapping
    ModelAndView edit(@PathVariable PersonId person, Actor actor, Model model) {
        PeopleQueries.Facts facts = people.facts(actor, person);
        model.addAttribute("form", CareForm.of(people.schools(person), people.bodies(person), facts.version()));
        return page(facts, model, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView assign(
            @PathVariable PersonId person,
            @ModelAttribute("form") CareForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        PeopleQueries.Facts facts = people.facts(actor, person);
        return Refusals.shown(errors, FIELDS, () -> {
                    changePerson.care(actor, person, form.version(), form.toSchools(), form.toBodies());
                    flash.addFlashAttribute("notice", "person.care.saved");
                    return "redirect:/admin/people/" + person;
                })
                .orElseGet(() -> page(facts, model, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private ModelAndView page(PeopleQueries.Facts person, Model model, HttpStatus status) {
        model.addAttribute("person", person);
        model.addAttribute("schools", schools.choices(person.place()));
        model.addAttribute("bodies", bodies.choices(person.place()));
        return new ModelAndView("account/care", model.asMap(), status);
    }
}
