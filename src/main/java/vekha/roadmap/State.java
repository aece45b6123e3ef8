package vekha.roadmap;

import java.util.EnumSet;
import java.util.Set;

/** How far a roadmap has come and what may be done with it there; it changes only through a named act of {@link Roadmap}. */
public enum State {
    DRAFT(EnumSet.of(Change.HEAD, Change.TEXT, Change.TRASH)),
    ON_APPROVAL(EnumSet.noneOf(Change.class)),
    APPROVED(EnumSet.of(Change.MARKS, Change.AMENDMENT)),
    CLOSED(EnumSet.noneOf(Change.class)),
    ARCHIVED(EnumSet.noneOf(Change.class)),
    /** An amendment whose text the plan in force has taken over. */
    MERGED(EnumSet.noneOf(Change.class)),
    /** An amendment that was given up. */
    DROPPED(EnumSet.noneOf(Change.class)),
    /** A draft in the trash. */
    DISCARDED(EnumSet.noneOf(Change.class));

    /** What somebody may want to change. */
    public enum Change {
        /** Title, period, goals, legend, schools. */
        HEAD,
        /** Sections and measures, their order included. */
        TEXT,
        /** Taking back what was deleted. */
        TRASH,
        /** What was done: marks, evidence, acceptance. */
        MARKS,
        /** A new edition by an amending order. */
        AMENDMENT
    }

    private final Set<Change> permitted;

    State(Set<Change> permitted) {
        this.permitted = permitted;
    }

    public boolean permits(Change change) {
        return permitted.contains(change);
    }

    /** Whether the plan itself never was in force, and is shown only to those who plan and approve. */
    public boolean isUnapproved() {
        return this == DRAFT || this == ON_APPROVAL || this == DISCARDED || isEndOfAmendment();
    }

    /** Whether it is an amendment that is done with. */
    public boolean isEndOfAmendment() {
        return this == MERGED || this == DROPPED;
    }
}
