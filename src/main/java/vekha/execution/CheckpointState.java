package vekha.execution;

import java.util.Locale;

/** How far a checkpoint is on its way; what depends on today's date is a {@link Standing}. */
public enum CheckpointState {
    PLANNED,
    REPORTED,
    ACCEPTED,
    RETURNED,
    NOT_REQUIRED;

    /** Somebody still has to do or report it. */
    public boolean isOpen() {
        return this == PLANNED || this == RETURNED;
    }

    /** As it stands in messages and in the journal: «not-required». */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
