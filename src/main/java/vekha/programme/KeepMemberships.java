package vekha.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.account.People;
import vekha.account.Person;
import vekha.account.PersonId;
import vekha.directory.SchoolDirectory;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;

/** Lets a school take part in a programme, and corrects what was entered about it. */
@Service
public class KeepMemberships {

    private final Memberships memberships;
    private final Programmes programmes;
    private final ProgrammeQueries queries;
    private final SchoolDirectory schools;
    private final People people;
    private final Curators curators;
    private final ProgrammeLock lock;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepMemberships(
            Memberships memberships,
            Programmes programmes,
            ProgrammeQueries queries,
            SchoolDirectory schools,
            People people,
            Curators curators,
            ProgrammeLock lock,
            ApplicationEventPublisher events,
            Clock clock) {
        this.memberships = memberships;
        this.programmes = programmes;
        this.queries = queries;
        this.schools = schools;
        this.people = people;
        this.curators = curators;
        this.lock = lock;
        this.events = events;
        this.clock = clock;
    }

    /** @throws RefusedException when the school takes part in the programme in one of the years already */
    @Transactional
    public void join(Actor actor, SchoolId school, ProgrammeId programme, MembershipTerms terms) {
        requireKept(actor, school);
        check(school, programme, null, terms);
        Membership membership = memberships.saveAndFlush(new Membership(school, programme, terms));
        LocalDate first = LocalDate.of(terms.years().from(), 1, 1);
        curators.follow(membership.number(), null, terms.curator(), first);
        events.publishEvent(new SchoolJoined(actor.act(clock), school, programme, facts(school, programme, terms)));
    }

    /** @param opened version on which the change was begun */
    @Transactional
    public void change(Actor actor, long id, int opened, MembershipTerms terms) {
        Membership membership = find(actor, id);
        StaleException.check(opened, membership.version());
        SchoolId school = membership.school();
        ProgrammeId programme = membership.programme();
        check(school, programme, id, terms);
        Map<String, Object> before = facts(school, programme, membership.terms());
        curators.follow(id, membership.terms().curator(), terms.curator(), actor.today(clock));
        membership.change(terms);
        memberships.save(membership);
        events.publishEvent(
                new MembershipChanged(actor.act(clock), school, programme, before, facts(school, programme, terms)));
    }

    @Transactional
    public SchoolId remove(Actor actor, long id) {
        Membership membership = find(actor, id);
        SchoolId school = membership.school();
        memberships.delete(membership);
        events.publishEvent(new MembershipRemoved(
                actor.act(clock),
                school,
                membership.programme(),
                facts(school, membership.programme(), membership.terms())));
        return school;
    }

    private Membership find(Actor actor, long id) {
        Membership membership = memberships.findById(id).orElseThrow(NotVisibleException::new);
        requireKept(actor, membership.school());
        return membership;
    }

    private void requireKept(Actor actor, SchoolId school) {
        actor.requireKeeping(schools.territoryOf(school).orElseThrow(NotVisibleException::new));
    }

    private void check(SchoolId school, ProgrammeId programme, @Nullable Long self, MembershipTerms terms) {
        TerritoryId territory = schools.territoryOf(school).orElseThrow(NotVisibleException::new);
        if (!queries.isKnown(programme, territory)) {
            throw new NotVisibleException();
        }
        lock.take("membership");
        checkYears(school, programme, self, terms.years());
        PersonId curator = terms.curator();
        if (curator != null && !worksIn(curator, territory)) {
            throw new RefusedException("membership.refused.curator");
        }
    }

    private void checkYears(SchoolId school, ProgrammeId programme, @Nullable Long self, Years years) {
        memberships.findBySchoolAndProgramme(school, programme).stream()
                .filter(other -> !other.isSame(self))
                .map(other -> other.terms().years())
                .filter(years::overlap)
                .findAny()
                .ifPresent(taken -> {
                    throw new RefusedException("membership.refused.overlap", schools.nameOf(school), taken.toString());
                });
    }

    private boolean worksIn(PersonId person, TerritoryId territory) {
        return people.findById(person.value())
                .filter(found -> found.territory().equals(territory))
                .isPresent();
    }

    private Map<String, Object> facts(SchoolId school, ProgrammeId programme, MembershipTerms terms) {
        PersonId curator = terms.curator();
        return terms.facts(
                schools.nameOf(school),
                programmes.findById(programme.value()).map(Programme::shortName).orElse(""),
                curator == null
                        ? null
                        : people.findById(curator.value()).map(Person::name).orElse(null));
    }
}
