package vekha.programme.web;

import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.foundation.NotVisibleException;
import vekha.foundation.Refusals;
import vekha.programme.KeepRiskFactors;
import vekha.programme.RiskQueries;

/** The risk factors that risk profiles speak of: the list and the form. */
@Controller
@RequestMapping("/risk-factors")
class RiskFactorsController {

    private static final Map<String, String> FIELDS = Map.of("factor.refused.name", "name");

    private final RiskQueries risks;
    private final KeepRiskFactors keep;

    RiskFactorsController(RiskQueries risks, KeepRiskFactors keep) {
        this.risks = risks;
        this.keep = keep;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        Actor.require(KeepRiskFactors.allowed(actor));
        model.addAttribute("rows", risks.all());
        return "programme/risk-factors";
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor, Model model) {
        Actor.require(KeepRiskFactors.allowed(actor));
        model.addAttribute("form", RiskFactorForm.EMPTY);
        return form(null, model, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView add(
            @Valid @ModelAttribute("form") RiskFactorForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        Actor.require(KeepRiskFactors.allowed(actor));
        return Refusals.shown(errors, FIELDS, () -> {
                    keep.add(actor, form.toTerms());
                    flash.addFlashAttribute("notice", "factor.added");
                    return "redirect:/risk-factors";
                })
                .orElseGet(() -> form(null, model, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping("/{factor:\\d+}/edit")
    ModelAndView edit(@PathVariable long factor, Actor actor, Model model) {
        RiskQueries.Kept known = kept(actor, factor);
        model.addAttribute("form", RiskFactorForm.from(known));
        return form(known, model, HttpStatus.OK);
    }

    @PostMapping("/{factor:\\d+}/edit")
    ModelAndView change(
            @PathVariable long factor,
            @Valid @ModelAttribute("form") RiskFactorForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        RiskQueries.Kept known = kept(actor, factor);
        return Refusals.shown(errors, FIELDS, () -> {
                    keep.change(actor, factor, form.opened(), form.toTerms());
                    flash.addFlashAttribute("notice", "factor.changed");
                    return "redirect:/risk-factors";
                })
                .orElseGet(() -> form(known, model, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private RiskQueries.Kept kept(Actor actor, long factor) {
        Actor.require(KeepRiskFactors.allowed(actor));
        return risks.all().stream().filter(it -> it.id() == factor).findFirst().orElseThrow(NotVisibleException::new);
    }

    private ModelAndView form(RiskQueries.@Nullable Kept factor, Model model, HttpStatus status) {
        List<String> groups = risks.all().stream()
                .map(RiskQueries.Kept::group)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        model.addAttribute("factor", factor);
        model.addAttribute("groups", groups);
        return new ModelAndView("programme/risk-factor-form", model.asMap(), status);
    }
}
