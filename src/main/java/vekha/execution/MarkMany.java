package vekha.execution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;

/**
 * Marks what was selected in the matrix: one act for all of it. What somebody else has changed since the page was opened
 * stays as it is and is told, so that a selection of hundreds is never lost for the sake of one.
 */
@Service
public class MarkMany {

    private final LockedCheckpoints locked;
    private final Checkpoints checkpoints;
    private final Clock clock;

    MarkMany(LockedCheckpoints locked, Checkpoints checkpoints, Clock clock) {
        this.locked = locked;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /**
     * @param marked reported by this very act, or by the same one before: a second press of the button
     * @param changed left alone: somebody else was quicker
     */
    public record Marked(List<CheckpointId> marked, List<CheckpointId> changed) {}

    /** @param versions for each checkpoint the one the person looked at */
    @Transactional
    public Marked by(Actor actor, Map<CheckpointId, Integer> versions, Mark mark) {
        LocalDate today = actor.today(clock);
        CompletionReport report = mark.report(today, List.of());
        report.check(today);
        Selection selection = Selection.of(
                actor,
                locked.all(actor, versions.keySet()),
                versions,
                checkpoint -> checkpoint.hasAlready(actor.id(), report));
        selection.open().forEach(it -> it.complete(report, actor.id(), actor.act(clock), today));
        checkpoints.saveAll(selection.open());
        return new Marked(selection.done(), selection.changed());
    }
}
