package vekha.execution;

import java.util.Map;
import vekha.foundation.Act;

/** The coordinator accepted what was reported. */
public record CheckpointAccepted(Act act, CheckpointAddress of) implements CheckpointEvent {

    @Override
    public Map<String, ?> before() {
        return Map.of("execution", CheckpointState.REPORTED.word());
    }

    @Override
    public Map<String, ?> after() {
        return Map.of("execution", CheckpointState.ACCEPTED.word());
    }

    @Override
    public Map<String, ?> undo() {
        return Map.of();
    }
}
