package vekha.roadmap;

import java.time.Clock;
import java.util.function.IntConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;

/** Makes a draft out of a whole plan: all of it or nothing. */
@Service
public class CreateRoadmap {

    private final Roadmaps roadmaps;
    private final PlanParts parts;
    private final TerritoryNames names;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CreateRoadmap(
            Roadmaps roadmaps, PlanParts parts, TerritoryNames names, ApplicationEventPublisher events, Clock clock) {
        this.roadmaps = roadmaps;
        this.parts = parts;
        this.names = names;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public RoadmapId by(Actor actor, NewRoadmap plan) {
        return by(actor, plan, measures -> {});
    }

    /** @param sent is told now and then how many measures are written; they stay only when all of them do */
    @Transactional
    public RoadmapId by(Actor actor, NewRoadmap plan, IntConsumer sent) {
        Actor.require(actor.role().plans());
        plan.requireKnown(names, actor.territory());
        Roadmap roadmap = roadmaps.save(new Roadmap(actor.territory(), plan.head(), clock.instant()));
        int measures = parts.write(roadmap, plan.tables(), sent).measures().size();
        events.publishEvent(new RoadmapCreated(actor.act(clock), roadmap.id(), plan.title(), measures));
        return roadmap.id();
    }
}
