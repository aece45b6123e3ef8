package vekha.execution;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.Act;
import vekha.foundation.RefusedException;

/**
 * Says of what was selected in the matrix that it need not be done, for one reason: one act for all of it. As with marks,
 * what somebody else has changed since the page was opened stays as it is and is told.
 */
@Service
public class ExemptMany {

    private static final int LONGEST_REASON = 2000;

    private final LockedCheckpoints locked;
    private final Checkpoints checkpoints;
    private final Clock clock;

    ExemptMany(LockedCheckpoints locked, Checkpoints checkpoints, Clock clock) {
        this.locked = locked;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /**
     * @param exempted not required by this very act, or by the same one before: a second press of the button
     * @param changed left alone: somebody else was quicker
     */
    public record Exempted(List<CheckpointId> exempted, List<CheckpointId> changed) {}

    /** @param versions for each checkpoint the one the person looked at */
    @Transactional
    public Exempted by(Actor actor, Map<CheckpointId, Integer> versions, String reason) {
        if (reason.isBlank()) {
            throw new RefusedException("exemption.why.missing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new RefusedException("execution.long");
        }
        Selection selection = Selection.of(
                actor, locked.all(actor, versions.keySet()), versions, checkpoint -> checkpoint.isExemptFor(reason));
        Act act = actor.act(clock);
        selection.open().forEach(it -> it.exempt(reason, act));
        checkpoints.saveAll(selection.open());
        return new Exempted(selection.done(), selection.changed());
    }

    /** They are required after all: all of them or none. */
    @Transactional
    public void takeBack(Actor actor, Collection<CheckpointId> ids) {
        List<Checkpoint> found = locked.all(actor, ids);
        Act act = actor.act(clock);
        found.forEach(it -> {
            Actor.require(it.isMarkedBy(actor));
            it.requireAgain(act);
        });
        checkpoints.saveAll(found);
    }
}
