package vekha.programme.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.directory.SchoolId;
import vekha.directory.SchoolQueries;
import vekha.foundation.Filter;
import vekha.foundation.Refusals;
import vekha.programme.KeepRiskProfiles;
import vekha.programme.RiskQueries;
import vekha.programme.RiskTable;
import vekha.programme.Significance;

/** The risk profile of a school by years: what weighs, what no measure answers, and the form to enter it. */
@Controller
@RequestMapping("/schools/{school}/risks")
class RiskController {

    private final SchoolQueries schools;
    private final RiskQueries risks;
    private final KeepRiskProfiles keepProfiles;
    private final Clock clock;

    RiskController(SchoolQueries schools, RiskQueries risks, KeepRiskProfiles keepProfiles, Clock clock) {
        this.schools = schools;
        this.risks = risks;
        this.keepProfiles = keepProfiles;
        this.clock = clock;
    }

    @GetMapping
    String page(
            @PathVariable SchoolId school,
            @RequestParam(required = false) @Nullable Integer year,
            Actor actor,
            HtmxRequest htmx,
            Model model) {
        SchoolQueries.Facts facts = schools.facts(actor, school);
        List<RiskQueries.Year> years = risks.years(school);
        int now = actor.today(clock).getYear();
        int shown = year != null ? year : years.isEmpty() ? now : years.get(0).year();
        Optional<RiskQueries.Year> profile =
                years.stream().filter(it -> it.year() == shown).findFirst();
        model.addAttribute("school", facts);
        model.addAttribute("profile", profile.orElse(null));
        model.addAttribute("year", String.valueOf(shown));
        model.addAttribute("rows", profile.isPresent() ? risks.rows(school, shown) : List.of());
        model.addAttribute("years", filters(school, years, shown));
        model.addAttribute("records", KeepRiskProfiles.mayRecord(actor, school, facts.territoryId()));
        model.addAttribute("verifies", KeepRiskProfiles.mayVerify(actor, school));
        return htmx.isHtmxRequest() ? "programme/risks :: panel" : "programme/risks";
    }

    private static List<Filter> filters(SchoolId school, List<RiskQueries.Year> years, int shown) {
        return years.stream()
                .map(it -> new Filter(
                        String.valueOf(it.year()),
                        null,
                        "/schools/" + school + "/risks?year=" + it.year(),
                        it.year() == shown))
                .toList();
    }

    @GetMapping("/edit")
    ModelAndView edit(
            @PathVariable SchoolId school,
            @RequestParam(required = false) @Nullable Integer year,
            Actor actor,
            Model model) {
        SchoolQueries.Facts facts = recordable(actor, school);
        int wanted = year == null ? actor.today(clock).getYear() : year;
        int version = risks.years(school).stream()
                .filter(it -> it.year() == wanted)
                .findFirst()
                .map(RiskQueries.Year::version)
                .orElse(-1);
        return form(facts, RiskForm.from(wanted, version, risks.rows(school, wanted)), List.of(), model, HttpStatus.OK);
    }

    /** Takes the pasted lines over into the form; nothing is stored yet. */
    @PostMapping(params = "read")
    ModelAndView read(
            @PathVariable SchoolId school,
            @Valid @ModelAttribute("form") RiskForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        SchoolQueries.Facts facts = recordable(actor, school);
        RiskTable table = RiskTable.read(form.pasted() == null ? "" : form.pasted(), factors(school, form));
        return form(facts, form.with(table), table.unread(), model, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView record(
            @PathVariable SchoolId school,
            @Valid @ModelAttribute("form") RiskForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        SchoolQueries.Facts facts = recordable(actor, school);
        return Refusals.shown(errors, Map.of(), () -> {
                    keepProfiles.record(
                            actor, school, form.toYear(), form.opened(), form.toRisks(factors(school, form)));
                    flash.addFlashAttribute("notice", "risk.saved");
                    return "redirect:/schools/" + school + "/risks?year=" + form.toYear();
                })
                .orElseGet(() -> form(facts, form, List.of(), model, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @PostMapping("/{year}/verification")
    String verify(
            @PathVariable SchoolId school,
            @PathVariable int year,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes flash) {
        keepProfiles.verify(actor, school, year, version);
        flash.addFlashAttribute("notice", "risk.verified");
        return "redirect:/schools/{school}/risks?year=" + year;
    }

    private SchoolQueries.Facts recordable(Actor actor, SchoolId school) {
        SchoolQueries.Facts facts = schools.facts(actor, school);
        Actor.require(KeepRiskProfiles.mayRecord(actor, school, facts.territoryId()));
        return facts;
    }

    private List<RiskQueries.Factor> factors(SchoolId school, RiskForm form) {
        return risks.factors(school, form.year() == null ? 0 : form.year());
    }

    private ModelAndView form(
            SchoolQueries.Facts school, RiskForm form, List<String> unread, Model model, HttpStatus status) {
        model.addAttribute("school", school);
        model.addAttribute("form", form);
        model.addAttribute("factors", factors(new SchoolId(school.id()), form));
        model.addAttribute("weights", Significance.values());
        model.addAttribute("unread", unread);
        return new ModelAndView("programme/risk-form", model.asMap(), status);
    }
}
