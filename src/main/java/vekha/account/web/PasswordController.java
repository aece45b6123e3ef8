package vekha.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.account.ChangePassword;
import vekha.account.OwnSession;
import vekha.foundation.RefusedException;

/** The own password; who came in with a one-time one is led here first. */
@Controller
@RequestMapping(PasswordController.PAGE)
class PasswordController {

    static final String PAGE = "/account/password";

    private static final Map<String, String> FIELDS = Map.of("password.refused.current", "current");

    private final ChangePassword changePassword;
    private final OwnSession session;

    PasswordController(ChangePassword changePassword, OwnSession session) {
        this.changePassword = changePassword;
        this.session = session;
    }

    @InitBinder
    void passwordsStayAsTyped(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new AsTyped());
    }

    @GetMapping
    ModelAndView ask(Actor actor, Model model) {
        model.addAttribute("form", PasswordForm.EMPTY);
        return page(actor, model, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView change(
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                changePassword.own(actor, form.current(), form.toPassword());
                session.goOn(request, response);
                flash.addFlashAttribute("notice", "password.changed");
                return new ModelAndView(actor.mustChangePassword() ? "redirect:/" : "redirect:/account");
            } catch (RefusedException refusal) {
                String field = FIELDS.getOrDefault(refusal.messageKey(), "password");
                errors.rejectValue(
                        field, refusal.messageKey(), refusal.arguments().toArray(), null);
            }
        }
        return page(actor, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView page(Actor actor, Model model, HttpStatus status) {
        model.addAttribute("first", actor.mustChangePassword());
        return new ModelAndView("account/password", model.asMap(), status);
    }
}
