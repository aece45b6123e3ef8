package vekha.execution;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.RefusedException;

/** Adds evidence to a mark that waits for verification, or takes some out of it. */
@Service
public class KeepEvidence {

    private final LockedCheckpoints locked;
    private final Checkpoints checkpoints;
    private final EvidenceFiles files;
    private final EntityManager entities;
    private final Clock clock;

    KeepEvidence(
            LockedCheckpoints locked,
            Checkpoints checkpoints,
            EvidenceFiles files,
            EntityManager entities,
            Clock clock) {
        this.locked = locked;
        this.checkpoints = checkpoints;
        this.files = files;
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    public void add(Actor actor, CheckpointId id, @Nullable String proof, List<Upload> uploads) {
        Checkpoint checkpoint = changed(actor, id);
        LocalDate today = actor.today(clock);
        List<EvidenceLine> lines = proof == null ? List.of() : EvidenceLine.read(proof, today);
        CompletionReport.checkDays(lines, today);
        if (lines.isEmpty() && uploads.isEmpty()) {
            throw new RefusedException("evidence.refused.nothing");
        }
        checkpoint.addEvidence(lines, files.keep(uploads), actor.id(), actor.act(clock));
        checkpoints.save(checkpoint);
    }

    @Transactional
    public void remove(Actor actor, CheckpointId id, EvidenceId evidence) {
        Checkpoint checkpoint = changed(actor, id);
        checkpoint.removeEvidence(evidence, actor.id(), actor.act(clock));
        checkpoints.save(checkpoint);
    }

    /** With a new version: whoever verifies is to see what proves the mark now. */
    private Checkpoint changed(Actor actor, CheckpointId id) {
        Checkpoint checkpoint = locked.one(actor, id);
        Actor.require(checkpoint.isMarkedBy(actor));
        entities.lock(checkpoint, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return checkpoint;
    }
}
