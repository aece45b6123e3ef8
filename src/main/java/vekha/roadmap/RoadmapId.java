package vekha.roadmap;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Id;

/** Number of a roadmap. */
public record RoadmapId(long value) implements Id {

    public static RoadmapId of(String text) {
        return new RoadmapId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    @Converter(autoApply = true)
    static class Column implements AttributeConverter<RoadmapId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable RoadmapId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable RoadmapId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new RoadmapId(value);
        }
    }
}
