package vekha.directory;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.foundation.NotPermittedException;
import vekha.foundation.RefusedException;

/** Puts a responsible body into a territory's directory, unless it is there under one of its names. */
@Service
public class AddBody {

    private final Bodies bodies;
    private final BodyDirectory directory;
    private final DirectoryLock lock;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AddBody(Bodies bodies, BodyDirectory directory, DirectoryLock lock, ApplicationEventPublisher events, Clock clock) {
        this.bodies = bodies;
        this.directory = directory;
        this.lock = lock;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws RefusedException when a body of the territory goes by one of the names
     * @throws NotPermittedException when the caller does not keep the directories of the territory
     */
    @Transactional
    public BodyId by(Caller caller, TerritoryId territory, BodyDetails details) {
        caller.requireKeeping(territory);
        lock.take(territory);
        directory.names(territory).taken(details.names(), other -> true).ifPresent(other -> {
            throw new RefusedException("body.refused.name", other);
        });
        BodyId body = bodies.save(new ResponsibleBody(territory, details)).id();
        events.publishEvent(new BodyAdded(caller.act(clock), body, details.facts()));
        return body;
    }
}
