package vekha.roadmap;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Id;

/** Number of a measure. */
public record MeasureId(long value) implements Id {

    public static MeasureId of(String text) {
        return new MeasureId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    @Converter(autoApply = true)
    static class Column implements AttributeConverter<MeasureId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable MeasureId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable MeasureId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new MeasureId(value);
        }
    }
}
