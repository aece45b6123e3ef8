package vekha.roadmap;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.RefusedException;

/** The head sends a plan back with a remark, or the coordinator takes it back himself. */
@Service
public class ReturnToDraft {

    private final Roadmaps roadmaps;
    private final Clock clock;

    ReturnToDraft(Roadmaps roadmaps, Clock clock) {
        this.roadmaps = roadmaps;
        this.clock = clock;
    }

    /** @param remark what to mend; only the one who laid it before the head may leave it out */
    @Transactional
    public void by(Actor actor, RoadmapId id, @Nullable String remark) {
        Roadmap roadmap = roadmaps.toRule(actor, id);
        boolean own = actor.plansIn(roadmap.territory());
        Actor.require(own || actor.approvesIn(roadmap.territory()));
        if (!own && (remark == null || remark.isBlank())) {
            throw new RefusedException("roadmap.refused.no-remark");
        }
        roadmap.returnToDraft(remark, actor.act(clock));
        roadmaps.save(roadmap);
    }
}
