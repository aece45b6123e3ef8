package vekha.directory.web;

import jakarta.validation.Valid;
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
import vekha.directory.AddSchool;
import vekha.directory.Caller;
import vekha.directory.ChangeSchool;
import vekha.directory.SchoolId;
import vekha.directory.SchoolQueries;
import vekha.directory.TerritoryId;
import vekha.foundation.Refusals;

/** A new school, and corrections of a known one. */
@Controller
class SchoolFormController {

    private static final Map<String, String> FIELDS = Map.of(
            "school.refused.name", "shortName",
            "school.refused.code", "code",
            "school.refused.branch", "branchOf");

    private final SchoolQueries schools;
    private final KeptTerritories kept;
    private final AddSchool addSchool;
    private final ChangeSchool changeSchool;

    SchoolFormController(SchoolQueries schools, KeptTerritories kept, AddSchool addSchool, ChangeSchool changeSchool) {
        this.schools = schools;
        this.kept = kept;
        this.addSchool = addSchool;
        this.changeSchool = changeSchool;
    }

    @GetMapping("/schools/new")
    ModelAndView blank(@RequestParam(required = false) @Nullable Long territory, Caller caller, Model model) {
        TerritoryId place = kept.chosen(caller, territory);
        model.addAttribute("form", SchoolForm.empty(place.value()));
        return page(caller, null, place, model, HttpStatus.OK);
    }

    @PostMapping("/schools")
    ModelAndView create(
            @Valid @ModelAttribute("form") SchoolForm form,
            BindingResult errors,
            Caller caller,
            Model model,
            RedirectAttributes flash) {
        TerritoryId place = kept.chosen(caller, form.territory());
        return Refusals.shown(errors, FIELDS, () -> {
                    SchoolId school = addSchool.by(caller, place, form.toDetails());
                    flash.addFlashAttribute("notice", "school.added");
                    return "redirect:/schools/" + school;
                })
                .orElseGet(() -> page(caller, null, place, model, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping("/schools/{school}/edit")
    ModelAndView edit(@PathVariable SchoolId school, Caller caller, Model model) {
        SchoolQueries.Facts facts = schools.facts(caller, school);
        caller.requireKeeping(facts.territoryId());
        model.addAttribute("form", SchoolForm.from(facts));
        return page(caller, facts, facts.territoryId(), model, HttpStatus.OK);
    }

    @PostMapping("/schools/{school}/edit")
    ModelAndView change(
            @PathVariable SchoolId school,
            @Valid @ModelAttribute("form") SchoolForm form,
            BindingResult errors,
            Caller caller,
            Model model,
            RedirectAttributes flash) {
        SchoolQueries.Facts facts = schools.facts(caller, school);
        caller.requireKeeping(facts.territoryId());
        return Refusals.shown(errors, FIELDS, () -> {
                    changeSchool.by(caller, school, form.opened(), form.toDetails());
                    flash.addFlashAttribute("notice", "school.changed");
                    return "redirect:/schools/" + school;
                })
                .orElseGet(() -> page(caller, facts, facts.territoryId(), model, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private ModelAndView page(
            Caller caller,
            SchoolQueries.@Nullable Facts school,
            TerritoryId territory,
            Model model,
            HttpStatus status) {
        long self = school == null ? 0 : school.id();
        model.addAttribute("school", school);
        model.addAttribute("territories", school == null ? kept.choices(caller) : List.of());
        model.addAttribute("parents", schools.possibleParents(territory, self));
        return new ModelAndView("directory/school-form", model.asMap(), status);
    }
}
