package vekha.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.account.GiveCare;
import vekha.account.LetPersonGo;
import vekha.account.PersonId;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;

/**
 * One person takes over all from another: schools and bodies in care, and the memberships not over yet of which the other is
 * curator. Open checkpoints follow the care. One act, one entry in the journal.
 */
@Service
public class HandOver {

    private final GiveCare giveCare;
    private final HandOverQueries queries;
    private final Memberships memberships;
    private final Curators curators;
    private final LetPersonGo letPersonGo;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandOver(
            GiveCare giveCare,
            HandOverQueries queries,
            Memberships memberships,
            Curators curators,
            LetPersonGo letPersonGo,
            ApplicationEventPublisher events,
            Clock clock) {
        this.giveCare = giveCare;
        this.queries = queries;
        this.memberships = memberships;
        this.curators = curators;
        this.letPersonGo = letPersonGo;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param leaving the account of the one who gives is closed with the same act
     * @throws RefusedException when the other cannot take it over
     * @throws StaleException when one of the two was changed since the preview
     */
    @Transactional
    public void by(Actor actor, GiveCare.Opened from, GiveCare.Opened to, boolean leaving) {
        LocalDate today = actor.today(clock);
        HandOverQueries.Preview preview = queries.preview(actor, from.person(), today);
        preview.requireTaker(to.person());
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("handedFrom", preview.giver());
        given.put("handedTo", preview.takerName(to.person()));
        given.putAll(giveCare.all(actor, from, to));
        given.put("memberships", preview.membershipNames());
        given.put("openCheckpoints", String.valueOf(preview.open().open()));
        passMemberships(from.person(), to.person(), today);
        events.publishEvent(new CareHandedOver(actor.act(clock), from.person(), to.person(), told(given)));
        if (leaving) {
            letPersonGo.leave(actor, from.person());
        }
    }

    private void passMemberships(PersonId from, PersonId to, LocalDate today) {
        for (Membership membership : memberships.findByCuratorAndToYearGreaterThanEqual(from, today.getYear())) {
            curators.follow(membership.number(), from, to, today);
            membership.handOver(to);
            memberships.save(membership);
        }
    }

    /** Nothing is said of what there was none of. */
    private static Map<String, Object> told(Map<String, Object> given) {
        given.values().removeIf(names -> names instanceof List<?> list && list.isEmpty());
        return given;
    }
}
