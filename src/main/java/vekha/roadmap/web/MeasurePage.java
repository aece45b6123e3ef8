package vekha.roadmap.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vekha.deadline.Kind;
import vekha.journal.JournalEntry;
import vekha.roadmap.MeasureFacts;
import vekha.roadmap.PlanHead;

/**
 * A measure as its own page shows it.
 *
 * @param bodies who answers, by the directory; empty when the wording says the same
 * @param understood the wording in force; its correction where there is one
 * @param doubts what the checks say about it
 * @param dues its checkpoints by who answers
 * @param actual what came out on average, in figures
 * @param sections where it could be moved to
 */
public record MeasurePage(
        PlanHead plan,
        MeasureFacts measure,
        HeadWords words,
        List<Pieces.Crumb> crumbs,
        String bodies,
        Understanding understood,
        List<Doubtful> doubts,
        List<Group> dues,
        @Nullable String actual,
        List<Pieces.Option> sections,
        List<JournalEntry> history) {

    /** What the checks say, what happens when nobody heeds it, and where it can be dismissed. */
    public record Doubtful(String text, String ignored, String address) {}

    /** All due periods of one school or body. */
    public record Group(String who, List<Line> lines) {}

    /** @param doneOn when it was done, or why it is not required */
    public record Line(
            long checkpoint,
            String period,
            String state,
            @Nullable String doneOn) {}

    /** Something of it still waits for its event. */
    public boolean waits() {
        return dues.stream()
                .flatMap(group -> group.lines().stream())
                .anyMatch(line -> line.state().equals("waits"));
    }

    /** Whether it is to be proved again and again while it lasts. */
    public boolean lasts() {
        return measure.deadlineKind().equals(Kind.CONTINUOUS.code());
    }
}
