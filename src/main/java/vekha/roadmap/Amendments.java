package vekha.roadmap;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vekha.foundation.Act;

/** What is decided about an amendment beside its text: which measures were merged, and what becomes of which mark. */
@Repository
class Amendments {

    /**
     * Marks of the plan in force whose measure does not simply go on in one measure of the amendment; needs
     * {@code :amendment}. A mark that waits for nothing but its own measure is none of them.
     */
    static final String OPEN_MARKS = """
            checkpoint c join measure o on o.id = c.measure_id join roadmap a on a.id = :amendment and a.amends_id = o.roadmap_id
            left join mark_decision d on d.roadmap_id = a.id and d.checkpoint_id = c.id
            left join measure t on t.id = d.measure_id
            where o.deleted_at is null and c.state in ('REPORTED', 'ACCEPTED', 'RETURNED')
              and not coalesce((select count(*) = 1 and bool_and(h.origin_kind = 'KEPT') from measure h
                                where h.roadmap_id = a.id and h.origin_id = o.id and h.deleted_at is null), false)""";

    /** Decided once and for all, unless the measure that was to take the mark over has been deleted since. */
    static final String DECIDED = "d.checkpoint_id is not null and (d.measure_id is null or t.deleted_at is null)";

    private final JdbcClient jdbc;

    Amendments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one that is being written or decided on. */
    Optional<RoadmapId> openOf(RoadmapId inForce) {
        return jdbc.sql("select id from roadmap where amends_id = ? and state in ('DRAFT', 'ON_APPROVAL')")
                .param(inForce.value())
                .query((row, number) -> new RoadmapId(row.getLong(1)))
                .optional();
    }

    int undecided(RoadmapId amendment) {
        return jdbc.sql("select count(*) from " + OPEN_MARKS + " and not (" + DECIDED + ")")
                .param("amendment", amendment.value())
                .query(Integer.class)
                .single();
    }

    /** Marks that leave their measure. */
    record Move(long checkpoint, MeasureId to) {}

    List<Move> moves(RoadmapId amendment) {
        return jdbc.sql("select c.id, d.measure_id from " + OPEN_MARKS + " and d.measure_id is not null order by c.id")
                .param("amendment", amendment.value())
                .query((row, number) -> new Move(row.getLong(1), new MeasureId(row.getLong(2))))
                .list();
    }

    /** @param to the measure of the amendment that takes them over; none: they stay where they are */
    int decide(RoadmapId amendment, Collection<Long> checkpoints, @Nullable MeasureId to, Act act) {
        return jdbc.sql("""
                        insert into mark_decision (roadmap_id, checkpoint_id, measure_id, person_id, at)
                        select :amendment, c.id, :to, :by, :at from %s and c.id = any(:checkpoints)
                        on conflict (roadmap_id, checkpoint_id)
                        do update set measure_id = excluded.measure_id, person_id = excluded.person_id, at = excluded.at""".formatted(OPEN_MARKS))
                .param("amendment", amendment.value())
                .param("to", to == null ? null : to.value(), Types.BIGINT)
                .param("by", act.by())
                .param("at", Timestamp.from(act.at()))
                .param("checkpoints", checkpoints.toArray(Long[]::new))
                .update();
    }

    /** @param merged measures of the plan in force that are gone → the measure that speaks of them now */
    void merge(Map<Long, Long> merged) {
        merged.forEach((origin, measure) -> merge(new MeasureId(origin), new MeasureId(measure)));
    }

    void merge(MeasureId origin, MeasureId into) {
        jdbc.sql("insert into measure_merged (measure_id, origin_id) values (?, ?) on conflict do nothing")
                .params(into.value(), origin.value())
                .update();
    }

    /** It is not, or no longer, a part of another one. */
    void unmerge(RoadmapId amendment, MeasureId origin) {
        jdbc.sql("""
                        delete from measure_merged x using measure m
                        where m.id = x.measure_id and m.roadmap_id = ? and x.origin_id = ?""").params(amendment.value(), origin.value()).update();
    }
}
