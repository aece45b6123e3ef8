package vekha.execution;

import java.time.LocalDate;
import java.util.Map;
import vekha.foundation.Act;

/** A mark that had been taken back stands again. */
public record CompletionReinstated(Act act, CheckpointAddress of, CheckpointState was, LocalDate doneOn)
        implements CheckpointEvent {

    @Override
    public Map<String, ?> before() {
        return Map.of("execution", was.word());
    }

    @Override
    public Map<String, ?> after() {
        return Map.of("execution", CheckpointState.REPORTED.word(), "doneOn", doneOn.toString());
    }

    @Override
    public Map<String, ?> undo() {
        return Map.of();
    }
}
