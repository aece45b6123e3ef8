package vekha.execution;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private final EvidenceQueries queries;
    private final EntityManager entities;
    private final Clock clock;

    KeepEvidence(
            LockedCheckpoints locked,
            Checkpoints checkpoints,
            EvidenceFiles files,
            EvidenceQueries queries,
            EntityManager entities,
            Clock clock) {
        this.locked = locked;
        this.checkpoints = checkpoints;
        this.files = files;
        this.queries = queries;
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    public void add(Actor actor, CheckpointId id, @Nullable String proof, List<Upload> uploads) {
        add(actor, id, proof, uploads, Further.NONE);
    }

    /** @param further a document given field by field, and files that prove something else already */
    @Transactional
    public void add(Actor actor, CheckpointId id, @Nullable String proof, List<Upload> uploads, Further further) {
        Checkpoint checkpoint = changed(actor, id);
        LocalDate today = actor.today(clock);
        List<EvidenceLine> lines = further.after(EvidenceLine.typed(proof, today));
        CompletionReport.checkDays(lines, today);
        if (lines.isEmpty() && uploads.isEmpty() && further.again().isEmpty()) {
            throw new RefusedException("evidence.refused.nothing");
        }
        List<EvidenceFile> kept = new ArrayList<>(queries.again(actor, further.again()));
        kept.addAll(files.keep(uploads));
        checkpoint.addEvidence(lines, kept, actor.id(), actor.act(clock));
        checkpoints.save(checkpoint);
    }

    /** Puts right how a document was read, while the mark waits for verification. */
    @Transactional
    public void correct(Actor actor, CheckpointId id, EvidenceId evidence, EvidenceLine line) {
        Checkpoint checkpoint = changed(actor, id);
        CompletionReport.checkDays(List.of(line), actor.today(clock));
        checkpoint.correctEvidence(evidence, line, actor.id(), actor.act(clock));
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
