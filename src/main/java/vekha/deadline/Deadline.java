package vekha.deadline;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was understood of a deadline's wording, beside the wording itself. */
public final class Deadline {

    private final String wording;

    private Deadline(String wording) {
        this.wording = wording;
    }

    /** Reads any wording against a plan; what cannot be understood is {@link Kind#UNPARSEABLE}, never an exception. */
    public static Deadline read(@Nullable String wording, Plan plan) {
        return new Deadline(wording == null ? "" : wording);
    }

    public String wording() {
        return wording;
    }

    public Kind kind() {
        return Kind.UNPARSEABLE;
    }

    public List<Occurrence> occurrences() {
        return List.of();
    }

    public @Nullable Recurrence recurrence() {
        return null;
    }

    public boolean ambiguous() {
        return false;
    }

    public List<Warning> warnings() {
        return List.of();
    }

    public Schedule schedule() {
        return new Schedule.Waiting();
    }

    /** One sentence on how the wording was understood, or why it has no date. */
    public String explanation(Locale locale) {
        return wording;
    }

    /** Other plausible readings, for an editor to choose from; may be empty. */
    public List<Deadline> otherReadings() {
        return List.of();
    }
}
