package vekha.execution;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;

/** A piece of evidence was taken out of a mark. */
public record EvidenceRemoved(Act act, CheckpointAddress of, EvidenceId id, String evidence)
        implements CheckpointEvent {

    @Override
    public Map<String, ?> before() {
        return Map.of("evidence", List.of(evidence));
    }

    @Override
    public Map<String, ?> undo() {
        return Map.of("evidence", id.value());
    }
}
