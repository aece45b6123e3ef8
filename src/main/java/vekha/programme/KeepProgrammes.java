package vekha.programme;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.TerritoryId;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;

/** Adds and corrects programmes: a coordinator those of the own territory, an administrator the federal ones too. */
@Service
public class KeepProgrammes {

    private final Programmes programmes;
    private final JdbcClient jdbc;
    private final ProgrammeLock lock;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepProgrammes(
            Programmes programmes, JdbcClient jdbc, ProgrammeLock lock, ApplicationEventPublisher events, Clock clock) {
        this.programmes = programmes;
        this.jdbc = jdbc;
        this.lock = lock;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the actor may change a programme of that territory, or with none a federal one. */
    public static boolean allowed(Actor actor, @Nullable TerritoryId territory) {
        return territory == null ? actor.role() == Role.ADMINISTRATOR : actor.keepsDirectoriesOf(territory);
    }

    /** A new programme of the actor's territory. */
    @Transactional
    public ProgrammeId add(Actor actor, String shortName, String fullName) {
        Actor.require(allowed(actor, actor.territory()));
        checkName(actor.territory(), shortName, 0);
        Programme programme = programmes.save(new Programme(actor.territory(), shortName, fullName));
        events.publishEvent(new ProgrammeAdded(actor.act(clock), programme.id(), programme.facts()));
        return programme.id();
    }

    /** @param opened version on which the change was begun */
    @Transactional
    public void change(Actor actor, ProgrammeId id, int opened, String shortName, String fullName, boolean archived) {
        Programme programme = programmes.findById(id.value()).orElseThrow(NotVisibleException::new);
        Actor.require(allowed(actor, programme.territory()));
        StaleException.check(opened, programme.version());
        checkName(programme.territory(), shortName, id.value());
        Map<String, Object> before = programme.facts();
        programme.change(shortName, fullName, archived);
        programmes.save(programme);
        events.publishEvent(new ProgrammeChanged(actor.act(clock), id, before, programme.facts()));
    }

    /** A name must not stand for two programmes that are seen in one list. */
    private void checkName(@Nullable TerritoryId territory, String shortName, long self) {
        lock.take("programme");
        boolean taken = jdbc.sql("""
                        select exists (select 1 from programme where lower(short_name) = lower(:name) and id <> :self
                            and (territory_id is null or territory_id = :territory))""")
                .param("name", shortName)
                .param("self", self)
                .param("territory", territory == null ? 0 : territory.value())
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new RefusedException("programme.refused.name", shortName);
        }
    }
}
