package vekha.directory;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Id;

/** Number of a responsible body. */
public record BodyId(long value) implements Id {

    public static BodyId of(String text) {
        return new BodyId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    @Converter(autoApply = true)
    static class Column implements AttributeConverter<BodyId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable BodyId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable BodyId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new BodyId(value);
        }
    }
}
