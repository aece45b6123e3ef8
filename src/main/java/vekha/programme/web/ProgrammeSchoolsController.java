package vekha.programme.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Set;
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
import vekha.directory.SchoolId;
import vekha.directory.SchoolQueries;
import vekha.directory.TerritoryId;
import vekha.directory.TerritoryQueries;
import vekha.foundation.Choice;
import vekha.foundation.Refusals;
import vekha.foundation.RefusedException;
import vekha.foundation.Words;
import vekha.programme.JoinProgramme;
import vekha.programme.ProgrammeId;
import vekha.programme.ProgrammeQueries;

/** From the page of a programme: several schools of a territory join it at once, or none of them. */
@Controller
class ProgrammeSchoolsController {

    private final ProgrammeQueries programmes;
    private final SchoolQueries schools;
    private final TerritoryQueries territories;
    private final JoinProgramme joinProgramme;
    private final Words words;
    private final Clock clock;

    ProgrammeSchoolsController(
            ProgrammeQueries programmes,
            SchoolQueries schools,
            TerritoryQueries territories,
            JoinProgramme joinProgramme,
            Words words,
            Clock clock) {
        this.programmes = programmes;
        this.schools = schools;
        this.territories = territories;
        this.joinProgramme = joinProgramme;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/programmes/{programme}/memberships/new")
    ModelAndView blank(
            @PathVariable ProgrammeId programme,
            @RequestParam(required = false) @Nullable Long territory,
            Actor actor,
            Model model) {
        model.addAttribute("form", MembershipForm.empty(actor.today(clock).getYear()));
        return page(programme, territory, actor, model, HttpStatus.OK);
    }

    @PostMapping("/programmes/{programme}/memberships")
    ModelAndView join(
            @PathVariable ProgrammeId programme,
            @RequestParam(required = false) @Nullable Long territory,
            @Valid @ModelAttribute("form") MembershipForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        Set<SchoolId> chosen = form.chosenSchools();
        form.check(errors);
        if (chosen.isEmpty()) {
            Refusals.reject(errors, "schools", "membership.schools.none");
        } else if (!errors.hasErrors()) {
            try {
                joinProgramme.all(actor, chosen, programme, form.toTerms());
                flash.addFlashAttribute("notice", "membership.added.several");
                flash.addFlashAttribute("noticeArgs", new Object[] {words.count(chosen.size(), "school")});
                return new ModelAndView("redirect:/programmes/" + programme + "?year=" + form.fromYear());
            } catch (RefusedException refusal) {
                errors.reject(refusal.messageKey(), refusal.arguments().toArray(), null);
            }
        }
        return page(programme, territory, actor, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(
            ProgrammeId programme, @Nullable Long territory, Actor actor, Model model, HttpStatus status) {
        TerritoryId place = place(actor, territory);
        model.addAttribute(
                "programme", programmes.row(actor, programme, actor.today(clock).getYear()));
        model.addAttribute("territory", place.value());
        model.addAttribute("territories", choices(actor));
        model.addAttribute("schools", schools.choices(place));
        model.addAttribute("curators", programmes.curators(place));
        return new ModelAndView("programme/schools-join", model.asMap(), status);
    }

    private static TerritoryId place(Actor actor, @Nullable Long territory) {
        List<TerritoryId> kept = actor.kept();
        Actor.require(!kept.isEmpty());
        if (territory != null) {
            TerritoryId wanted = new TerritoryId(territory);
            actor.requireKeeping(wanted);
            return wanted;
        }
        return kept.contains(actor.territory()) ? actor.territory() : kept.get(0);
    }

    private List<Choice> choices(Actor actor) {
        return actor.kept().size() < 2 ? List.of() : territories.choices(actor);
    }
}
