package vekha.intake;

import java.util.Locale;

/** What the author calls the document. */
public enum PlanKind {
    ROADMAP,
    COMPLEX_PLAN,
    SCHEDULE,
    WORK_PLAN,
    ACTION_PLAN,
    PROGRAMME;

    public String messageKey() {
        return "intake.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
