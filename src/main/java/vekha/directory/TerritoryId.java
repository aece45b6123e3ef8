package vekha.directory;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Id;

/** Number of a territory. */
public record TerritoryId(long value) implements Id {

    public static TerritoryId of(String text) {
        return new TerritoryId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    @Converter(autoApply = true)
    static class Column implements AttributeConverter<TerritoryId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable TerritoryId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable TerritoryId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new TerritoryId(value);
        }
    }
}
