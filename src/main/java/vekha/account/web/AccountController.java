package vekha.account.web;

import jakarta.validation.Valid;
import java.time.Clock;
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
import vekha.account.People;
import vekha.account.PersonalTokens;
import vekha.foundation.NotVisibleException;
import vekha.foundation.Refusals;

/** The own account: who one is here, and the keys of one's programs. */
@Controller
class AccountController {

    private final People people;
    private final PersonalTokens tokens;
    private final Clock clock;

    AccountController(People people, PersonalTokens tokens, Clock clock) {
        this.people = people;
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping("/account")
    ModelAndView page(Actor actor, Model model) {
        model.addAttribute("form", TokenForm.EMPTY);
        return page(actor, model, HttpStatus.OK);
    }

    @PostMapping("/account/tokens")
    ModelAndView issue(
            @Valid @ModelAttribute("form") TokenForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        if (form.days() != null && !TokenForm.LASTING.contains(form.days())) {
            Refusals.reject(errors, "days", "form.required");
        }
        if (errors.hasErrors()) {
            return page(actor, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String token = tokens.issue(actor, form.toName(), actor.today(clock).plusDays(form.toDays()));
        flash.addFlashAttribute("token", token);
        flash.addFlashAttribute("notice", "token.issued");
        return new ModelAndView("redirect:/account#tokens");
    }

    @PostMapping("/account/tokens/{token}/revocation")
    String revoke(@PathVariable long token, Actor actor, RedirectAttributes flash) {
        tokens.revoke(actor, token);
        flash.addFlashAttribute("notice", "token.revoked");
        return "redirect:/account#tokens";
    }

    private ModelAndView page(Actor actor, Model model, HttpStatus status) {
        model.addAttribute("actor", actor);
        model.addAttribute(
                "person", people.findById(actor.id().value()).map(Own::of).orElseThrow(NotVisibleException::new));
        model.addAttribute("tokens", tokens.of(actor.id()));
        model.addAttribute("lasting", TokenForm.LASTING);
        return new ModelAndView("account/account", model.asMap(), status);
    }
}
