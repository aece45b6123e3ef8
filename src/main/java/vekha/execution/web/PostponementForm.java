package vekha.execution.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import vekha.execution.Delay;

/** «Не выполнено, потому что…» */
record PostponementForm(
        @Nullable Integer version,
        @Nullable String back,

        @NotNull(message = "{postponement.reason.missing}") @Size(max = 2000, message = "{execution.long}") @Nullable
        String reason,

        @NotNull(message = "{postponement.until.missing}")
        @DateTimeFormat(iso = ISO.DATE, fallbackPatterns = "dd.MM.yyyy")
        @Nullable
        LocalDate until,

        @Size(max = 200, message = "{execution.long}") @Nullable
        String allowedBy) {

    Delay toDelay() {
        return new Delay(Objects.requireNonNull(reason), Objects.requireNonNull(until), allowedBy);
    }
}
