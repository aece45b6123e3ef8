package vekha.execution;

import java.util.Map;
import vekha.foundation.Act;

/** The coordinator took an acceptance back; the mark waits for verification again. */
public record AcceptanceRevoked(Act act, CheckpointAddress of) implements CheckpointEvent {

    @Override
    public Map<String, ?> before() {
        return Map.of("execution", CheckpointState.ACCEPTED.word());
    }

    @Override
    public Map<String, ?> after() {
        return Map.of("execution", CheckpointState.REPORTED.word());
    }

    @Override
    public Map<String, ?> undo() {
        return Map.of();
    }
}
