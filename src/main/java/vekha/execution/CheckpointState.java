package vekha.execution;

import java.util.Locale;
import vekha.foundation.RefusedException;

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

    /** @param act the word of what was refused in messages: «completion», «postponement» … */
    void requireOpen(String act) {
        if (!isOpen()) {
            throw refusal(act);
        }
    }

    RefusedException refusal(String act) {
        return new RefusedException(act + ".refused." + word());
    }

    /** As it stands in messages and in the journal: «not-required». */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
