package vekha.execution;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;

/** A piece of evidence that had been taken out of a mark stands there again. */
public record EvidenceReinstated(Act act, CheckpointAddress of, EvidenceId id, String evidence)
        implements CheckpointEvent {

    @Override
    public Map<String, ?> before() {
        return Map.of();
    }

    @Override
    public Map<String, ?> after() {
        return Map.of("evidence", List.of(evidence));
    }

    @Override
    public Map<String, ?> undo() {
        return Map.of("evidence", id.value());
    }
}
