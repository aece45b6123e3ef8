package vekha.roadmap;

import java.time.Clock;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.Act;
import vekha.foundation.RefusedException;

/** The life of a plan after its approval: closed, opened again, laid into the archive; and an amendment given up. */
@Service
public class RuleRoadmap {

    private final Roadmaps roadmaps;
    private final Amendments amendments;
    private final Clock clock;

    RuleRoadmap(Roadmaps roadmaps, Amendments amendments, Clock clock) {
        this.roadmaps = roadmaps;
        this.amendments = amendments;
        this.clock = clock;
    }

    /** @param order the order that says so, as far as there is one */
    @Transactional
    public void close(Actor actor, RoadmapId id, Order order, @Nullable String remark) {
        ruled(actor, id, (roadmap, act) -> {
            if (amendments.openOf(id).isPresent()) {
                throw new RefusedException("amendment.refused.close-first");
            }
            roadmap.close(order, remark, act);
        });
    }

    @Transactional
    public void reopen(Actor actor, RoadmapId id, @Nullable String reason) {
        ruled(actor, id, (roadmap, act) -> roadmap.reopen(given(reason), act));
    }

    @Transactional
    public void archive(Actor actor, RoadmapId id) {
        ruled(actor, id, Roadmap::archive);
    }

    @Transactional
    public void takeOutOfArchive(Actor actor, RoadmapId id, @Nullable String reason) {
        ruled(actor, id, (roadmap, act) -> roadmap.takeOutOfArchive(given(reason), act));
    }

    /** @return the plan that stays as it is */
    @Transactional
    public RoadmapId drop(Actor actor, RoadmapId id, @Nullable String reason) {
        Roadmap amendment = roadmaps.toRule(actor, id);
        Actor.require(actor.plansIn(amendment.territory()));
        amendment.drop(reason, actor.act(clock));
        roadmaps.save(amendment);
        RoadmapId amends = amendment.amends();
        return amends == null ? id : amends;
    }

    /** The coordinator and the head of the territory both may: each act names who did it. */
    private void ruled(Actor actor, RoadmapId id, BiConsumer<Roadmap, Act> what) {
        Roadmap roadmap = roadmaps.toRule(actor, id);
        Actor.require(actor.plansIn(roadmap.territory()) || actor.approvesIn(roadmap.territory()));
        what.accept(roadmap, actor.act(clock));
        roadmaps.save(roadmap);
    }

    private static String given(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new RefusedException("roadmap.refused.no-reason");
        }
        return reason;
    }
}
