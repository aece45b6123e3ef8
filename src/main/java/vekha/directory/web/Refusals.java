package vekha.directory.web;

import java.util.Map;
import org.springframework.validation.BindingResult;
import vekha.foundation.RefusedException;

/** Shows a refusal at the field it is about, so that nothing typed is lost. */
final class Refusals {

    private Refusals() {}

    static void show(RefusedException refusal, Map<String, String> fields, BindingResult errors) {
        Object[] arguments = refusal.arguments().toArray();
        String field = fields.get(refusal.messageKey());
        if (field == null) {
            errors.reject(refusal.messageKey(), arguments, null);
        } else {
            errors.rejectValue(field, refusal.messageKey(), arguments, null);
        }
    }
}
