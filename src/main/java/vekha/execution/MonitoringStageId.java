package vekha.execution;

import vekha.foundation.Id;

/** Number of a stage of monitoring. */
public record MonitoringStageId(long value) implements Id {

    public static MonitoringStageId of(String text) {
        return new MonitoringStageId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
