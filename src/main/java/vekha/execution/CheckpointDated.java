package vekha.execution;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Act;

/** The event a checkpoint waited for has come: it has a date now. */
public record CheckpointDated(
        Act act, CheckpointAddress of, @Nullable LocalDate was, LocalDate due) implements CheckpointEvent {

    @Override
    public Map<String, ?> before() {
        return was == null ? Map.of() : Map.of("dueOn", was.toString());
    }

    @Override
    public Map<String, ?> after() {
        return Map.of("dueOn", due.toString());
    }

    @Override
    public Map<String, ?> undo() {
        Map<String, Object> days = new LinkedHashMap<>();
        days.put("due", due.toString());
        if (was != null) {
            days.put("was", was.toString());
        }
        return days;
    }
}
