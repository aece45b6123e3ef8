package vekha.roadmap;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vekha.account.Actor;
import vekha.foundation.NotVisibleException;

/** All roadmaps of the installation. */
interface Roadmaps extends Repository<Roadmap, Long> {

    Roadmap save(Roadmap roadmap);

    /** Written at once, so that whoever hears the event reads what was decided. */
    Roadmap saveAndFlush(Roadmap roadmap);

    Optional<Roadmap> findById(long id);

    boolean existsByAmendsAndStateIn(RoadmapId amends, Collection<State> states);

    /** Held until the end of the transaction: nobody decides on the plan while it is edited. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select r from Roadmap r where r.id = :id")
    Optional<Roadmap> findToEdit(long id);

    /** Held alone: the order of rows and the state are changed by one at a time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Roadmap r where r.id = :id")
    Optional<Roadmap> findToRule(long id);

    /** @throws NotVisibleException when the actor may not see it, or there is none */
    default Roadmap visibleTo(Actor actor, RoadmapId id) {
        return visible(actor, findById(id.value()));
    }

    /** A draft the actor may write in, beside others who write in it. */
    default Roadmap draftToEdit(Actor actor, RoadmapId id) {
        return editable(actor, visible(actor, findToEdit(id.value())));
    }

    /** A draft the actor may rearrange, alone for the moment. */
    default Roadmap draftToArrange(Actor actor, RoadmapId id) {
        return editable(actor, visible(actor, findToRule(id.value())));
    }

    /** A roadmap whose state is about to change. */
    default Roadmap toRule(Actor actor, RoadmapId id) {
        return visible(actor, findToRule(id.value()));
    }

    private static Roadmap editable(Actor actor, Roadmap roadmap) {
        Actor.require(actor.plansIn(roadmap.territory()));
        roadmap.requireDraft();
        return roadmap;
    }

    private static Roadmap visible(Actor actor, Optional<Roadmap> roadmap) {
        return roadmap.filter(it -> it.isVisibleTo(actor)).orElseThrow(NotVisibleException::new);
    }
}
