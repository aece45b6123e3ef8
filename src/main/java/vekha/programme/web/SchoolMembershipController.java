package vekha.programme.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
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
import vekha.directory.SchoolQueries;
import vekha.foundation.Refusals;
import vekha.programme.KeepMemberships;
import vekha.programme.ProgrammeId;
import vekha.programme.ProgrammeQueries;

/** From the page of a school: it joins a programme, or what was entered about that is corrected or taken out. */
@Controller
class SchoolMembershipController {

    private final ProgrammeQueries programmes;
    private final SchoolQueries schools;
    private final KeepMemberships keepMemberships;
    private final Clock clock;

    SchoolMembershipController(
            ProgrammeQueries programmes, SchoolQueries schools, KeepMemberships keepMemberships, Clock clock) {
        this.programmes = programmes;
        this.schools = schools;
        this.keepMemberships = keepMemberships;
        this.clock = clock;
    }

    @GetMapping("/schools/{school}/memberships/new")
    ModelAndView blank(@PathVariable SchoolId school, Actor actor, Model model) {
        SchoolQueries.Facts facts = kept(actor, school);
        model.addAttribute("form", MembershipForm.empty(actor.today(clock).getYear()));
        return joining(facts, model, HttpStatus.OK);
    }

    @PostMapping("/schools/{school}/memberships")
    ModelAndView join(
            @PathVariable SchoolId school,
            @Valid @ModelAttribute("form") MembershipForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        SchoolQueries.Facts facts = kept(actor, school);
        Long programme = form.programme();
        form.check(errors);
        if (programme == null) {
            Refusals.reject(errors, "programme", "form.required");
        }
        return Refusals.shown(errors, Map.of(), () -> {
                    keepMemberships.join(
                            actor, school, new ProgrammeId(Objects.requireNonNull(programme)), form.toTerms());
                    flash.addFlashAttribute("notice", "membership.added");
                    return "redirect:/schools/" + school + "#programmes";
                })
                .orElseGet(() -> joining(facts, model, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping("/memberships/{membership}/edit")
    ModelAndView edit(@PathVariable long membership, Actor actor, Model model) {
        ProgrammeQueries.Entry entry = keptEntry(actor, membership);
        model.addAttribute("form", MembershipForm.from(entry));
        return changing(entry, model, HttpStatus.OK);
    }

    @PostMapping("/memberships/{membership}/edit")
    ModelAndView change(
            @PathVariable long membership,
            @Valid @ModelAttribute("form") MembershipForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        ProgrammeQueries.Entry entry = keptEntry(actor, membership);
        form.check(errors);
        return Refusals.shown(errors, Map.of(), () -> {
                    keepMemberships.change(actor, membership, form.opened(), form.toTerms());
                    flash.addFlashAttribute("notice", "membership.changed");
                    return "redirect:/schools/" + entry.school() + "#programmes";
                })
                .orElseGet(() -> changing(entry, model, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @PostMapping("/memberships/{membership}/removal")
    String remove(@PathVariable long membership, Actor actor, RedirectAttributes flash) {
        SchoolId school = keepMemberships.remove(actor, membership);
        flash.addFlashAttribute("notice", "membership.removed");
        return "redirect:/schools/" + school + "#programmes";
    }

    private SchoolQueries.Facts kept(Actor actor, SchoolId school) {
        SchoolQueries.Facts facts = schools.facts(actor, school);
        actor.requireKeeping(facts.territoryId());
        return facts;
    }

    private ProgrammeQueries.Entry keptEntry(Actor actor, long membership) {
        ProgrammeQueries.Entry entry = programmes.entry(actor, membership);
        actor.requireKeeping(entry.territory());
        return entry;
    }

    private ModelAndView joining(SchoolQueries.Facts school, Model model, HttpStatus status) {
        model.addAttribute("school", school);
        model.addAttribute("programmes", programmes.choices(school.territoryId()));
        model.addAttribute("curators", programmes.curators(school.territoryId()));
        return new ModelAndView("programme/school-joins", model.asMap(), status);
    }

    private ModelAndView changing(ProgrammeQueries.Entry entry, Model model, HttpStatus status) {
        model.addAttribute("membership", entry);
        model.addAttribute("curators", programmes.curators(entry.territory()));
        return new ModelAndView("programme/membership-form", model.asMap(), status);
    }
}
