package vekha.execution;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Id;

/** Number of a checkpoint. */
public record CheckpointId(long value) implements Id {

    public static CheckpointId of(String text) {
        return new CheckpointId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    @Converter(autoApply = true)
    static class Column implements AttributeConverter<CheckpointId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable CheckpointId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable CheckpointId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new CheckpointId(value);
        }
    }
}
