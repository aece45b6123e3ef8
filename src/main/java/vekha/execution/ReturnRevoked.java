package vekha.execution;

import java.util.Map;
import vekha.foundation.Act;

/** The coordinator took a return back; the mark waits for verification again. */
public record ReturnRevoked(Act act, CheckpointAddress of, String remark) implements CheckpointEvent {

    @Override
    public Map<String, ?> before() {
        return Map.of("execution", CheckpointState.RETURNED.word());
    }

    @Override
    public Map<String, ?> after() {
        return Map.of("execution", CheckpointState.REPORTED.word());
    }

    @Override
    public Map<String, ?> undo() {
        return Map.of("remark", remark);
    }
}
