package vekha.execution;

import java.util.Map;
import vekha.foundation.Act;

/** A checkpoint that was not required is required after all. */
public record CheckpointRequiredAgain(Act act, CheckpointAddress of, CheckpointState now) implements CheckpointEvent {

    @Override
    public Map<String, ?> before() {
        return Map.of("execution", CheckpointState.NOT_REQUIRED.word());
    }

    @Override
    public Map<String, ?> after() {
        return Map.of("execution", now.word());
    }
}
