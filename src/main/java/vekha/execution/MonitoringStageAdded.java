package vekha.execution;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** A stage of monitoring was set up. */
public record MonitoringStageAdded(Act act, MonitoringStageId stage, String stageName, int rows)
        implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("stage", stage));
    }

    @Override
    public Map<String, ?> after() {
        return rows == 0 ? Map.of("stage", stageName) : Map.of("stage", stageName, "checkpoints", rows);
    }
}
