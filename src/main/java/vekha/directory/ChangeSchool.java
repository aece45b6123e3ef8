package vekha.directory;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;

/** Corrects what is known of a school. */
@Service
public class ChangeSchool {

    private final Schools schools;
    private final SchoolRules rules;
    private final DirectoryLock lock;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeSchool(
            Schools schools, SchoolRules rules, DirectoryLock lock, ApplicationEventPublisher events, Clock clock) {
        this.schools = schools;
        this.rules = rules;
        this.lock = lock;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param opened version on which the change was begun
     * @throws StaleException when somebody else changed the school meanwhile
     * @throws RefusedException when another school goes by one of the names or has the code
     */
    @Transactional
    public void by(Caller caller, SchoolId id, int opened, SchoolDetails details) {
        School school = schools.findById(id.value()).orElseThrow(NotVisibleException::new);
        caller.requireKeeping(school.territory());
        StaleException.check(opened, school.version());
        lock.take(school.territory());
        rules.check(school.territory(), id, details);
        SchoolDetails before = school.details();
        if (before.equals(details)) {
            return;
        }
        school.take(details);
        schools.save(school);
        events.publishEvent(
                new SchoolChanged(caller.act(clock), id, before.facts(rules::nameOf), details.facts(rules::nameOf)));
    }
}
