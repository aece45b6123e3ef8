package vekha.execution;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;

/** More evidence was given for a mark. */
public record EvidenceAdded(Act act, CheckpointAddress of, List<EvidenceLine> lines, List<EvidenceFile> files)
        implements CheckpointEvent {

    @Override
    public Map<String, ?> after() {
        return Map.of("evidence", CheckpointCompleted.words(lines, files));
    }

    @Override
    public Map<String, ?> undo() {
        return Map.of();
    }
}
