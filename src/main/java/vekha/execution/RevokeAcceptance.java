package vekha.execution;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;

/** «Снять подтверждение»: the coordinator takes an acceptance back. */
@Service
public class RevokeAcceptance {

    private final LockedCheckpoints locked;
    private final Checkpoints checkpoints;
    private final Clock clock;

    RevokeAcceptance(LockedCheckpoints locked, Checkpoints checkpoints, Clock clock) {
        this.locked = locked;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /** All of them or none. */
    @Transactional
    public void several(Actor actor, Collection<CheckpointId> ids, @Nullable String why) {
        List<Checkpoint> found = locked.all(actor, ids);
        found.forEach(it -> {
            Actor.require(it.isVerifiedBy(actor));
            it.revokeAcceptance(why, actor.id(), actor.act(clock));
        });
        checkpoints.saveAll(found);
    }
}
