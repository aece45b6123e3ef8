package vekha.roadmap;

/** How far a roadmap has come; it changes only through a named act of {@link Roadmap}. */
public enum State {
    DRAFT,
    ON_APPROVAL,
    APPROVED,
    CLOSED,
    ARCHIVED;

    /** Whether the plan is still being written and is shown only to those who plan and approve. */
    public boolean isUnapproved() {
        return this == DRAFT || this == ON_APPROVAL;
    }
}
