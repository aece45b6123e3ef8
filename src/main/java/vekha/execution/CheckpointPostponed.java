package vekha.execution;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import vekha.foundation.Act;

/** Something was not done in time and got a new date; the reason is the cause of the act. */
public record CheckpointPostponed(Act act, CheckpointAddress of, LocalDate was, Delay delay)
        implements CheckpointEvent {

    @Override
    public Map<String, ?> before() {
        return Map.of("dueOn", was.toString());
    }

    @Override
    public Map<String, ?> after() {
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("dueOn", delay.until().toString());
        if (delay.allowedBy() != null) {
            after.put("allowedBy", delay.allowedBy());
        }
        return after;
    }

    @Override
    public Map<String, ?> undo() {
        return delay.inFull();
    }
}
