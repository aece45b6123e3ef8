package vekha.roadmap.web;

import java.util.Map;
import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import vekha.roadmap.NextChoices;

/** A form of a plan made of another one as it was sent: its fields, what is wrong with them, the choices row by row. */
record NextSent(NextForm form, BindingResult errors, Map<String, String> parameters, Model model) {

    NextSent {
        form.check(errors);
    }

    boolean isWrong() {
        return errors.hasErrors();
    }

    Set<Integer> verbatim() {
        return NextForm.verbatim(parameters);
    }

    NextChoices choices() {
        return form.choices(parameters);
    }
}
