package vekha.execution;

import java.time.LocalDate;
import java.util.Map;
import vekha.foundation.Act;

/** A postponement was taken back: the date it moved holds again. */
public record PostponementRevoked(Act act, CheckpointAddress of, LocalDate now, Delay delay)
        implements CheckpointEvent {

    @Override
    public Map<String, ?> before() {
        return Map.of("dueOn", delay.until().toString());
    }

    @Override
    public Map<String, ?> after() {
        return Map.of("dueOn", now.toString());
    }

    @Override
    public Map<String, ?> undo() {
        return delay.inFull();
    }
}
