package vekha.execution;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.StaleException;

/** The coordinator returns what was reported, and says what is missing. */
@Service
public class ReturnCompletion {

    private final LockedCheckpoints locked;
    private final Checkpoints checkpoints;
    private final Clock clock;

    ReturnCompletion(LockedCheckpoints locked, Checkpoints checkpoints, Clock clock) {
        this.locked = locked;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    @Transactional
    public void by(Actor actor, CheckpointId id, int version, String remark) {
        several(actor, Map.of(id, version), remark);
    }

    /** All of them with the same remark, or none. */
    @Transactional
    public void several(Actor actor, Map<CheckpointId, Integer> versions, String remark) {
        List<Checkpoint> found = locked.all(actor, versions.keySet());
        found.forEach(it -> {
            Actor.require(it.isVerifiedBy(actor));
            StaleException.check(versions.getOrDefault(it.id(), -1), it.version());
            it.sendBack(remark, actor.id(), actor.act(clock));
        });
        checkpoints.saveAll(found);
    }
}
