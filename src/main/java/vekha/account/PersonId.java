package vekha.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Id;

/** Number of a person. */
public record PersonId(long value) implements Id {

    public static PersonId of(String text) {
        return new PersonId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    @Converter(autoApply = true)
    static class Column implements AttributeConverter<PersonId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable PersonId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable PersonId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new PersonId(value);
        }
    }
}
