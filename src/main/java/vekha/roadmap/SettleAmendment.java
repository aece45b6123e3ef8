package vekha.roadmap;

import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;

/** The coordinator says where the measures of an amendment come from, and what becomes of the marks that lose theirs. */
@Service
public class SettleAmendment {

    private final Roadmaps roadmaps;
    private final Measures measures;
    private final Amendments amendments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SettleAmendment(
            Roadmaps roadmaps,
            Measures measures,
            Amendments amendments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.measures = measures;
        this.amendments = amendments;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param origin the measure of the plan in force that goes on in this one or of which this is a part; none: it is new
     * @param how part or continuation; a measure goes on in one other at most, so whichever continued it so far is new now
     */
    @Transactional
    public void comesFrom(
            Actor actor, RoadmapId id, MeasureId measure, @Nullable MeasureId origin, @Nullable Origin how) {
        Roadmap amendment = roadmaps.draftToArrange(actor, id);
        Measure matched = measures.of(id, measure);
        String title = origin == null ? null : old(amendment, origin).title();
        if (origin != null && how != Origin.SPLIT) {
            measures.findByRoadmapAndOrigin(id, origin).stream()
                    .filter(it -> it != matched && it.originKind() != Origin.SPLIT)
                    .forEach(it -> it.comesFrom(null, null));
            amendments.unmerge(id, origin);
        }
        matched.comesFrom(origin, how == Origin.SPLIT ? Origin.SPLIT : Origin.KEPT);
        events.publishEvent(new MeasureMatched(
                actor.act(clock), measure, id, matched.title(), Objects.requireNonNullElse(title, "")));
    }

    /** @param into the measure of the amendment that speaks of the deleted one now; none: it is simply gone */
    @Transactional
    public void mergedInto(Actor actor, RoadmapId id, MeasureId origin, @Nullable MeasureId into) {
        Roadmap amendment = roadmaps.draftToArrange(actor, id);
        Measure gone = old(amendment, origin);
        if (measures.findByRoadmapAndOrigin(id, origin).stream().anyMatch(it -> it.deletedAt() == null)) {
            throw new RefusedException("amendment.refused.still-there");
        }
        amendments.unmerge(id, origin);
        if (into != null) {
            Measure target = measures.of(id, into);
            amendments.merge(origin, into);
            events.publishEvent(new MeasureMatched(actor.act(clock), into, id, target.title(), gone.title()));
        }
    }

    /**
     * @param checkpoints the marks, by the numbers of their checkpoints
     * @param to the measure of the amendment that takes them over; none: they stay in the archive of their own
     */
    @Transactional
    public void marks(Actor actor, RoadmapId id, Collection<Long> checkpoints, @Nullable MeasureId to) {
        Roadmap amendment = roadmaps.toRule(actor, id);
        Actor.require(actor.plansIn(amendment.territory()));
        if (amendment.amends() == null || amendment.state().isEndOfAmendment()) {
            throw new RefusedException("amendment.refused.not-open");
        }
        String title = to == null ? null : measures.of(id, to).title();
        int decided = amendments.decide(id, checkpoints, to, actor.act(clock));
        if (decided > 0) {
            events.publishEvent(new MarksDecided(actor.act(clock), id, decided, Objects.requireNonNullElse(title, "")));
        }
    }

    /** A measure that stands in the plan this one amends. */
    private Measure old(Roadmap amendment, MeasureId origin) {
        RoadmapId inForce = amendment.amends();
        if (inForce == null) {
            throw new NotVisibleException();
        }
        return measures.of(inForce, origin);
    }
}
