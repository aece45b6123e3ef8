package vekha.account.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vekha.account.FirstRun;
import vekha.directory.TimeZones;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;

/** The page of the first run; there is none as soon as there is an account, nor in the demonstration. */
@Controller
@RequestMapping("/first-run")
class FirstRunController {

    private static final Map<String, String> FIELDS = Map.of("first-run.refused.code", "code");

    private final ObjectProvider<FirstRun> firstRun;
    private final TimeZones zones;

    FirstRunController(ObjectProvider<FirstRun> firstRun, TimeZones zones) {
        this.firstRun = firstRun;
        this.zones = zones;
    }

    @InitBinder
    void passwordsStayAsTyped(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new AsTyped());
    }

    @GetMapping
    ModelAndView ask(@RequestParam(required = false) @Nullable String code, Model model) {
        open();
        model.addAttribute("form", FirstRunForm.empty(code));
        return page(model, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView begin(
            @Valid @ModelAttribute("form") FirstRunForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model)
            throws ServletException {
        FirstRun open = open();
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                open.begin(form.code(), form.toPlace(), form.toLogin(), form.toProfile(), form.toPassword());
                request.login(form.toLogin(), form.toPassword());
                return new ModelAndView("redirect:/admin/people");
            } catch (RefusedException refusal) {
                String field = FIELDS.getOrDefault(refusal.messageKey(), "password");
                errors.rejectValue(
                        field, refusal.messageKey(), refusal.arguments().toArray(), null);
            }
        }
        return page(model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private FirstRun open() {
        return firstRun.stream().filter(FirstRun::isOpen).findFirst().orElseThrow(NotVisibleException::new);
    }

    private ModelAndView page(Model model, HttpStatus status) {
        model.addAttribute("zones", zones.choices());
        return new ModelAndView("account/first-run", model.asMap(), status);
    }
}
