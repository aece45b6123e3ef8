package vekha.roadmap;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vekha.foundation.Act;
import vekha.foundation.FileStore;

/**
 * Throws away what lay in the trash for thirty days. What history still reads stays in the tables and is merely no longer shown:
 * measures with checkpoints, those of whose marks something was said before they were carried on, those that stand in an edition,
 * and whatever a plan in force or its amendment comes from.
 */
@Service
public class EmptyTrash {

    private static final Logger log = LoggerFactory.getLogger(EmptyTrash.class);

    private static final String PLANS = """
            select distinct x.roadmap_id from (
                select m.roadmap_id from measure m where m.deleted_at < :oldest
                union all select s.roadmap_id from section s where s.deleted_at < :oldest) x order by 1""";

    private static final String MEASURES = """
            delete from measure m where m.roadmap_id = :plan and m.deleted_at < :oldest
              and not exists (select from checkpoint c where c.measure_id = m.id or c.carried_from_id = m.id)
              and not exists (select from comment k where k.measure_id = m.id and k.checkpoint_id is not null)
              and not exists (select from measure h where h.origin_id = m.id)
              and not exists (select from measure_merged g where g.origin_id = m.id)
              and not exists (select from mark_decision d where d.measure_id = m.id)
              and not exists (select from edition e where e.roadmap_id = m.roadmap_id
                  and e.content -> 'measures' @> jsonb_build_array(jsonb_build_object('id', m.id)))""";

    /** From the inside out: a section in which something still stands stays. */
    private static final String SECTIONS = """
            delete from section s where s.roadmap_id = :plan and s.deleted_at < :oldest
              and not exists (select from measure m where m.section_id = s.id)
              and not exists (select from section p where p.parent_id = s.id)
              and not exists (select from section h where h.origin_id = s.id)
              and not exists (select from edition e where e.roadmap_id = s.roadmap_id
                  and e.content -> 'sections' @> jsonb_build_array(jsonb_build_object('id', s.id)))""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final FileStore files;
    private final Clock clock;

    EmptyTrash(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            FileStore files,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.files = files;
        this.clock = clock;
    }

    /** Each plan by itself: one that cannot be emptied does not hold up the others. */
    public void due() {
        Instant oldest = Trash.oldest(clock);
        jdbc.sql("select id from roadmap where discarded_at < ? order by id")
                .param(Timestamp.from(oldest))
                .query(Long.class)
                .list()
                .forEach(plan -> guarded(plan, () -> drop(plan, oldest)));
        jdbc.sql(PLANS)
                .param("oldest", Timestamp.from(oldest))
                .query(Long.class)
                .list()
                .forEach(plan -> guarded(plan, () -> empty(plan, oldest)));
    }

    private void guarded(long plan, Runnable act) {
        try {
            transaction.executeWithoutResult(status -> act.run());
        } catch (DataIntegrityViolationException read) {
            log.info("the trash of roadmap {} stays: something still refers to it", plan, read);
        }
    }

    /** Asked again with the row held: somebody may just have taken it out. */
    private void drop(long plan, Instant oldest) {
        List<String> titles = jdbc.sql("""
                        select title from roadmap where id = ? and state = 'DISCARDED' and discarded_at < ? for update""")
                .params(plan, Timestamp.from(oldest))
                .query(String.class)
                .list();
        if (titles.isEmpty()) {
            return;
        }
        List<String> kept = jdbc.sql("select file_key from source_document where roadmap_id = ?")
                .param(plan)
                .query(String.class)
                .list();
        Act act = act(plan);
        jdbc.sql("delete from roadmap where id = ?").param(plan).update();
        events.publishEvent(new RoadmapPurged(act, new RoadmapId(plan), titles.get(0)));
        DroppedFiles.afterCommit(files, kept);
    }

    private void empty(long plan, Instant oldest) {
        jdbc.sql("select id from roadmap where id = ? for update")
                .param(plan)
                .query(Long.class)
                .single();
        int measures = delete(MEASURES, plan, oldest);
        int sections = 0;
        for (int gone = delete(SECTIONS, plan, oldest); gone > 0; gone = delete(SECTIONS, plan, oldest)) {
            sections += gone;
        }
        if (measures + sections > 0) {
            events.publishEvent(new TrashEmptied(act(plan), new RoadmapId(plan), measures, sections));
        }
    }

    private int delete(String sql, long plan, Instant oldest) {
        return jdbc.sql(sql)
                .param("plan", plan)
                .param("oldest", Timestamp.from(oldest))
                .update();
    }

    private Act act(long plan) {
        Long territory = jdbc.sql("select territory_id from roadmap where id = ?")
                .param(plan)
                .query(Long.class)
                .single();
        return new Act(null, territory, clock.instant(), null);
    }
}
