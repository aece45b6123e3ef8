package vekha.execution;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.Clauses;

/** What the coordinator has to verify, the oldest mark first. */
@Repository
@Transactional(readOnly = true)
public class VerificationQueries {

    static final int MOST = 100;
    private static final int MOST_AT_ONCE = 500;

    private static final String WAITING = """
            c.territory_id = :own and c.state = 'REPORTED' and r.state = 'APPROVED' and m.deleted_at is null
            {roadmap? and c.roadmap_id = :roadmap}{school? and c.school_id = :school}
            {body? and (c.body_id = :body or c.measure_id in (select mb.measure_id from measure_body mb where mb.body_id = :body))}
            {reporter? and k.person_id = :reporter}{from? and c.due_on >= :from}{to? and c.due_on <= :to}
            {document? and (:document = 'with') = exists (select from evidence e where e.completion_id = k.id and e.removed_at is null)}""";

    private static final String QUEUE = "select " + CheckpointRows.COLUMNS + ", count(*) over () as in_all from "
            + CheckpointRows.TABLES + " where " + WAITING + " order by k.at, c.id limit :most";

    /** What was reported, or proved otherwise, after the page was shown is stale. */
    private static final String ALL =
            "select c.id, c.version, k.at > :seen or exists (select from evidence e where e.completion_id = k.id"
                    + " and greatest(e.added_at, e.removed_at) > :seen) as stale from "
                    + CheckpointRows.TABLES + " where " + WAITING + " order by k.at, c.id limit :most";

    private static final String NAMED = "select " + CheckpointRows.COLUMNS + " from " + CheckpointRows.TABLES
            + " where c.territory_id = :own and c.id = any(:ids) order by c.id";

    private static final String CHOICES = """
            with waiting as (
                select c.roadmap_id, r.title, c.school_id, c.body_id, c.measure_id, k.person_id
                from checkpoint c join roadmap r on r.id = c.roadmap_id join measure m on m.id = c.measure_id
                join lateral (select person_id from completion k where k.checkpoint_id = c.id and k.withdrawn_at is null
                              order by k.at desc, k.id desc limit 1) k on true
                where c.territory_id = :own and c.state = 'REPORTED' and r.state = 'APPROVED' and m.deleted_at is null)
            select distinct 'roadmap' as what, roadmap_id as id, title collate by_number as name from waiting
            union all select 'school', s.id, s.short_name from school s where s.id in (select school_id from waiting)
            union all select 'body', b.id, b.short_name from responsible_body b where b.id in (
                select body_id from waiting
                union select mb.body_id from measure_body mb join waiting w on w.measure_id = mb.measure_id)
            union all select 'reporter', p.id, p.name from person p where p.id in (select person_id from waiting)
            order by 1, 3, 2""";

    private final JdbcClient jdbc;
    private final CheckpointRows rows;

    VerificationQueries(JdbcClient jdbc, CheckpointRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * What the queue is narrowed to.
     *
     * @param reporter who made the mark
     * @param from the earliest due date
     * @param document «with» or «without»
     */
    public record Filter(
            @Nullable Long roadmap,
            @Nullable Long school,
            @Nullable Long body,
            @Nullable Long reporter,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String document) {

        public static final Filter NONE = new Filter(null, null, null, null, null, null, null);

        public boolean isNarrow() {
            return !equals(NONE);
        }
    }

    /**
     * @param total all that wait under the conditions
     * @param choices by «roadmap», «school», «body», «reporter»: those for which something waits
     */
    public record Queue(
            List<CheckpointRow> rows, int total, Map<String, List<CheckpointList.Choice>> choices, Filter filter) {

        public int hidden() {
            return total - rows.size();
        }

        public List<CheckpointList.Choice> choices(String what) {
            return choices.getOrDefault(what, List.of());
        }
    }

    /** Three statements, whatever waits. */
    public Queue queue(Actor actor, Filter filter, LocalDate today) {
        int[] total = {0};
        List<CheckpointRow> found = spec(QUEUE, actor, filter)
                .param("today", today)
                .param("most", MOST)
                .query((row, number) -> {
                    total[0] = row.getInt("in_all");
                    return CheckpointRows.row(row, actor, today);
                })
                .list();
        return new Queue(rows.withEvidence(found), total[0], choices(actor), filter);
    }

    /** All that wait under the conditions, whatever fits on the page, one after another. */
    public void each(Actor actor, Filter filter, LocalDate today, Consumer<CheckpointRow> taker) {
        JdbcClient.StatementSpec sql =
                spec(QUEUE, actor, filter).param("today", today).param("most", null, Types.BIGINT);
        rows.each(sql, (row, number) -> CheckpointRows.row(row, actor, today), taker);
    }

    /** All that wait under the conditions, with the versions to accept; −1 for what changed since it was looked at. */
    public Map<CheckpointId, Integer> all(Actor actor, Filter filter, Instant seen) {
        Map<CheckpointId, Integer> versions = new LinkedHashMap<>();
        spec(ALL, actor, filter)
                .param("seen", Timestamp.from(seen))
                .param("most", MOST_AT_ONCE)
                .query((row, number) -> versions.put(
                        new CheckpointId(row.getLong("id")), row.getBoolean("stale") ? -1 : row.getInt("version")))
                .list();
        return versions;
    }

    /** Some of the coordinator's territory, whatever their state is now. */
    public List<CheckpointRow> named(Actor actor, Collection<CheckpointId> ids, LocalDate today) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(NAMED)
                .param("own", actor.territory().value())
                .param("ids", ids.stream().map(CheckpointId::value).toArray(Long[]::new))
                .param("today", today)
                .query((row, number) -> CheckpointRows.row(row, actor, today))
                .list();
    }

    private JdbcClient.StatementSpec spec(String sql, Actor actor, Filter filter) {
        Map<String, @Nullable Object> chosen = new HashMap<>();
        chosen.put("roadmap", filter.roadmap());
        chosen.put("school", filter.school());
        chosen.put("body", filter.body());
        chosen.put("reporter", filter.reporter());
        chosen.put("from", filter.from());
        chosen.put("to", filter.to());
        chosen.put("document", filter.document());
        return jdbc.sql(Clauses.of(sql, chosen))
                .params(chosen)
                .param("own", actor.territory().value());
    }

    private Map<String, List<CheckpointList.Choice>> choices(Actor actor) {
        Map<String, List<CheckpointList.Choice>> choices = new HashMap<>();
        jdbc.sql(CHOICES)
                .param("own", actor.territory().value())
                .query((row, number) -> choices.computeIfAbsent(row.getString("what"), it -> new ArrayList<>())
                        .add(new CheckpointList.Choice(row.getLong("id"), row.getString("name"))))
                .list();
        return choices;
    }
}
