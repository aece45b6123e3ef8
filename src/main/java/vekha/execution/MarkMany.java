package vekha.execution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
        List<Checkpoint> open = new ArrayList<>();
        List<CheckpointId> marked = new ArrayList<>();
        List<CheckpointId> changed = new ArrayList<>();
        for (Checkpoint checkpoint : locked.all(actor, versions.keySet())) {
            Actor.require(checkpoint.isMarkedBy(actor));
            if (checkpoint.version() == versions.getOrDefault(checkpoint.id(), -1)
                    && checkpoint.state().isOpen()) {
                open.add(checkpoint);
                marked.add(checkpoint.id());
            } else if (checkpoint.hasAlready(actor.id(), report)) {
                marked.add(checkpoint.id());
            } else {
                changed.add(checkpoint.id());
            }
        }
        open.forEach(it -> it.complete(report, actor.id(), actor.act(clock), today));
        checkpoints.saveAll(open);
        return new Marked(marked, changed);
    }
}
