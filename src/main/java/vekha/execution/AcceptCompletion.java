package vekha.execution;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** Why a mark of many was left as it is. */
    public enum Left {
        /** Changed since the page was shown, or verified already by somebody else. */
        CHANGED,
        /** Reported or proved by the one who accepts. */
        OWN
    }

    /** What was accepted, and what was left and why. */
    public record Outcome(List<CheckpointId> accepted, Map<CheckpointId, Left> left) {}

    /** As many of them as can be; what cannot is told. */
    @Transactional
    public Outcome those(Actor actor, Map<CheckpointId, Integer> versions) {
        List<Checkpoint> found = locked.all(actor, versions.keySet());
        List<Checkpoint> accepted = new ArrayList<>();
        Map<CheckpointId, Left> left = new LinkedHashMap<>();
        for (Checkpoint it : found) {
            Actor.require(it.isVerifiedBy(actor));
            if (it.state() != CheckpointState.REPORTED || !Objects.equals(versions.get(it.id()), it.version())) {
                left.put(it.id(), Left.CHANGED);
            } else if (it.isReportedBy(actor.id())) {
                left.put(it.id(), Left.OWN);
            } else {
                it.accept(actor.id(), actor.act(clock));
                accepted.add(it);
            }
        }
        checkpoints.saveAll(accepted);
        return new Outcome(accepted.stream().map(Checkpoint::id).toList(), left);
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
