package vekha.intake.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** What is wrong with a draft of which one part is shown: there in full, of the other parts only how much. */
final class PartErrors {

    private static final Pattern MEASURE = Pattern.compile("measures\\[(\\d+)].*");

    private PartErrors() {}

    /** The part in which the first thing stands that is wrong. */
    static int part(BindingResult errors) {
        return errors.getAllErrors().stream().mapToInt(PartErrors::part).min().orElse(1);
    }

    private static int part(ObjectError error) {
        Matcher measure = MEASURE.matcher(error instanceof FieldError field ? field.getField() : "");
        return measure.matches() ? DraftPart.ofMeasure(Integer.parseInt(measure.group(1))) : 1;
    }

    static BindingResult shown(BindingResult errors, @Nullable DraftPart part) {
        if (part == null) {
            return errors;
        }
        BindingResult shown = new BeanPropertyBindingResult(errors.getTarget(), errors.getObjectName());
        int elsewhere = 0;
        for (ObjectError error : errors.getAllErrors()) {
            if (!(error instanceof FieldError) || part(error) == part.number()) {
                shown.addError(error);
            } else {
                elsewhere++;
            }
        }
        if (elsewhere > 0) {
            shown.reject("intake.error.elsewhere", new Object[] {elsewhere}, null);
        }
        return shown;
    }
}
