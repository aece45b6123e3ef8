package vekha.execution;

import java.util.Map;
import vekha.foundation.Act;

/** The coordinator returned what was reported; the remark is the cause of the act. */
public record CheckpointReturned(Act act, CheckpointAddress of) implements CheckpointEvent {

    @Override
    public Map<String, ?> before() {
        return Map.of("execution", CheckpointState.REPORTED.word());
    }

    @Override
    public Map<String, ?> after() {
        return Map.of("execution", CheckpointState.RETURNED.word());
    }

    @Override
    public Map<String, ?> undo() {
        return Map.of();
    }
}
