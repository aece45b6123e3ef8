package vekha.execution;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.StaleException;

/** «Событие наступило»: the coordinator gives a waiting checkpoint its date. */
@Service
public class DateCheckpoint {

    private final LockedCheckpoints locked;
    private final Checkpoints checkpoints;
    private final Clock clock;

    DateCheckpoint(LockedCheckpoints locked, Checkpoints checkpoints, Clock clock) {
        this.locked = locked;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    @Transactional
    public void by(Actor actor, CheckpointId id, int version, LocalDate due) {
        Checkpoint checkpoint = locked.one(actor, id);
        Actor.require(checkpoint.isVerifiedBy(actor));
        StaleException.check(version, checkpoint.version());
        checkpoint.date(due, actor.act(clock), actor.today(clock));
        checkpoints.save(checkpoint);
    }
}
