package vekha;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vekha.foundation.Words;

/** Shows what was typed before the session ended, to be sent again or thrown away. */
@Controller
class KeptFormController {

    /** Numbers, versions and words for the machine are sent along, but nobody typed them. */
    private static final Pattern NOT_TYPED =
            Pattern.compile("[\\d:,]{0,19}|-1|/.*|[a-z_-]{0,20}|[A-Z_]{1,40}|[0-9a-f-]{36}|true|false");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private final KeptForms forms;
    private final Words words;

    KeptFormController(KeptForms forms, Words words) {
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/kept")
    String show(@RequestParam String key, Authentication person, Model model) {
        model.addAttribute("key", key);
        return forms.find(key, ExpiredForms.mark(person))
                .map(form -> {
                    model.addAttribute("form", form);
                    model.addAttribute("typed", typed(form));
                    return "layout/kept-form";
                })
                .orElseGet(() -> forms.isKept(key) ? "layout/kept-by-another" : "redirect:/");
    }

    /** By label, in the order of the form. */
    private Map<String, List<String>> typed(KeptForms.Form form) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        form.values().forEach((field, values) -> {
            Optional<String> label = KeptFields.label(form.action(), field);
            List<String> read = values.stream()
                    .flatMap(String::lines)
                    .map(String::strip)
                    .filter(value -> !value.isEmpty()
                            && (label.isPresent() || !NOT_TYPED.matcher(value).matches()))
                    .map(this::readable)
                    .toList();
            if (!read.isEmpty()) {
                typed.computeIfAbsent(words.text(label.orElse("kept.rest")), none -> new ArrayList<>())
                        .addAll(read);
            }
        });
        return typed;
    }

    /** A day as it is read, everything else as it was typed. */
    private String readable(String value) {
        try {
            return DAY.matcher(value).matches() ? words.day(LocalDate.parse(value)) : value;
        } catch (DateTimeParseException noDay) {
            return value;
        }
    }

    @PostMapping("/kept/removal")
    String remove(@RequestParam String key, Authentication person) {
        if (forms.find(key, ExpiredForms.mark(person)).isPresent()) {
            forms.forget(key);
        }
        return "redirect:/";
    }
}
