package vekha.execution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.StaleException;

/** Reports checkpoints as done, one or several at once, with what proves it. */
@Service
public class CompleteCheckpoint {

    private final LockedCheckpoints locked;
    private final Checkpoints checkpoints;
    private final EvidenceFiles files;
    private final EvidenceQueries evidence;
    private final Clock clock;

    CompleteCheckpoint(
            LockedCheckpoints locked,
            Checkpoints checkpoints,
            EvidenceFiles files,
            EvidenceQueries evidence,
            Clock clock) {
        this.locked = locked;
        this.checkpoints = checkpoints;
        this.files = files;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** @param version the one the person looked at */
    @Transactional
    public void by(Actor actor, CheckpointId id, int version, Mark mark) {
        several(actor, Map.of(id, version), mark);
    }

    /**
     * All of them or none.
     *
     * @param versions for each checkpoint the one the person looked at
     */
    @Transactional
    public void several(Actor actor, Map<CheckpointId, Integer> versions, Mark mark) {
        LocalDate today = actor.today(clock);
        List<Checkpoint> found = locked.all(actor, versions.keySet());
        found.forEach(it -> Actor.require(it.isMarkedBy(actor)));
        CompletionReport announced = mark.report(today, List.of());
        List<Checkpoint> open = mark.isOfWords()
                ? found.stream()
                        .filter(it -> !it.hasAlready(actor.id(), announced))
                        .toList()
                : found;
        open.forEach(it -> check(versions.get(it.id()), it));
        announced.check(today);
        List<EvidenceFile> kept =
                new ArrayList<>(evidence.again(actor, mark.further().again()));
        kept.addAll(files.keep(mark.files()));
        CompletionReport report = mark.report(today, kept);
        open.forEach(it -> it.complete(report, actor.id(), actor.act(clock), today));
        checkpoints.saveAll(open);
    }

    private static void check(@Nullable Integer opened, Checkpoint checkpoint) {
        StaleException.check(opened == null ? -1 : opened, checkpoint.version());
    }
}
