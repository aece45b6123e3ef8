package vekha.directory;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Id;

/** Number of a school. */
public record SchoolId(long value) implements Id {

    public static SchoolId of(String text) {
        return new SchoolId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    @Converter(autoApply = true)
    static class Column implements AttributeConverter<SchoolId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable SchoolId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable SchoolId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new SchoolId(value);
        }
    }
}
