package vekha.directory.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vekha.directory.TerritoryQueries;

/** What is typed about a territory: its name and the clock of its offices. */
record TerritoryForm(
        @Nullable @NotBlank(message = "{form.required}") @Size(max = 300, message = "{form.too-long}")
        String name,

        @Nullable @NotBlank(message = "{form.required}") String zone,

        @Nullable @NotNull(message = "{form.without-version}")
        Integer version) {

    static TerritoryForm empty(ZoneId zone) {
        return new TerritoryForm(null, zone.getId(), 0);
    }

    static TerritoryForm from(TerritoryQueries.Row row) {
        return new TerritoryForm(row.name(), row.zone(), row.version());
    }

    /** The version the form was opened on, once its shape is checked. */
    int opened() {
        return Objects.requireNonNull(version);
    }
}
