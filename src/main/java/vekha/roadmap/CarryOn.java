package vekha.roadmap;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;

/** Carries a roadmap on into another period: its text and what is known beside it, never what was done. */
@Service
public class CarryOn {

    private final Roadmaps roadmaps;
    private final PlanSources sources;
    private final CarryDoubts doubts;
    private final MakePlan makePlan;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CarryOn(
            Roadmaps roadmaps,
            PlanSources sources,
            CarryDoubts doubts,
            MakePlan makePlan,
            ApplicationEventPublisher events,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.sources = sources;
        this.doubts = doubts;
        this.makePlan = makePlan;
        this.events = events;
        this.clock = clock;
    }

    /** @param wish null: the next period of the same kind */
    @Transactional(readOnly = true)
    public NextYear preview(Actor actor, RoadmapId id, @Nullable NextWish wish) {
        PlanSource source = sources.of(toCarry(actor, id));
        NextWish wanted = wish == null ? NextWish.after(source.head()) : wish;
        NextPlan next = new NextPlan(source, wanted, doubts.endedOf(source));
        return NextYear.of(next, doubts.schoolsOf(source, wanted.period()));
    }

    /**
     * @return the new draft
     * @throws StaleException when the plan says something else by now than the choices were made for
     */
    @Transactional
    public RoadmapId by(Actor actor, RoadmapId id, NextWish wish, NextChoices choices) {
        Roadmap roadmap = toCarry(actor, id);
        PlanSource source = sources.of(roadmap);
        StaleException.check(choices.print().hashCode(), source.print().hashCode());
        NextPlan.Made made = new NextPlan(source, wish, doubts.endedOf(source)).made(choices);
        RoadmapId draft = makePlan.of(actor, made, new MakePlan.Basis(id, null));
        events.publishEvent(new RoadmapCarriedOn(
                actor.act(clock),
                draft,
                id,
                wish.title(),
                roadmap.title(),
                made.plan().beside().size(),
                made.left()));
        return draft;
    }

    private Roadmap toCarry(Actor actor, RoadmapId id) {
        Roadmap roadmap = roadmaps.visibleTo(actor, id);
        Actor.require(actor.plansIn(roadmap.territory()));
        if (roadmap.amends() != null) {
            throw new RefusedException("next-year.refused.amendment");
        }
        return roadmap;
    }
}
