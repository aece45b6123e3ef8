package vekha.directory.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vekha.directory.BodyDetails;
import vekha.directory.BodyKind;
import vekha.directory.BodyQueries;

/**
 * What is typed about a responsible body.
 *
 * @param territory number of the territory, asked only of those who keep several
 * @param kind left out, it is guessed from the name
 * @param aliases other names, each on its line
 * @param version on which the form was opened
 */
record BodyForm(
        @Nullable Long territory,

        @Nullable @NotBlank(message = "{form.required}") @Size(max = 300, message = "{form.too-long}")
        String shortName,

        @Nullable @Size(max = 1000, message = "{form.too-long}")
        String fullName,

        @Nullable BodyKind kind,

        @Nullable @ShortLines @Size(max = 10_000, message = "{form.too-long}")
        String aliases,

        @Nullable Boolean archived,

        @Nullable @NotNull(message = "{form.without-version}")
        Integer version) {

    static BodyForm empty(long territory) {
        return new BodyForm(territory, null, null, null, null, false, 0);
    }

    static BodyForm from(BodyQueries.Facts facts) {
        return new BodyForm(
                facts.territoryId().value(),
                facts.shortName(),
                facts.fullName(),
                facts.kind(),
                Lines.write(facts.aliases()),
                facts.archived(),
                facts.version());
    }

    BodyDetails toDetails() {
        String name = Objects.requireNonNull(shortName);
        BodyKind known = kind != null ? kind : BodyDetails.named(name, fullName).kind();
        return new BodyDetails(known, name, fullName, Boolean.TRUE.equals(archived), Lines.read(aliases));
    }

    /** The version the form was opened on, once its shape is checked. */
    int opened() {
        return Objects.requireNonNull(version);
    }
}
