package vekha.roadmap;

/** What the document calls itself. */
public enum Kind {
    /** Дорожная карта. */
    ROADMAP,
    /** Комплексный план. */
    COMPLEX_PLAN,
    /** План-график. */
    SCHEDULE,
    /** План мероприятий. */
    ACTION_PLAN
}
