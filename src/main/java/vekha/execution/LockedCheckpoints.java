package vekha.execution;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Checkpoints checkpoints;

    LockedCheckpoints(JdbcClient jdbc, Checkpoints checkpoints) {
        this.jdbc = jdbc;
        this.checkpoints = checkpoints;
    }

    /** @throws NotVisibleException when the person may not see it */
    Checkpoint one(Actor actor, CheckpointId id) {
        return all(actor, Set.of(id)).get(0);
    }

    /** @throws NotVisibleException when the person may not see one of them */
    List<Checkpoint> all(Actor actor, Collection<CheckpointId> ids) {
        Set<Long> wanted = ids.stream().map(CheckpointId::value).collect(Collectors.toSet());
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
        return checkpoints.findAllByIdIn(wanted).stream()
                .sorted(Comparator.comparing(it -> it.id().value()))
                .toList();
    }
}
