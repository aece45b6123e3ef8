package vekha.roadmap;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;

/** Lays a draft into the trash whole, or takes it out again; an amendment is given up instead. */
@Service
public class DiscardRoadmap {

    private final Roadmaps roadmaps;
    private final Clock clock;

    DiscardRoadmap(Roadmaps roadmaps, Clock clock) {
        this.roadmaps = roadmaps;
        this.clock = clock;
    }

    @Transactional
    public void by(Actor actor, RoadmapId id) {
        Roadmap roadmap = roadmaps.draftToArrange(actor, id);
        roadmap.discard(actor.act(clock));
        roadmaps.save(roadmap);
    }

    @Transactional
    public void recover(Actor actor, RoadmapId id) {
        Roadmap roadmap = roadmaps.toRule(actor, id);
        Actor.require(actor.plansIn(roadmap.territory()));
        roadmap.recover(actor.act(clock));
        roadmaps.save(roadmap);
    }
}
