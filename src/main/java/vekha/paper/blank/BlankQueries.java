package vekha.paper.blank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.directory.SchoolId;
import vekha.execution.CheckpointId;
import vekha.execution.Reach;
import vekha.foundation.Period;

/** Reads what one school has to report, as far as the actor marks it; whoever asks has checked that he marks there. */
@Repository
@Transactional(readOnly = true)
class BlankQueries {

    private static final String ROWS = """
            select c.id, c.version, m.number, m.title, m.deadline, c.due_on, standing(c.state, c.due_on, :today) as standing,
                   c.state in ('PLANNED', 'RETURNED') and r.state = 'APPROVED' and m.deleted_at is null as open,
                   k.at as marked_at, k.name as marked_by
            from checkpoint c join measure m on m.id = c.measure_id join roadmap r on r.id = c.roadmap_id
            left join lateral (select k.at, p.name from completion k join person p on p.id = k.person_id
                where k.checkpoint_id = c.id and k.withdrawn_at is null and c.state in ('REPORTED', 'ACCEPTED')
                order by k.at desc, k.id desc limit 1) k on true
            where c.school_id = :school and %s and\s""";

    private static final String OF_PERIOD = """
            c.due_on between :from and :to and c.state in ('PLANNED', 'RETURNED') and r.state = 'APPROVED' and m.deleted_at is null
            order by c.due_on, r.id, m.position, c.id""";

    private final JdbcClient jdbc;

    BlankQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BlankRow> rows(Actor actor, SchoolId school, Period period, LocalDate today) {
        return jdbc.sql(ROWS.formatted(Reach.of(actor)) + OF_PERIOD)
                .params(Reach.params(actor))
                .param("school", school.value())
                .param("from", period.from(), Types.DATE)
                .param("to", period.to(), Types.DATE)
                .param("today", today, Types.DATE)
                .query((row, number) -> row(row, actor))
                .list();
    }

    /** How they stand now. */
    Map<CheckpointId, BlankRow> now(Actor actor, SchoolId school, Collection<CheckpointId> ids, LocalDate today) {
        return jdbc
                .sql(ROWS.formatted(Reach.of(actor)) + "c.id = any(:ids)")
                .params(Reach.params(actor))
                .param("school", school.value())
                .param("ids", ids.stream().map(CheckpointId::value).toArray(Long[]::new))
                .param("today", today, Types.DATE)
                .query((row, number) -> row(row, actor))
                .list()
                .stream()
                .collect(Collectors.toMap(BlankRow::id, Function.identity()));
    }

    private static BlankRow row(ResultSet row, Actor actor) throws SQLException {
        Timestamp marked = row.getTimestamp("marked_at");
        return new BlankRow(
                new CheckpointId(row.getLong("id")),
                row.getInt("version"),
                row.getString("number"),
                row.getString("title"),
                row.getString("deadline"),
                row.getObject("due_on", LocalDate.class),
                row.getString("standing").toLowerCase(Locale.ROOT).replace('_', '-'),
                row.getBoolean("open"),
                marked == null
                        ? null
                        : new BlankRow.Marked(
                                marked.toInstant().atZone(actor.zone()).toLocalDate(), row.getString("marked_by")));
    }
}
