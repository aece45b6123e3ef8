package vekha.roadmap;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;

/** The coordinator lays a draft before the head; from then on it stands still until it is approved or returned. */
@Service
public class SendForApproval {

    private final Roadmaps roadmaps;
    private final Measures measures;
    private final Clock clock;

    SendForApproval(Roadmaps roadmaps, Measures measures, Clock clock) {
        this.roadmaps = roadmaps;
        this.measures = measures;
        this.clock = clock;
    }

    @Transactional
    public void by(Actor actor, RoadmapId id) {
        Roadmap roadmap = roadmaps.draftToArrange(actor, id);
        roadmap.sendForApproval(measures.countByRoadmapAndDeletedAtIsNull(id), actor.act(clock));
        roadmaps.save(roadmap);
    }
}
