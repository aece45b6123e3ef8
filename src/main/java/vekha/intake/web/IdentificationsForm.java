package vekha.intake.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows pasted out of a spreadsheet.
 *
 * @param shown what the rows were when the schools were chosen
 * @param schools which school each row is about: its number, 0 to leave the row out, nothing while it is not decided
 */
public record IdentificationsForm(
        @Nullable
        @NotNull(message = "{form.required}")
        @Min(value = 2000, message = "{membership.year.range}")
        @Max(value = 2100, message = "{membership.year.range}")
        Integer year,

        @Nullable @Size(max = 500, message = "{form.too-long}")
        String source,

        @Nullable @NotBlank(message = "{form.required}") @Size(max = 200_000, message = "{form.too-long}")
        String text,

        @Nullable Integer shown,
        @Nullable List<@Nullable Long> schools) {

    static IdentificationsForm blank(int year) {
        return new IdentificationsForm(year, null, null, null, null);
    }

    int toYear() {
        return Objects.requireNonNull(year);
    }

    String toSource() {
        return Objects.requireNonNullElse(source, "");
    }

    String toText() {
        return Objects.requireNonNullElse(text, "");
    }

    /** Tells these rows from others, whatever a browser does to their ends. */
    public int rows() {
        return toText().lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList()
                .hashCode();
    }

    /** The rows were edited after the schools had been chosen, so nobody knows which is whose. */
    boolean isEdited() {
        return shown == null || shown != rows();
    }

    @Nullable
    Long school(int row) {
        return isEdited() || schools == null || row >= schools.size() ? null : schools.get(row);
    }
}
