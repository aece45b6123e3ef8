package vekha.roadmap;

import java.time.Clock;
import java.util.List;
import java.util.function.IntConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.RefusedException;

/** Begins to change a plan in force: a draft beside it, which says where each of its measures comes from. */
@Service
public class AmendRoadmap {

    private final Roadmaps roadmaps;
    private final PlanCopies copies;
    private final PlanParts parts;
    private final Measures measures;
    private final Origins origins;
    private final BesideText beside;
    private final TerritoryNames names;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AmendRoadmap(
            Roadmaps roadmaps,
            PlanCopies copies,
            PlanParts parts,
            Measures measures,
            Origins origins,
            BesideText beside,
            TerritoryNames names,
            ApplicationEventPublisher events,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.copies = copies;
        this.parts = parts;
        this.measures = measures;
        this.origins = origins;
        this.beside = beside;
        this.names = names;
        this.events = events;
        this.clock = clock;
    }

    /** From the plan's own text, which is then edited as any draft. */
    @Transactional
    public RoadmapId copying(Actor actor, RoadmapId id) {
        Roadmap inForce = toAmend(actor, id);
        PlanCopies.Copy copy = copies.of(inForce);
        Roadmap amendment = roadmaps.save(Roadmap.amendmentOf(inForce, copy.head(), clock.instant()));
        PlanParts.Written written = parts.write(amendment, copy.tables());
        origins.ofCopy(copy.parts(), written);
        measures.flush();
        return begun(actor, amendment, inForce, written);
    }

    /** As {@link #loading(Actor, RoadmapId, NewRoadmap, IntConsumer)}, told of by nobody. */
    @Transactional
    public RoadmapId loading(Actor actor, RoadmapId id, NewRoadmap document) {
        return loading(actor, id, document, measures -> {});
    }

    /**
     * From a document that holds the whole plan as it is to be; its measures are found in the plan in force.
     *
     * @param sent is told now and then how many measures are written; they stay only when all of them do
     */
    @Transactional
    public RoadmapId loading(Actor actor, RoadmapId id, NewRoadmap document, IntConsumer sent) {
        Roadmap inForce = toAmend(actor, id);
        document.requireKnown(names, inForce.territory());
        PlanCopies.Copy copy = copies.of(inForce);
        RoadmapHead head = document.head().filledFrom(inForce.head());
        Roadmap amendment = roadmaps.save(Roadmap.amendmentOf(inForce, head, clock.instant()));
        PlanParts.Written written = parts.write(amendment, document.tables(), sent);
        origins.ofDocument(amendment, copy.parts(), written);
        return begun(actor, amendment, inForce, written);
    }

    private Roadmap toAmend(Actor actor, RoadmapId id) {
        Roadmap inForce = roadmaps.toRule(actor, id);
        Actor.require(actor.plansIn(inForce.territory()));
        inForce.require(State.Change.AMENDMENT);
        if (roadmaps.existsByAmendsAndStateIn(id, List.of(State.DRAFT, State.ON_APPROVAL))) {
            throw new RefusedException("amendment.refused.another-open");
        }
        return inForce;
    }

    private RoadmapId begun(Actor actor, Roadmap amendment, Roadmap inForce, PlanParts.Written written) {
        beside.inherit(amendment.id());
        events.publishEvent(new AmendmentBegun(
                actor.act(clock),
                amendment.id(),
                inForce.id(),
                amendment.title(),
                written.measures().size()));
        return amendment.id();
    }
}
