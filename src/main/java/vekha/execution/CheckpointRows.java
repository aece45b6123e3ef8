package vekha.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vekha.account.Actor;
import vekha.foundation.Pages;

/** Reads checkpoints as lines of a list: one statement for the lines, one for what proves their marks. */
@Component
class CheckpointRows {

    /** Needs {@code :today}; goes before conditions on c, m, r. */
    static final String COLUMNS = """
            c.id, c.version, standing(c.state, c.due_on, :today) as standing, c.starts_on, c.due_on, c.first_due_on, c.missed_on, c.done_on,
            c.reason, m.target_percent, c.school_id, s.short_name as school, b.short_name as body, m.id as measure_id, m.number, m.title, m.deadline,
            r.id as roadmap_id, r.title as roadmap, k.id as completion_id, k.person_id, k.reporter, k.at as reported_at, k.what, k.actual, k.actual_of, k.actual_unit,
            v.remark, v.verifier, v.at as verified_at,
            (select count(*) from comment t where t.about = 'CHECKPOINT' and t.text is not null
                and (t.checkpoint_id = c.id or t.checkpoint_id is null and t.measure_id = c.measure_id
                     and t.school_id is not distinct from c.school_id and t.body_id is not distinct from c.body_id)) as said""";

    static final String TABLES = """
            checkpoint c join measure m on m.id = c.measure_id join roadmap r on r.id = c.roadmap_id
            left join school s on s.id = c.school_id left join responsible_body b on b.id = c.body_id
            left join lateral (select k.id, k.person_id, k.at, k.what, k.actual, k.actual_of, k.actual_unit, p.name as reporter
                from completion k join person p on p.id = k.person_id
                where c.state in ('REPORTED', 'RETURNED', 'ACCEPTED') and k.checkpoint_id = c.id and k.withdrawn_at is null
                order by k.at desc, k.id desc limit 1) k on true
            left join lateral (select v.remark, v.at, p.name as verifier
                from verification v join person p on p.id = v.person_id
                where c.state in ('RETURNED', 'ACCEPTED') and v.completion_id = k.id and v.revoked_at is null
                order by v.at desc, v.id desc limit 1) v on true""";

    private static final String TABLES_ON = TABLES.replace("checkpoint c join", "checkpoints_on(:on) c join")
            .replace(
                    "k.withdrawn_at is null",
                    "k.at < day_end(c.territory_id, :on) and (k.withdrawn_at is null or k.withdrawn_at >= day_end(c.territory_id, :on))")
            .replace(
                    "v.revoked_at is null",
                    "v.at < day_end(c.territory_id, :on) and (v.revoked_at is null or v.revoked_at >= day_end(c.territory_id, :on))");

    private final JdbcClient jdbc;
    private final EvidenceQueries evidence;

    CheckpointRows(JdbcClient jdbc, EvidenceQueries evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    /** {@link #TABLES}, or the same as they were at the end of the day that the filter names. */
    static String tables(CheckpointFilter filter) {
        return filter.on() == null ? TABLES : TABLES_ON;
    }

    /**
     * {@link #TABLES}, or the same as they were at the end of the day that the filter names, with nothing but one page of checkpoints
     * in them: what is to be told of each is looked up for these alone.
     *
     * @param page of checkpoints {@code c}; see {@link #chosen}
     */
    static String tables(CheckpointFilter filter, String page) {
        return filter.on() == null
                ? of(page)
                : TABLES_ON.replace("checkpoints_on(:on) c join", "(" + page + ") c join");
    }

    /** {@link #TABLES} with chosen checkpoints in them. */
    static String of(String chosen) {
        return TABLES.replace("checkpoint c join", "(" + chosen + ") c join");
    }

    /** Chooses checkpoints by conditions on c, m and r, before anything else is looked up for them; the order may name the school as well. */
    static String chosen(String checkpoints, String more, String conditions) {
        return "select c.*" + more + " from " + checkpoints
                + " join measure m on m.id = c.measure_id join roadmap r on r.id = c.roadmap_id"
                + " left join school s on s.id = c.school_id " + conditions;
    }

    /** @param sql with {@link #COLUMNS} and {@link #TABLES}, and {@link Reach} among its conditions */
    List<CheckpointRow> read(String sql, Map<String, ?> params, Actor actor, LocalDate today) {
        return withEvidence(jdbc.sql(sql)
                .params(Reach.params(actor))
                .params(params)
                .param("today", today)
                .query((row, number) -> row(row, actor, today))
                .list());
    }

    /** Hands out any number of rows without holding them all: what proves their marks is read for some hundreds at a time. */
    void each(JdbcClient.StatementSpec sql, RowMapper<CheckpointRow> mapper, Consumer<CheckpointRow> taker) {
        List<CheckpointRow> some = new ArrayList<>(Pages.AT_ONCE);
        try (Stream<CheckpointRow> rows = sql.withFetchSize(Pages.AT_ONCE).query(mapper).stream()) {
            rows.forEach(row -> {
                some.add(row);
                if (some.size() == Pages.AT_ONCE) {
                    withEvidence(some).forEach(taker);
                    some.clear();
                }
            });
        }
        withEvidence(some).forEach(taker);
    }

    List<CheckpointRow> withEvidence(List<CheckpointRow> rows) {
        List<Long> marks = rows.stream()
                .flatMap(row -> Stream.ofNullable(row.last()))
                .map(CheckpointRow.LastMark::completion)
                .toList();
        Map<Long, List<EvidenceItem>> items = evidence.of(marks);
        return rows.stream()
                .map(row -> row.last() == null
                        ? row
                        : row.with(items.getOrDefault(row.last().completion(), List.of())))
                .toList();
    }

    static CheckpointRow row(ResultSet row, Actor actor, LocalDate today) throws SQLException {
        return new CheckpointRow(
                new CheckpointId(row.getLong("id")),
                row.getInt("version"),
                Standing.valueOf(row.getString("standing")),
                place(row),
                new CheckpointRow.Dates(
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("first_due_on", LocalDate.class),
                        row.getObject("missed_on", LocalDate.class),
                        row.getObject("done_on", LocalDate.class),
                        today),
                row.getString("deadline"),
                row.getString("reason"),
                row.getBigDecimal("target_percent"),
                row.getInt("said"),
                last(row, actor));
    }

    private static CheckpointRow.Place place(ResultSet row) throws SQLException {
        return new CheckpointRow.Place(
                row.getLong("measure_id"),
                row.getString("number"),
                row.getString("title"),
                row.getLong("roadmap_id"),
                row.getString("roadmap"),
                row.getObject("school_id", Long.class),
                row.getString("school"),
                row.getString("body"));
    }

    private static CheckpointRow.@Nullable LastMark last(ResultSet row, Actor actor) throws SQLException {
        long completion = row.getLong("completion_id");
        if (row.wasNull()) {
            return null;
        }
        Timestamp verified = row.getTimestamp("verified_at");
        return new CheckpointRow.LastMark(
                completion,
                row.getString("reporter"),
                row.getLong("person_id") == actor.id().value(),
                day(row.getTimestamp("reported_at"), actor),
                row.getString("what"),
                Actual.of(row.getBigDecimal("actual"), row.getBigDecimal("actual_of"), row.getString("actual_unit")),
                row.getString("remark"),
                row.getString("verifier"),
                verified == null ? null : day(verified, actor),
                List.of());
    }

    private static LocalDate day(Timestamp at, Actor actor) {
        return LocalDate.ofInstant(at.toInstant(), actor.zone());
    }
}
