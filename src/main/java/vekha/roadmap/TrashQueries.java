package vekha.roadmap;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;

/** Reads the drafts in the trash of a territory. */
@Repository
@Transactional(readOnly = true)
public class TrashQueries {

    private static final String DRAFTS = """
            select r.id, r.title, r.discarded_at,
                   (select count(*) from measure m where m.roadmap_id = r.id and m.deleted_at is null) as measures
            from roadmap r where r.territory_id = :territory and r.discarded_at >= :oldest order by r.discarded_at desc, r.id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    TrashQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A draft in the trash. */
    public record Draft(RoadmapId id, String title, Instant discardedAt, int measures) {}

    /** The last deleted first; only those who plan look into the trash. */
    public List<Draft> drafts(Actor actor) {
        Actor.require(actor.plansIn(actor.territory()));
        return jdbc.sql(DRAFTS)
                .param("territory", actor.territory().value())
                .param("oldest", Timestamp.from(Trash.oldest(clock)))
                .query((row, number) -> new Draft(
                        new RoadmapId(row.getLong("id")),
                        row.getString("title"),
                        row.getTimestamp("discarded_at").toInstant(),
                        row.getInt("measures")))
                .list();
    }
}
