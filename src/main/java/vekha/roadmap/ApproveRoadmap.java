package vekha.roadmap;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.Act;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;

/** The head brings a plan into force by an order; what was approved is kept as an edition. */
@Service
public class ApproveRoadmap {

    private final Roadmaps roadmaps;
    private final Editions editions;
    private final Amendments amendments;
    private final TakeOver takeOver;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApproveRoadmap(
            Roadmaps roadmaps,
            Editions editions,
            Amendments amendments,
            TakeOver takeOver,
            ApplicationEventPublisher events,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.editions = editions;
        this.amendments = amendments;
        this.takeOver = takeOver;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public RoadmapId by(Actor actor, RoadmapId id, Order order) {
        return approve(actor, roadmaps.toRule(actor, id), order);
    }

    /**
     * @param opened the version the head looked at when deciding
     * @return the plan that is in force now: of an amendment, the one it amends
     */
    @Transactional
    public RoadmapId by(Actor actor, RoadmapId id, int opened, Order order) {
        Roadmap roadmap = roadmaps.toRule(actor, id);
        Actor.require(actor.approvesIn(roadmap.territory()));
        StaleException.check(opened, roadmap.version());
        return approve(actor, roadmap, order);
    }

    private RoadmapId approve(Actor actor, Roadmap roadmap, Order order) {
        Actor.require(actor.approvesIn(roadmap.territory()));
        Act act = actor.act(clock);
        RoadmapId amended = roadmap.amends();
        return amended == null
                ? bringIntoForce(roadmap, order, act)
                : amend(roadmaps.toRule(actor, amended), roadmap, order, act);
    }

    private RoadmapId bringIntoForce(Roadmap roadmap, Order order, Act act) {
        roadmap.approve(order, act);
        Roadmap approved = roadmaps.saveAndFlush(roadmap);
        editions.keep(approved.id(), approved.edition(), order, null, act);
        return approved.id();
    }

    /** In one transaction: the plan takes the new text over, the edition is kept, its checkpoints follow. */
    private RoadmapId amend(Roadmap inForce, Roadmap amendment, Order order, Act act) {
        requireDecided(amendment.id());
        List<Amendments.Move> moves = amendments.moves(amendment.id());
        amendment.mergeBy(order, act);
        TakeOver.Taken taken = takeOver.of(amendment, inForce, act);
        roadmaps.save(amendment);
        Roadmap amended = roadmaps.saveAndFlush(inForce);
        editions.keep(amended.id(), amended.edition(), order, amendment.id(), act);
        events.publishEvent(new RoadmapAmended(
                act,
                amended.id(),
                amended.territory(),
                amended.edition(),
                order,
                amendment.id(),
                taken.added(),
                moves.stream().map(move -> moved(move, taken)).toList()));
        return amended.id();
    }

    private static RoadmapAmended.MarkMove moved(Amendments.Move move, TakeOver.Taken taken) {
        return new RoadmapAmended.MarkMove(
                move.checkpoint(), Objects.requireNonNull(taken.heirs().get(move.to())));
    }

    private void requireDecided(RoadmapId amendment) {
        int open = amendments.undecided(amendment);
        if (open > 0) {
            throw new RefusedException("amendment.refused.undecided", open);
        }
    }
}
