package vekha.execution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vekha.foundation.Act;

/** Somebody reported a checkpoint as done. */
public record CheckpointCompleted(Act act, CheckpointAddress of, CheckpointState was, CompletionReport report)
        implements CheckpointEvent {

    @Override
    public Map<String, ?> before() {
        return Map.of("execution", was.word());
    }

    @Override
    public Map<String, ?> after() {
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("execution", CheckpointState.REPORTED.word());
        after.put("doneOn", report.doneOn().toString());
        if (report.what() != null) {
            after.put("what", report.what());
        }
        if (report.actual() != null) {
            after.put("actual", report.actual().inWords());
        }
        List<String> evidence = words(report.evidence(), report.files());
        if (!evidence.isEmpty()) {
            after.put("evidence", evidence);
        }
        return after;
    }

    /** Documents and files as the journal names them. */
    static List<String> words(List<EvidenceLine> lines, List<EvidenceFile> files) {
        return Stream.concat(
                        lines.stream().map(EvidenceLine::inWords),
                        files.stream().map(EvidenceFile::name))
                .toList();
    }

    @Override
    public Map<String, ?> undo() {
        return Map.of();
    }
}
