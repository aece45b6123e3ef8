package vekha;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what was typed before the session ended, to be sent again or thrown away. */
@Controller
class KeptFormController {

    /** Numbers, versions and words for the machine are sent along, but nobody typed them. */
    private static final Pattern NOT_TYPED =
            Pattern.compile("[\\d:,-]{0,9}|/.*|[a-z_-]{0,20}|[0-9a-f-]{36}|true|false");

    private final KeptForms forms;

    KeptFormController(KeptForms forms) {
        this.forms = forms;
    }

    @GetMapping("/kept")
    String show(@RequestParam String key, Authentication person, Model model) {
        Optional<KeptForms.Form> kept = forms.find(key, ExpiredForms.mark(person));
        if (kept.isEmpty()) {
            return "redirect:/";
        }
        KeptForms.Form form = kept.get();
        List<String> typed = form.values().values().stream()
                .flatMap(List::stream)
                .map(String::strip)
                .filter(value -> !NOT_TYPED.matcher(value).matches())
                .toList();
        model.addAttribute("key", key);
        model.addAttribute("form", form);
        model.addAttribute("typed", typed);
        return "layout/kept-form";
    }

    @PostMapping("/kept/removal")
    String remove(@RequestParam String key, Authentication person) {
        if (forms.find(key, ExpiredForms.mark(person)).isPresent()) {
            forms.forget(key);
        }
        return "redirect:/";
    }
}
