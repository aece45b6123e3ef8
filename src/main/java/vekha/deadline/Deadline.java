package vekha.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was understood of a deadline's wording, beside the wording itself. */
public final class Deadline {

    private final String wording;
    private final Plan plan;
    private final Reading reading;
    private final List<Occurrence> occurrences;

    private Deadline(String wording, Plan plan, Reading reading) {
        this.wording = wording;
        this.plan = plan;
        this.reading = reading;
        this.occurrences = reading.schedule().within(plan.period());
    }

    /** Reads any wording against a plan; what cannot be understood is {@link Kind#UNPARSEABLE}, never an exception. */
    public static Deadline read(@Nullable String wording, Plan against) {
        Plan plan = against.withinReason();
        String given = wording == null ? "" : wording;
        Tokens tokens = Tokenizer.tokens(given);
        Reading reading = Composer.reading(Reader.mentions(tokens, plan), plan, tokens.hasOnlyNumbers());
        boolean either = tokens.has(Sense.OR) && reading.kind().datable();
        return new Deadline(given, plan, dated(given, reading).doubtful(either));
    }

    /** «31.12.9999» is no 31 December of each year of the plan: what is named in a year nobody can mean has no date. */
    private static Reading dated(String wording, Reading reading) {
        return reading.schedule() instanceof Schedule.On && OddYear.in(wording) != null
                ? Reading.waiting(Kind.UNPARSEABLE)
                : reading;
    }

    public String wording() {
        return wording;
    }

    public Kind kind() {
        return reading.kind();
    }

    /** What falls due within the plan, sorted by end, then start. */
    public List<Occurrence> occurrences() {
        return occurrences;
    }

    public @Nullable Recurrence recurrence() {
        return reading.recurrence();
    }

    /** Whether the author may have meant something else. */
    public boolean ambiguous() {
        return reading.ambiguous();
    }

    public List<Warning> warnings() {
        return new Warnings(wording, reading, occurrences, plan).found();
    }

    /** Whether all of it had passed before that day: the day of the order that approves it, for example. */
    public boolean endsBefore(LocalDate day) {
        return !occurrences.isEmpty()
                && occurrences.stream()
                        .allMatch(it -> it.end() != null && it.end().isBefore(day));
    }

    /** How exactly the wording names one of its occurrences. */
    public Exactness exactness(Occurrence occurrence) {
        return Exactness.of(reading.schedule(), occurrence);
    }

    public Schedule schedule() {
        return reading.schedule();
    }

    /** One sentence on how the wording was understood, or why it has no date. */
    public String explanation(Locale locale) {
        return Explanation.of(reading, occurrences, plan, locale).sentence();
    }

    /** Other plausible readings, for an editor to choose from; may be empty. */
    public List<Deadline> otherReadings() {
        return reading.alternatives().stream()
                .map(other -> new Deadline(wording, plan, other))
                .toList();
    }
}
