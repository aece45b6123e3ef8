package vekha.execution;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Act;

/**
 * A checkpoint that was not required is required after all.
 *
 * @param reason why it had not been required
 */
public record CheckpointRequiredAgain(
        Act act,
        CheckpointAddress of,
        CheckpointState now,
        @Nullable String reason) implements CheckpointEvent {

    @Override
    public Map<String, ?> before() {
        return Map.of("execution", CheckpointState.NOT_REQUIRED.word());
    }

    @Override
    public Map<String, ?> after() {
        return Map.of("execution", now.word());
    }

    @Override
    public Map<String, ?> undo() {
        return reason == null ? Map.of() : Map.of("reason", reason);
    }
}
