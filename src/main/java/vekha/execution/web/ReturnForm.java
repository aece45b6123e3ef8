package vekha.execution.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is missing in a mark. */
record ReturnForm(
        @Nullable Integer version,
        @Nullable String back,

        @NotNull(message = "{verification.remark.missing}") @Size(max = 2000, message = "{execution.long}") @Nullable
        String remark) {}
