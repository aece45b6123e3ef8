package vekha.directory;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.foundation.NotPermittedException;
import vekha.foundation.RefusedException;

/** Puts a school into a territory's directory, unless it is there under one of its names. */
@Service
public class AddSchool {

    private final Schools schools;
    private final SchoolRules rules;
    private final DirectoryLock lock;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AddSchool(Schools schools, SchoolRules rules, DirectoryLock lock, ApplicationEventPublisher events, Clock clock) {
        this.schools = schools;
        this.rules = rules;
        this.lock = lock;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws RefusedException when a school of the territory goes by one of the names or has the code
     * @throws NotPermittedException when the caller does not keep the directories of the territory
     */
    @Transactional
    public SchoolId by(Caller caller, TerritoryId territory, SchoolDetails details) {
        caller.requireKeeping(territory);
        lock.take(territory);
        rules.check(territory, null, details);
        SchoolId school = schools.save(new School(territory, details)).id();
        events.publishEvent(new SchoolAdded(caller.act(clock), school, details.facts(rules::nameOf)));
        return school;
    }
}
