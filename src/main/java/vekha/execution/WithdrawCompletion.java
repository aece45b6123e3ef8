package vekha.execution;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;

/** Takes own marks back, as long as nobody has verified them. */
@Service
public class WithdrawCompletion {

    private final LockedCheckpoints locked;
    private final Checkpoints checkpoints;
    private final Clock clock;

    WithdrawCompletion(LockedCheckpoints locked, Checkpoints checkpoints, Clock clock) {
        this.locked = locked;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    @Transactional
    public void by(Actor actor, CheckpointId id) {
        several(actor, Set.of(id));
    }

    /** All of them or none. */
    @Transactional
    public void several(Actor actor, Collection<CheckpointId> ids) {
        List<Checkpoint> found = locked.all(actor, ids);
        found.forEach(it -> {
            Actor.require(it.isMarkedBy(actor));
            it.withdraw(actor.id(), actor.act(clock));
        });
        checkpoints.saveAll(found);
    }
}
