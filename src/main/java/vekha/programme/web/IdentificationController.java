package vekha.programme.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Map;
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
import vekha.directory.SchoolId;
import vekha.directory.SchoolParticipation;
import vekha.directory.SchoolQueries;
import vekha.foundation.Refusals;
import vekha.programme.RecordIdentification;

/** Results of a year's identification, typed in or corrected. */
@Controller
class IdentificationController {

    private static final Map<String, String> FIELDS = Map.of("identification.refused.year", "year");

    private final SchoolQueries schools;
    private final SchoolParticipation participation;
    private final RecordIdentification recordIdentification;
    private final Clock clock;

    IdentificationController(
            SchoolQueries schools,
            SchoolParticipation participation,
            RecordIdentification recordIdentification,
            Clock clock) {
        this.schools = schools;
        this.participation = participation;
        this.recordIdentification = recordIdentification;
        this.clock = clock;
    }

    @GetMapping("/schools/{school}/identifications/new")
    ModelAndView blank(@PathVariable SchoolId school, Actor actor, Model model) {
        SchoolQueries.Facts facts = kept(actor, school);
        model.addAttribute("form", IdentificationForm.empty(actor.today(clock).getYear()));
        return page(facts, model, HttpStatus.OK);
    }

    @GetMapping("/schools/{school}/identifications/{year}")
    ModelAndView edit(@PathVariable SchoolId school, @PathVariable int year, Actor actor, Model model) {
        SchoolQueries.Facts facts = kept(actor, school);
        model.addAttribute("form", IdentificationForm.of(year, participation.identifications(school)));
        return page(facts, model, HttpStatus.OK);
    }

    @PostMapping("/schools/{school}/identifications")
    ModelAndView record(
            @PathVariable SchoolId school,
            @Valid @ModelAttribute("form") IdentificationForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        SchoolQueries.Facts facts = kept(actor, school);
        return Refusals.shown(errors, FIELDS, () -> {
                    recordIdentification.replace(actor, school, form.toYear(), form.opened(), form.toResults());
                    flash.addFlashAttribute("notice", "identification.saved");
                    return "redirect:/schools/" + school + "#identifications";
                })
                .orElseGet(() -> page(facts, model, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private SchoolQueries.Facts kept(Actor actor, SchoolId school) {
        SchoolQueries.Facts facts = schools.facts(actor, school);
        actor.requireKeeping(facts.territoryId());
        return facts;
    }

    private static ModelAndView page(SchoolQueries.Facts school, Model model, HttpStatus status) {
        model.addAttribute("school", school);
        return new ModelAndView("programme/identification-form", model.asMap(), status);
    }
}
