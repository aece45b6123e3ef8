package vekha.execution;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vekha.account.Actor;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;

/** Hands out the checkpoints an act is about; a second press of a button waits here until the first one is done. */
@Component
class LockedCheckpoints {

    private static final String SQL = """
            select c.id, r.state = 'APPROVED' and m.deleted_at is null as in_force
            from checkpoint c join roadmap r on r.id = c.roadmap_id join measure m on m.id = c.measure_id
            where c.id = any(:ids) and %s order by c.id for update of c""";

    private final JdbcClient jdbc;
    private final EntityManager entities;

    LockedCheckpoints(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** @throws NotVisibleException when the person may not see it */
    Checkpoint one(Actor actor, CheckpointId id) {
        return all(actor, Set.of(id)).get(0);
    }

    /** @throws NotVisibleException when the person may not see one of them */
    List<Checkpoint> all(Actor actor, Collection<CheckpointId> ids) {
        List<Long> wanted =
                ids.stream().map(CheckpointId::value).distinct().sorted().toList();
        List<Boolean> inForce = jdbc.sql(SQL.formatted(Reach.of(actor)))
                .params(Reach.params(actor))
                .param("ids", wanted.toArray(Long[]::new))
                .query((row, number) -> row.getBoolean("in_force"))
                .list();
        if (inForce.size() < wanted.size()) {
            throw new NotVisibleException();
        }
        if (inForce.contains(false)) {
            throw new RefusedException("checkpoint.refused.closed");
        }
        // one array as parameter: a list of any length is the same statement, translated once
        return entities.unwrap(Session.class).findMultiple(Checkpoint.class, wanted);
    }
}
