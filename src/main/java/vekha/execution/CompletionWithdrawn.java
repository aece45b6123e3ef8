package vekha.execution;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Act;

/** Somebody took the own mark back. */
public record CompletionWithdrawn(
        Act act,
        CheckpointAddress of,
        CheckpointState now,
        @Nullable LocalDate wasDoneOn) implements CheckpointEvent {

    @Override
    public Map<String, ?> before() {
        Map<String, Object> before = new LinkedHashMap<>();
        before.put("execution", CheckpointState.REPORTED.word());
        if (wasDoneOn != null) {
            before.put("doneOn", wasDoneOn.toString());
        }
        return before;
    }

    @Override
    public Map<String, ?> after() {
        return Map.of("execution", now.word());
    }

    @Override
    public Map<String, ?> undo() {
        return Map.of();
    }
}
