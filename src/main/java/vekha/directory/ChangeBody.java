package vekha.directory;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;

/** Corrects what is known of a responsible body. */
@Service
public class ChangeBody {

    private final Bodies bodies;
    private final BodyDirectory directory;
    private final DirectoryLock lock;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeBody(
            Bodies bodies, BodyDirectory directory, DirectoryLock lock, ApplicationEventPublisher events, Clock clock) {
        this.bodies = bodies;
        this.directory = directory;
        this.lock = lock;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param opened version on which the change was begun
     * @throws StaleException when somebody else changed the body meanwhile
     * @throws RefusedException when another body goes by one of the names
     */
    @Transactional
    public void by(Caller caller, BodyId id, int opened, BodyDetails details) {
        ResponsibleBody body = bodies.findById(id.value()).orElseThrow(NotVisibleException::new);
        caller.requireKeeping(body.territory());
        StaleException.check(opened, body.version());
        lock.take(body.territory());
        directory
                .names(body.territory())
                .taken(details.names(), other -> other != id.value())
                .ifPresent(other -> {
                    throw new RefusedException("body.refused.name", other);
                });
        BodyDetails before = body.details();
        if (before.equals(details)) {
            return;
        }
        body.take(details);
        bodies.save(body);
        events.publishEvent(new BodyChanged(caller.act(clock), id, before.facts(), details.facts()));
    }
}
