package vekha.programme.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vekha.programme.ProgrammeQueries;

/** What is typed about a programme. */
record ProgrammeForm(
        @Nullable @NotBlank(message = "{form.required}") @Size(max = 50, message = "{form.too-long}")
        String shortName,

        @Nullable @NotBlank(message = "{form.required}") @Size(max = 500, message = "{form.too-long}")
        String fullName,

        @Nullable Boolean archived,

        @Nullable @NotNull(message = "{form.without-version}")
        Integer version) {

    static final ProgrammeForm EMPTY = new ProgrammeForm(null, null, false, 0);

    static ProgrammeForm from(ProgrammeQueries.Row row) {
        return new ProgrammeForm(row.shortName(), row.fullName(), row.archived(), row.version());
    }

    boolean toArchived() {
        return Boolean.TRUE.equals(archived);
    }

    String toShortName() {
        return Objects.requireNonNull(shortName);
    }

    String toFullName() {
        return Objects.requireNonNull(fullName);
    }

    /** The version the form was opened on, once its shape is checked. */
    int opened() {
        return Objects.requireNonNull(version);
    }
}
