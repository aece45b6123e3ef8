package vekha.execution;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.StaleException;

/** The coordinator accepts what was reported; never what was reported by the same person. */
@Service
public class AcceptCompletion {

    private final LockedCheckpoints locked;
    private final Checkpoints checkpoints;
    private final Clock clock;

    AcceptCompletion(LockedCheckpoints locked, Checkpoints checkpoints, Clock clock) {
        this.locked = locked;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    @Transactional
    public void by(Actor actor, CheckpointId id, int version) {
        several(actor, Map.of(id, version));
    }

    /** All of them or none. */
    @Transactional
    public void several(Actor actor, Map<CheckpointId, Integer> versions) {
        List<Checkpoint> found = locked.all(actor, versions.keySet());
        found.forEach(it -> {
            Actor.require(it.isVerifiedBy(actor));
            StaleException.check(versions.getOrDefault(it.id(), -1), it.version());
            it.accept(actor.id(), actor.act(clock));
        });
        checkpoints.saveAll(found);
    }
}
