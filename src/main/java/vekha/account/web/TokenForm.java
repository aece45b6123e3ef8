package vekha.account.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A new key for a program.
 *
 * @param days how long it works
 */
record TokenForm(
        @Nullable @NotBlank(message = "{form.required}") @Size(max = 100, message = "{form.too-long}")
        String name,

        @Nullable @NotNull(message = "{form.required}") Integer days) {

    static final List<Integer> LASTING = List.of(30, 90, 365);
    static final TokenForm EMPTY = new TokenForm(null, 90);

    int toDays() {
        return Objects.requireNonNull(days);
    }

    String toName() {
        return Objects.requireNonNull(name);
    }
}
