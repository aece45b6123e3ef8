package vekha.roadmap;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A measure of a new table. Templates keep it as JSON, the section beside the fields of what it says.
 *
 * @param section index among the table's sections, or none
 */
public record NewMeasure(
        @Nullable Integer section, @JsonUnwrapped MeasureContent content) {

    /** In the same section with other words. */
    NewMeasure with(MeasureContent other) {
        return new NewMeasure(section, other);
    }
}
