package vekha.execution.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** «Событие наступило»: the date that follows from it. */
record DatingForm(
        @Nullable Integer version,
        @Nullable String back,

        @NotNull(message = "{dating.due.missing}")
        @DateTimeFormat(iso = ISO.DATE, fallbackPatterns = "dd.MM.yyyy")
        @Nullable
        LocalDate due) {}
