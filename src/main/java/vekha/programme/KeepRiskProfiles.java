package vekha.programme;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.SchoolDirectory;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.NotVisibleException;
import vekha.foundation.StaleException;

/** Records the risk profile of a school and lets its curator verify it. */
@Service
public class KeepRiskProfiles {

    private final RiskProfiles profiles;
    private final RiskQueries queries;
    private final SchoolDirectory schools;
    private final ProgrammeLock lock;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepRiskProfiles(
            RiskProfiles profiles,
            RiskQueries queries,
            SchoolDirectory schools,
            ProgrammeLock lock,
            ApplicationEventPublisher events,
            Clock clock) {
        this.profiles = profiles;
        this.queries = queries;
        this.schools = schools;
        this.lock = lock;
        this.events = events;
        this.clock = clock;
    }

    /** Who keeps the directories of the territory records it, and the curator of the school. */
    public static boolean mayRecord(Actor actor, SchoolId school, TerritoryId territory) {
        return actor.keepsDirectoriesOf(territory) || mayVerify(actor, school);
    }

    public static boolean mayVerify(Actor actor, SchoolId school) {
        return actor.role() == Role.CURATOR && actor.schools().contains(school);
    }

    /**
     * @param opened version on which the change was begun, -1 when the year had no profile
     * @param risks by number of the factor
     */
    @Transactional
    public void record(Actor actor, SchoolId school, int year, int opened, Map<Long, Risk> risks) {
        TerritoryId territory = visible(actor, school);
        Actor.require(mayRecord(actor, school, territory));
        lock.take("risk_profile");
        RiskProfile profile = profiles.findBySchoolAndYear(school, year).orElseGet(() -> new RiskProfile(school, year));
        StaleException.check(opened, profile.isKnown() ? profile.version() : -1);
        Map<Long, Risk> before = profile.risks();
        if (profile.isKnown() && before.equals(risks)) {
            return;
        }
        profile.record(risks);
        profiles.save(profile);
        events.publishEvent(new RiskProfileRecorded(
                actor.act(clock), school, before.isEmpty() ? Map.of() : facts(year, before), facts(year, risks)));
    }

    /** @param opened version that was looked at */
    @Transactional
    public void verify(Actor actor, SchoolId school, int year, int opened) {
        visible(actor, school);
        Actor.require(mayVerify(actor, school));
        RiskProfile profile = profiles.findBySchoolAndYear(school, year).orElseThrow(NotVisibleException::new);
        StaleException.check(opened, profile.version());
        if (!profile.isVerified()) {
            profile.verify(actor.id(), actor.today(clock));
            profiles.save(profile);
            events.publishEvent(
                    new RiskProfileVerified(actor.act(clock), school, Map.of("riskYear", String.valueOf(year))));
        }
    }

    private TerritoryId visible(Actor actor, SchoolId school) {
        TerritoryId territory = schools.territoryOf(school).orElseThrow(NotVisibleException::new);
        if (!actor.seesSchool(school, territory)) {
            throw new NotVisibleException();
        }
        return territory;
    }

    /** The factors by their weight, as the journal tells it; those of no weight are left out. */
    private Map<String, Object> facts(int year, Map<Long, Risk> risks) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("riskYear", String.valueOf(year));
        for (Significance weight : Significance.values()) {
            if (weight != Significance.NONE) {
                facts.put("risk" + weight.name(), queries.names(risks, risk -> risk.significance() == weight));
            }
        }
        facts.put("riskActivated", queries.names(risks, Risk::activated));
        return facts;
    }
}
