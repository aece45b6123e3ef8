package vekha.programme.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vekha.account.PersonId;
import vekha.directory.SchoolId;
import vekha.foundation.Refusals;
import vekha.programme.MembershipTerms;
import vekha.programme.ProgrammeQueries;
import vekha.programme.Years;

/**
 * What is typed about a membership.
 *
 * @param schools schools that join, asked on the page of a programme
 * @param programme programme that is joined, asked on the page of a school
 */
record MembershipForm(
        @Nullable Set<Long> schools,
        @Nullable Long programme,

        @Nullable
        @NotNull(message = "{form.required}")
        @Min(value = 2000, message = "{membership.year.range}")
        @Max(value = 2100, message = "{membership.year.range}")
        Integer fromYear,

        @Nullable
        @Min(value = 2000, message = "{membership.year.range}")
        @Max(value = 2100, message = "{membership.year.range}")
        Integer toYear,

        @Nullable @Size(max = 500, message = "{form.too-long}")
        String basis,

        @Nullable Long curator,

        @Nullable @NotNull(message = "{form.without-version}")
        Integer version) {

    static MembershipForm empty(int year) {
        return new MembershipForm(Set.of(), null, year, year, null, null, 0);
    }

    static MembershipForm from(ProgrammeQueries.Entry entry) {
        return new MembershipForm(
                Set.of(), null, entry.fromYear(), entry.toYear(), entry.basis(), entry.curatorId(), entry.version());
    }

    /** What one field alone cannot tell. */
    void check(BindingResult errors) {
        if (fromYear != null && toYear != null && toYear < fromYear) {
            Refusals.reject(errors, "toYear", "membership.years.order");
        }
    }

    /** An empty choice is none. */
    Set<SchoolId> chosenSchools() {
        return schools == null
                ? Set.of()
                : schools.stream().filter(Objects::nonNull).map(SchoolId::new).collect(Collectors.toSet());
    }

    /** Without a last year it is one year. */
    MembershipTerms toTerms() {
        int from = Objects.requireNonNull(fromYear);
        return new MembershipTerms(
                new Years(from, toYear == null ? from : toYear), basis, curator == null ? null : new PersonId(curator));
    }

    /** The version the form was opened on, once its shape is checked. */
    int opened() {
        return Objects.requireNonNull(version);
    }
}
