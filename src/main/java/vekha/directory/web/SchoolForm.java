package vekha.directory.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vekha.directory.SchoolDetails;
import vekha.directory.SchoolId;
import vekha.directory.SchoolQueries;

/**
 * What is typed about a school.
 *
 * @param territory number of the territory, asked only of those who keep several
 * @param aliases other names, each on its line
 * @param version on which the form was opened
 */
record SchoolForm(
        @Nullable Long territory,

        @Nullable @NotBlank(message = "{form.required}") @Size(max = 300, message = "{form.too-long}")
        String shortName,

        @Nullable @Size(max = 50, message = "{form.too-long}")
        String legalForm,

        @Nullable @Size(max = 1000, message = "{form.too-long}")
        String fullName,

        @Nullable @Size(max = 20, message = "{form.too-long}")
        String code,

        @Nullable Long branchOf,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate closedOn,

        @Nullable @ShortLines @Size(max = 10_000, message = "{form.too-long}")
        String aliases,

        @Nullable @NotNull(message = "{form.without-version}")
        Integer version) {

    static SchoolForm empty(long territory) {
        return new SchoolForm(territory, null, null, null, null, null, null, null, 0);
    }

    static SchoolForm from(SchoolQueries.Facts facts) {
        return new SchoolForm(
                facts.territoryId().value(),
                facts.shortName(),
                facts.legalForm(),
                facts.fullName(),
                facts.code(),
                facts.branchOf(),
                facts.closedOn(),
                Lines.write(facts.aliases()),
                facts.version());
    }

    SchoolDetails toDetails() {
        return new SchoolDetails(
                Objects.requireNonNull(shortName),
                legalForm,
                fullName,
                code,
                branchOf == null ? null : new SchoolId(branchOf),
                closedOn,
                Lines.read(aliases));
    }

    /** The version the form was opened on, once its shape is checked. */
    int opened() {
        return Objects.requireNonNull(version);
    }
}
