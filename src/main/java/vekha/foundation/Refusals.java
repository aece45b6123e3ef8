package vekha.foundation;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.servlet.ModelAndView;

/** What a form asks for is done and leads on, or the refusal is shown at the field it is about, so that nothing typed is lost. */
public final class Refusals {

    private Refusals() {}

    /**
     * @param fields which field a refusal is about, by the key of its sentence; the others are about the whole form
     * @param act says where to go when it is done; not begun when the form has errors already
     * @return nothing when the form is to be shown again
     */
    public static Optional<ModelAndView> shown(BindingResult errors, Map<String, String> fields, Supplier<String> act) {
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ModelAndView(act.get()));
        } catch (RefusedException refusal) {
            show(refusal, fields, errors);
            return Optional.empty();
        }
    }

    /** Says of a field what is wrong with it, also when another field could not be read and there is no form to ask for values. */
    public static void reject(BindingResult errors, String field, String messageKey) {
        if (errors.getTarget() == null) {
            String[] codes = errors.resolveMessageCodes(messageKey, field);
            errors.addError(new FieldError(errors.getObjectName(), field, null, false, codes, null, null));
        } else {
            errors.rejectValue(field, messageKey);
        }
    }

    private static void show(RefusedException refusal, Map<String, String> fields, BindingResult errors) {
        Object[] arguments = refusal.arguments().toArray();
        String field = fields.get(refusal.messageKey());
        if (field == null) {
            errors.reject(refusal.messageKey(), arguments, null);
        } else {
            errors.rejectValue(field, refusal.messageKey(), arguments, null);
        }
    }
}
