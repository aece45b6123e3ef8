package vekha.programme;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Id;

/** Number of a programme. */
public record ProgrammeId(long value) implements Id {

    public static ProgrammeId of(String text) {
        return new ProgrammeId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    @Converter(autoApply = true)
    static class Column implements AttributeConverter<ProgrammeId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable ProgrammeId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable ProgrammeId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new ProgrammeId(value);
        }
    }
}
