package vekha.roadmap;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.Act;
import vekha.foundation.StaleException;

/** The head brings a plan into force by an order; what was approved is kept as an edition. */
@Service
public class ApproveRoadmap {

    private final Roadmaps roadmaps;
    private final Editions editions;
    private final Clock clock;

    ApproveRoadmap(Roadmaps roadmaps, Editions editions, Clock clock) {
        this.roadmaps = roadmaps;
        this.editions = editions;
        this.clock = clock;
    }

    @Transactional
    public void by(Actor actor, RoadmapId id, Order order) {
        approve(actor, roadmaps.toRule(actor, id), order);
    }

    /** @param opened the version the head looked at when deciding */
    @Transactional
    public void by(Actor actor, RoadmapId id, int opened, Order order) {
        Roadmap roadmap = roadmaps.toRule(actor, id);
        Actor.require(actor.approvesIn(roadmap.territory()));
        StaleException.check(opened, roadmap.version());
        approve(actor, roadmap, order);
    }

    private void approve(Actor actor, Roadmap roadmap, Order order) {
        Actor.require(actor.approvesIn(roadmap.territory()));
        Act act = actor.act(clock);
        roadmap.approve(order, act);
        Roadmap approved = roadmaps.saveAndFlush(roadmap);
        editions.keep(approved.id(), approved.edition(), act);
    }
}
