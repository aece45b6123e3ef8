package vekha.execution;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;

/** A document that had been read or typed wrongly was put right. */
public record EvidenceCorrected(Act act, CheckpointAddress of, String was, String now) implements CheckpointEvent {

    @Override
    public Map<String, ?> before() {
        return Map.of("evidence", List.of(was));
    }

    @Override
    public Map<String, ?> after() {
        return Map.of("evidence", List.of(now));
    }
}
