package vekha.roadmap.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vekha.journal.JournalEntry;
import vekha.roadmap.MeasureFacts;
import vekha.roadmap.PlanHead;

/**
 * A measure as its own page shows it.
 *
 * @param bodies who answers, by the directory; empty when the wording says the same
 * @param understood the wording in force; its correction where there is one
 * @param dues its checkpoints by due period
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
        List<Group> dues,
        @Nullable String actual,
        List<Pieces.Option> sections,
        List<JournalEntry> history) {

    /** The checkpoints of one due period. */
    public record Group(String period, List<Line> lines) {}

    /** @param doneOn when it was done, or why it is not required */
    public record Line(
            long checkpoint,
            String who,
            String state,
            @Nullable String doneOn) {}
}
