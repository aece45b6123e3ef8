package vekha.roadmap;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.RefusedException;

/** The coordinator lays a draft before the head; from then on it stands still until it is approved or returned. */
@Service
public class SendForApproval {

    private final Roadmaps roadmaps;
    private final Measures measures;
    private final Amendments amendments;
    private final Clock clock;

    SendForApproval(Roadmaps roadmaps, Measures measures, Amendments amendments, Clock clock) {
        this.roadmaps = roadmaps;
        this.measures = measures;
        this.amendments = amendments;
        this.clock = clock;
    }

    @Transactional
    public void by(Actor actor, RoadmapId id) {
        Roadmap roadmap = roadmaps.draftToArrange(actor, id);
        int undecided = roadmap.amends() == null ? 0 : amendments.undecided(id);
        if (undecided > 0) {
            throw new RefusedException("amendment.refused.undecided", undecided);
        }
        roadmap.sendForApproval(measures.countByRoadmapAndDeletedAtIsNull(id), actor.act(clock));
        roadmaps.save(roadmap);
    }
}
