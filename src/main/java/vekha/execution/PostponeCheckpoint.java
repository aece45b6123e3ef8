package vekha.execution;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;

/** «Не выполнено, потому что…»: gives a later date; the old one stays readable. */
@Service
public class PostponeCheckpoint {

    private final LockedCheckpoints locked;
    private final Checkpoints checkpoints;
    private final Clock clock;

    PostponeCheckpoint(LockedCheckpoints locked, Checkpoints checkpoints, Clock clock) {
        this.locked = locked;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /** A coordinator may allow it himself; everybody else says who did. */
    @Transactional
    public void by(Actor actor, CheckpointId id, int version, Delay delay) {
        Checkpoint checkpoint = locked.one(actor, id);
        Actor.require(checkpoint.isMarkedBy(actor));
        StaleException.check(version, checkpoint.version());
        if (delay.allowedBy() == null && !checkpoint.isVerifiedBy(actor)) {
            throw new RefusedException("postponement.refused.allowed-by");
        }
        checkpoint.postpone(delay, actor.id(), actor.act(clock), actor.today(clock));
        checkpoints.save(checkpoint);
    }
}
