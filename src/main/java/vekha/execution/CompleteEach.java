package vekha.execution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.Act;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;

/** Reports several checkpoints as done, each with a mark of its own: all of them at one stroke, or none. */
@Service
public class CompleteEach {

    private final LockedCheckpoints locked;
    private final Checkpoints checkpoints;
    private final Clock clock;

    CompleteEach(LockedCheckpoints locked, Checkpoints checkpoints, Clock clock) {
        this.locked = locked;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /** @param version the one the person looked at */
    public record Filled(int version, Mark mark) {}

    /** @throws StaleException when one of them has changed since, or is marked already */
    @Transactional
    public void by(Actor actor, Map<CheckpointId, Filled> filled) {
        LocalDate today = actor.today(clock);
        Act act = actor.act(clock).within(UUID.randomUUID());
        List<Checkpoint> found = locked.all(actor, filled.keySet());
        for (Checkpoint checkpoint : found) {
            Filled given = filled.get(checkpoint.id());
            Actor.require(checkpoint.isMarkedBy(actor));
            if (given == null || !checkpoint.state().isOpen()) {
                throw new StaleException();
            }
            StaleException.check(given.version(), checkpoint.version());
            checkpoint.complete(given.mark().report(today, List.of()), actor.id(), act, today);
        }
        checkpoints.saveAll(found);
    }

    /** Why a mark would be refused, whatever it is made on; nothing when it would not. */
    public @Nullable RefusedException refusal(Actor actor, Mark mark) {
        LocalDate today = actor.today(clock);
        try {
            mark.report(today, List.of()).check(today);
            return null;
        } catch (RefusedException refused) {
            return refused;
        }
    }
}
