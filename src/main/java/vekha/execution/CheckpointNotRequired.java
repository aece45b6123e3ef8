package vekha.execution;

import java.util.Map;
import vekha.foundation.Act;

/** It turned out that a checkpoint need not be done; the reason is the cause of the act. */
public record CheckpointNotRequired(Act act, CheckpointAddress of, CheckpointState was) implements CheckpointEvent {

    @Override
    public Map<String, ?> before() {
        return Map.of("execution", was.word());
    }

    @Override
    public Map<String, ?> after() {
        return Map.of("execution", CheckpointState.NOT_REQUIRED.word());
    }

    @Override
    public Map<String, ?> undo() {
        return Map.of();
    }
}
