package vekha.execution.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import vekha.execution.StagePlan;

/** A stage of monitoring to set up. */
record StageForm(
        @NotNull(message = "{monitoring.name.missing}") @Size(max = 200, message = "{execution.long}") @Nullable
        String name,

        @NotNull(message = "{monitoring.day.missing}")
        @DateTimeFormat(iso = ISO.DATE, fallbackPatterns = "dd.MM.yyyy")
        @Nullable
        LocalDate from,

        @NotNull(message = "{monitoring.day.missing}")
        @DateTimeFormat(iso = ISO.DATE, fallbackPatterns = "dd.MM.yyyy")
        @Nullable
        LocalDate to,

        @NotNull(message = "{monitoring.day.missing}")
        @DateTimeFormat(iso = ISO.DATE, fallbackPatterns = "dd.MM.yyyy")
        @Nullable
        LocalDate freezeOn) {

    static final StageForm BLANK = new StageForm(null, null, null, null);

    StagePlan toPlan() {
        return new StagePlan(
                Objects.requireNonNull(name),
                Objects.requireNonNull(from),
                Objects.requireNonNull(to),
                Objects.requireNonNull(freezeOn));
    }
}
