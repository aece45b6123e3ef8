package vekha.execution.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** «Не требуется, потому что…» */
record ExemptionForm(
        @Nullable Integer version,
        @Nullable String back,

        @NotNull(message = "{exemption.why.missing}") @Size(max = 2000, message = "{execution.long}") @Nullable
        String why) {}
