package vekha.execution;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Act;

/** The date of an event was taken back; without an earlier one the checkpoint waits again. */
public record CheckpointDatingRevoked(
        Act act,
        CheckpointAddress of,
        LocalDate was,
        @Nullable LocalDate now) implements CheckpointEvent {

    @Override
    public Map<String, ?> before() {
        return Map.of("dueOn", was.toString());
    }

    @Override
    public Map<String, ?> after() {
        return now == null ? Map.of() : Map.of("dueOn", now.toString());
    }

    @Override
    public Map<String, ?> undo() {
        return Map.of("was", was.toString());
    }
}
