package vekha.roadmap;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.RefusedException;

/** Says how often a continuous measure is to be proved; the wording of its deadline stays as it is approved. */
@Service
public class SetFreshness {

    private final Roadmaps roadmaps;
    private final Measures measures;
    private final Amendments amendments;
    private final Clock clock;

    SetFreshness(Roadmaps roadmaps, Measures measures, Amendments amendments, Clock clock) {
        this.roadmaps = roadmaps;
        this.measures = measures;
        this.amendments = amendments;
        this.clock = clock;
    }

    /** @param every null: as the roadmap says */
    @Transactional
    public void of(Actor actor, RoadmapId id, MeasureId measure, @Nullable Freshness every) {
        Roadmap roadmap = roadmaps.toRule(actor, id);
        Actor.require(actor.plansIn(roadmap.territory()));
        if (roadmap.state() != State.DRAFT && roadmap.state() != State.APPROVED) {
            throw new RefusedException("freshness.refused.closed");
        }
        Measure changed = measures.of(id, measure);
        changed.prove(every, actor.act(clock));
        measures.saveAndFlush(changed);
        amendments.openOf(id).ifPresent(amendment -> followed(amendment, changed));
    }

    /** The last word counts: what is said of the plan in force is said of its open amendment too. */
    private void followed(RoadmapId amendment, Measure changed) {
        measures.findByRoadmapAndOrigin(amendment, changed.id()).stream()
                .filter(heir -> heir.originKind() != null && heir.originKind().continues())
                .forEach(heir -> heir.proves(changed.every()));
    }
}
