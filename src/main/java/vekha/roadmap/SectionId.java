package vekha.roadmap;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Id;

/** Number of a section. */
public record SectionId(long value) implements Id {

    public static SectionId of(String text) {
        return new SectionId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    @Converter(autoApply = true)
    static class Column implements AttributeConverter<SectionId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable SectionId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable SectionId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new SectionId(value);
        }
    }
}
