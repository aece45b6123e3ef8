package vekha.execution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.Act;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;

/** «Событие наступило» for a measure: its waiting checkpoints, all of them or of chosen schools, get their date. */
@Service
public class DateMany {

    private final LockedCheckpoints locked;
    private final Checkpoints checkpoints;
    private final Clock clock;

    DateMany(LockedCheckpoints locked, Checkpoints checkpoints, Clock clock) {
        this.locked = locked;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /**
     * All of them or none.
     *
     * @param versions for each checkpoint the one the person looked at
     * @return the date they have now
     */
    @Transactional
    public LocalDate by(Actor actor, Map<CheckpointId, Integer> versions, EventCame event) {
        if (versions.isEmpty()) {
            throw new RefusedException("event.refused.none");
        }
        LocalDate today = actor.today(clock);
        List<Checkpoint> waiting = locked.all(actor, versions.keySet());
        waiting.forEach(it -> Actor.require(it.isVerifiedBy(actor)));
        waiting.forEach(it -> StaleException.check(versions.getOrDefault(it.id(), -1), it.version()));
        LocalDate due = event.due(today);
        Act act = actor.act(clock).because(event.cause());
        waiting.forEach(it -> it.date(due, act, today));
        checkpoints.saveAll(waiting);
        return due;
    }
}
