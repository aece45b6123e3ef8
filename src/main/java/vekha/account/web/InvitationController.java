package vekha.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Invitations;
import vekha.account.OwnSession;
import vekha.foundation.Refusals;

/** The page behind the link of an invitation: the person chooses an own password and is in. Looking at it uses nothing up. */
@Controller
@RequestMapping("/invitation/{code}")
class InvitationController {

    private static final Map<String, String> FIELDS =
            Map.of("password.refused.length", "password", "password.refused.simple", "password");

    private final Invitations invitations;
    private final OwnSession session;

    InvitationController(Invitations invitations, OwnSession session) {
        this.invitations = invitations;
        this.session = session;
    }

    @InitBinder
    void passwordsStayAsTyped(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new AsTyped());
    }

    @GetMapping
    ModelAndView ask(@PathVariable String code, Model model) {
        model.addAttribute("form", PasswordForm.EMPTY);
        return page(code, model, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView accept(
            @PathVariable String code,
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        form.check(errors);
        if (invitations.guest(code).isEmpty()) {
            return page(code, model, HttpStatus.OK);
        }
        return Refusals.shown(errors, FIELDS, () -> {
                    session.begin(invitations.accept(code, form.toPassword()), request, response);
                    flash.addFlashAttribute("notice", "invitation.accepted");
                    return "redirect:/";
                })
                .orElseGet(() -> page(code, model, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private ModelAndView page(String code, Model model, HttpStatus status) {
        Optional<Invitations.Guest> guest = invitations.guest(code);
        model.addAttribute("guest", guest.orElse(null));
        model.addAttribute("code", code);
        return new ModelAndView("account/invitation", model.asMap(), guest.isPresent() ? status : HttpStatus.NOT_FOUND);
    }
}
