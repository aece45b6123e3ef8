package vekha.programme;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.directory.SchoolDirectory;
import vekha.directory.SchoolId;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;

/** Enters what the identification of a year said of a school; a year has one entry. */
@Service
public class RecordIdentification {

    private final Identifications identifications;
    private final SchoolDirectory schools;
    private final ProgrammeLock lock;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordIdentification(
            Identifications identifications,
            SchoolDirectory schools,
            ProgrammeLock lock,
            ApplicationEventPublisher events,
            Clock clock) {
        this.identifications = identifications;
        this.schools = schools;
        this.lock = lock;
        this.events = events;
        this.clock = clock;
    }

    /** What a table tells is put over what is known; what the table leaves empty stays. */
    @Transactional
    public void add(Actor actor, SchoolId school, int year, IdentificationResults results) {
        requireKept(actor, school);
        Identification identification = of(school, year);
        record(actor, identification, results.over(identification.results()));
    }

    /**
     * What a person typed replaces what is known.
     *
     * @param opened version on which the change was begun, -1 when the year had no entry
     * @throws RefusedException when a new entry is for a year that has one, or says nothing
     */
    @Transactional
    public void replace(Actor actor, SchoolId school, int year, int opened, IdentificationResults results) {
        requireKept(actor, school);
        Identification identification = of(school, year);
        if (opened < 0 && identification.isKnown()) {
            throw new RefusedException("identification.refused.year", String.valueOf(year));
        }
        StaleException.check(opened, identification.isKnown() ? identification.version() : -1);
        if (!identification.isKnown() && results.equals(IdentificationResults.NONE)) {
            throw new RefusedException("identification.refused.nothing");
        }
        record(actor, identification, results);
    }

    private void record(Actor actor, Identification identification, IdentificationResults results) {
        IdentificationResults before = identification.results();
        if (before.equals(results)) {
            return;
        }
        identification.record(results);
        identifications.save(identification);
        int year = identification.year();
        Map<String, Object> was = before.equals(IdentificationResults.NONE) ? Map.of() : before.facts(year);
        events.publishEvent(
                new IdentificationRecorded(actor.act(clock), identification.school(), was, results.facts(year)));
    }

    private Identification of(SchoolId school, int year) {
        lock.take("identification");
        return identifications.findBySchoolAndYear(school, year).orElseGet(() -> new Identification(school, year));
    }

    private void requireKept(Actor actor, SchoolId school) {
        actor.requireKeeping(schools.territoryOf(school).orElseThrow(NotVisibleException::new));
    }
}
