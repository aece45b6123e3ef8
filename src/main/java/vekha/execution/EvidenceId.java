package vekha.execution;

import vekha.foundation.Id;

/** Number of a piece of evidence. */
public record EvidenceId(long value) implements Id {

    public static EvidenceId of(String text) {
        return new EvidenceId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
