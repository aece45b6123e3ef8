package vekha.execution;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** The numbers of a stage of monitoring were fixed for ever. */
public record MonitoringStageFrozen(Act act, MonitoringStageId stage, String stageName, int rows)
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
