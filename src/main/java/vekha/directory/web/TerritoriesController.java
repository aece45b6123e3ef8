package vekha.directory.web;

import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vekha.directory.Caller;
import vekha.directory.KeepTerritories;
import vekha.directory.TerritoryId;
import vekha.directory.TerritoryQueries;
import vekha.directory.TimeZones;
import vekha.foundation.ChangesOnlyByActs;
import vekha.foundation.Choice;
import vekha.foundation.Refusals;

/** Territories, for the administrator. */
@Controller
class TerritoriesController {

    private static final Map<String, String> FIELDS = Map.of("territory.refused.name", "name");

    private final TerritoryQueries territories;
    private final KeepTerritories keepTerritories;
    private final TimeZones zones;

    TerritoriesController(TerritoryQueries territories, KeepTerritories keepTerritories, TimeZones zones) {
        this.territories = territories;
        this.keepTerritories = keepTerritories;
        this.zones = zones;
    }

    @ModelAttribute("zones")
    List<Choice> zones() {
        return zones.choices();
    }

    @ChangesOnlyByActs
    @GetMapping("/territories")
    String list(Caller caller, Model model) {
        caller.requireKeepingTerritories();
        model.addAttribute("rows", territories.rows(caller));
        return "directory/territories";
    }

    @GetMapping("/territories/new")
    ModelAndView blank(Caller caller, Model model) {
        caller.requireKeepingTerritories();
        model.addAttribute("form", TerritoryForm.empty(caller.zone()));
        return page(null, model, HttpStatus.OK);
    }

    @PostMapping("/territories")
    ModelAndView create(
            @Valid @ModelAttribute("form") TerritoryForm form,
            BindingResult errors,
            Caller caller,
            Model model,
            RedirectAttributes flash) {
        caller.requireKeepingTerritories();
        checkZone(form, errors);
        return Refusals.shown(errors, FIELDS, () -> {
                    keepTerritories.add(caller, name(form), zone(form));
                    flash.addFlashAttribute("notice", "territory.added");
                    return "redirect:/territories";
                })
                .orElseGet(() -> page(null, model, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping("/territories/{territory}/edit")
    ModelAndView edit(@PathVariable TerritoryId territory, Caller caller, Model model) {
        caller.requireKeepingTerritories();
        TerritoryQueries.Row row = territories.row(caller, territory);
        model.addAttribute("form", TerritoryForm.from(row));
        return page(row, model, HttpStatus.OK);
    }

    @PostMapping("/territories/{territory}/edit")
    ModelAndView change(
            @PathVariable TerritoryId territory,
            @Valid @ModelAttribute("form") TerritoryForm form,
            BindingResult errors,
            Caller caller,
            Model model,
            RedirectAttributes flash) {
        caller.requireKeepingTerritories();
        TerritoryQueries.Row row = territories.row(caller, territory);
        checkZone(form, errors);
        return Refusals.shown(errors, FIELDS, () -> {
                    keepTerritories.change(caller, territory, form.opened(), name(form), zone(form));
                    flash.addFlashAttribute("notice", "territory.changed");
                    return "redirect:/territories";
                })
                .orElseGet(() -> page(row, model, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private static ModelAndView page(TerritoryQueries.@Nullable Row row, Model model, HttpStatus status) {
        model.addAttribute("territory", row);
        return new ModelAndView("directory/territory-form", model.asMap(), status);
    }

    private static void checkZone(TerritoryForm form, BindingResult errors) {
        if (form.zone() != null && !TimeZones.known(form.zone())) {
            Refusals.reject(errors, "zone", "territory.zone.unknown");
        }
    }

    private static String name(TerritoryForm form) {
        return Objects.requireNonNull(form.name());
    }

    private static ZoneId zone(TerritoryForm form) {
        return ZoneId.of(Objects.requireNonNull(form.zone()));
    }
}
