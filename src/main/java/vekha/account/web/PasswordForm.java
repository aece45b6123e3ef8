package vekha.account.web;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A new password, typed twice; never shown again, so the form is always empty. */
record PasswordForm(
        @Nullable String current,
        @Nullable @NotNull(message = "{form.required}") String password,
        @Nullable @NotNull(message = "{form.required}") String repeated) {

    static final PasswordForm EMPTY = new PasswordForm(null, null, null);

    /** What one field alone cannot tell. */
    void check(BindingResult errors) {
        if (password != null && repeated != null && !password.equals(repeated)) {
            errors.rejectValue("repeated", "password.repeated.wrong");
        }
    }

    String toPassword() {
        return Objects.requireNonNull(password);
    }

    @Override
    public String toString() {
        return "PasswordForm"; // not what was typed: records are logged
    }
}
