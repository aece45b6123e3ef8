package vekha.programme.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.ArrayList;
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
import vekha.account.Actor;
import vekha.directory.TerritoryId;
import vekha.foundation.Address;
import vekha.foundation.ChangesOnlyByActs;
import vekha.foundation.Filter;
import vekha.foundation.Refusals;
import vekha.foundation.Words;
import vekha.programme.KeepProgrammes;
import vekha.programme.KeepRiskFactors;
import vekha.programme.ProgrammeId;
import vekha.programme.ProgrammeQueries;

/** The list of programmes, the page of one with the schools that take part, and the form for both. */
@Controller
class ProgrammesController {

    private static final Map<String, String> FIELDS = Map.of("programme.refused.name", "shortName");

    private final ProgrammeQueries programmes;
    private final KeepProgrammes keepProgrammes;
    private final Words words;
    private final Clock clock;

    ProgrammesController(ProgrammeQueries programmes, KeepProgrammes keepProgrammes, Words words, Clock clock) {
        this.programmes = programmes;
        this.keepProgrammes = keepProgrammes;
        this.words = words;
        this.clock = clock;
    }

    @ChangesOnlyByActs
    @GetMapping("/programmes")
    String list(Actor actor, Model model) {
        int year = year(actor);
        model.addAttribute("rows", programmes.rows(actor, year));
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("keeps", actor.keepsDirectoriesOf(actor.territory()));
        model.addAttribute("keepsFactors", KeepRiskFactors.allowed(actor));
        return "programme/programmes";
    }

    @ChangesOnlyByActs
    @GetMapping("/programmes/{programme}")
    String page(
            @PathVariable ProgrammeId programme,
            @RequestParam(required = false) @Nullable Integer year,
            Actor actor,
            Model model) {
        int now = year(actor);
        ProgrammeQueries.Row row = programmes.row(actor, programme, now);
        int chosen = year == null ? now : year;
        model.addAttribute("programme", row);
        model.addAttribute("members", programmes.members(actor, programme, chosen));
        model.addAttribute("filters", filters(programme, programmes.years(actor, programme), chosen, now));
        model.addAttribute("chosen", chosen);
        model.addAttribute("year", String.valueOf(chosen));
        model.addAttribute("keeps", allowed(actor, row));
        model.addAttribute("joins", !row.archived() && !actor.kept().isEmpty());
        model.addAttribute("several", actor.territories().size() > 1);
        model.addAttribute("zone", actor.zone());
        return "programme/programme";
    }

    private List<Filter> filters(ProgrammeId programme, List<Integer> years, int chosen, int now) {
        Address address = Address.of("/programmes/" + programme);
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter(words.text("programme.years.all"), null, address + "?year=0", chosen == 0));
        if (!years.contains(now)) {
            filters.add(new Filter(String.valueOf(now), null, address.toString(), chosen == now));
        }
        for (int year : years) {
            filters.add(new Filter(
                    String.valueOf(year), null, address.with("year", year).toString(), year == chosen));
        }
        return filters;
    }

    @GetMapping("/programmes/new")
    ModelAndView blank(Actor actor, Model model) {
        Actor.require(actor.keepsDirectoriesOf(actor.territory()));
        model.addAttribute("form", ProgrammeForm.EMPTY);
        return form(null, model, HttpStatus.OK);
    }

    @PostMapping("/programmes")
    ModelAndView create(
            @Valid @ModelAttribute("form") ProgrammeForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        Actor.require(actor.keepsDirectoriesOf(actor.territory()));
        return Refusals.shown(errors, FIELDS, () -> {
                    ProgrammeId programme = keepProgrammes.add(actor, form.toShortName(), form.toFullName());
                    flash.addFlashAttribute("notice", "programme.added");
                    return "redirect:/programmes/" + programme;
                })
                .orElseGet(() -> form(null, model, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping("/programmes/{programme}/edit")
    ModelAndView edit(@PathVariable ProgrammeId programme, Actor actor, Model model) {
        ProgrammeQueries.Row row = kept(actor, programme);
        model.addAttribute("form", ProgrammeForm.from(row));
        return form(row, model, HttpStatus.OK);
    }

    @PostMapping("/programmes/{programme}/edit")
    ModelAndView change(
            @PathVariable ProgrammeId programme,
            @Valid @ModelAttribute("form") ProgrammeForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        ProgrammeQueries.Row row = kept(actor, programme);
        return Refusals.shown(errors, FIELDS, () -> {
                    keepProgrammes.change(
                            actor, programme, form.opened(), form.toShortName(), form.toFullName(), form.toArchived());
                    flash.addFlashAttribute("notice", "programme.changed");
                    return "redirect:/programmes/" + programme;
                })
                .orElseGet(() -> form(row, model, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private ProgrammeQueries.Row kept(Actor actor, ProgrammeId programme) {
        ProgrammeQueries.Row row = programmes.row(actor, programme, year(actor));
        Actor.require(allowed(actor, row));
        return row;
    }

    private static boolean allowed(Actor actor, ProgrammeQueries.Row row) {
        Long territory = row.territoryId();
        return KeepProgrammes.allowed(actor, territory == null ? null : new TerritoryId(territory));
    }

    private static ModelAndView form(ProgrammeQueries.@Nullable Row row, Model model, HttpStatus status) {
        model.addAttribute("programme", row);
        return new ModelAndView("programme/programme-form", model.asMap(), status);
    }

    private int year(Actor actor) {
        return actor.today(clock).getYear();
    }
}
