package vekha.execution;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.StaleException;

/** Says that a checkpoint need not be done, and why; or takes that back. */
@Service
public class MarkNotRequired {

    private final LockedCheckpoints locked;
    private final Checkpoints checkpoints;
    private final Clock clock;

    MarkNotRequired(LockedCheckpoints locked, Checkpoints checkpoints, Clock clock) {
        this.locked = locked;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    @Transactional
    public void by(Actor actor, CheckpointId id, int version, String reason) {
        Checkpoint checkpoint = locked.one(actor, id);
        Actor.require(checkpoint.isMarkedBy(actor));
        StaleException.check(version, checkpoint.version());
        checkpoint.exempt(reason, actor.act(clock));
        checkpoints.save(checkpoint);
    }

    @Transactional
    public void takeBack(Actor actor, CheckpointId id) {
        Checkpoint checkpoint = locked.one(actor, id);
        Actor.require(checkpoint.isMarkedBy(actor));
        checkpoint.requireAgain(actor.act(clock));
        checkpoints.save(checkpoint);
    }
}
