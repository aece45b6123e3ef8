package vekha.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.NotVisibleException;

/** Tells the stages of monitoring and their numbers: fixed ones as they were fixed, others as they stand. */
@Repository
@Transactional(readOnly = true)
public class MonitoringQueries {

    private static final String STAGES = """
            select g.*, t.name as territory from monitoring_stage g join territory t on t.id = g.territory_id
            where g.territory_id = any(:territories) and (:id::bigint is null or g.id = :id)
            order by g.period_from desc, g.id desc limit 200""";

    private static final String COUNTS = """
            count(*) as total, count(*) filter (where standing = 'ACCEPTED') as accepted,
            count(*) filter (where standing = 'REPORTED') as reported, count(*) filter (where standing = 'RETURNED') as returned,
            count(*) filter (where standing = 'OVERDUE') as overdue, count(*) filter (where standing = 'NOT_REQUIRED') as not_required,
            count(*) filter (where late) as late""";

    private static final String FIXED = "select * from monitoring_result where stage_id = any(:stages)";

    private final JdbcClient jdbc;

    MonitoringQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Three statements, however many stages there are. */
    public List<MonitoringStage> stages(Actor actor) {
        List<MonitoringStage> stages = found(actor, null);
        Map<Long, MonitoringStage.Numbers> numbers = new HashMap<>();
        numbers.putAll(totals(FIXED, ids(stages, true)));
        numbers.putAll(totals(StageRows.AS_IT_STOOD, ids(stages, false)));
        return stages.stream()
                .map(it -> with(it, numbers.getOrDefault(it.id(), MonitoringStage.Numbers.NONE)))
                .toList();
    }

    /** @throws NotVisibleException when there is no such stage in the person's territories */
    public MonitoringStage.Page page(Actor actor, MonitoringStageId id, int page) {
        MonitoringStage stage = found(actor, id.value()).stream().findFirst().orElseThrow(NotVisibleException::new);
        String source = stage.frozenAt() == null ? StageRows.AS_IT_STOOD : FIXED;
        Long[] stages = {id.value()};
        MonitoringStage.Numbers numbers = totals(source, stages).getOrDefault(id.value(), MonitoringStage.Numbers.NONE);
        return new MonitoringStage.Page(
                with(stage, numbers),
                lines(source, stages, "concat_ws(' · ', territory, roadmap)"),
                lines(source, stages, "coalesce(who, '—')"),
                rows(source, stages, page),
                page);
    }

    private List<MonitoringStage> found(Actor actor, @Nullable Long id) {
        return jdbc.sql(STAGES)
                .param("territories", actor.territoryNumbers())
                .param("id", id)
                .query((row, number) -> stage(row, actor))
                .list();
    }

    private static MonitoringStage stage(ResultSet row, Actor actor) throws SQLException {
        Timestamp frozen = row.getTimestamp("frozen_at");
        return new MonitoringStage(
                row.getLong("id"),
                row.getString("territory"),
                row.getString("name"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getObject("freeze_on", LocalDate.class),
                frozen == null ? null : moment(frozen, actor.zone()),
                row.getLong("territory_id") == actor.territory().value(),
                MonitoringStage.Numbers.NONE);
    }

    private static LocalDateTime moment(Timestamp at, ZoneId zone) {
        return LocalDateTime.ofInstant(at.toInstant(), zone);
    }

    private static Long[] ids(List<MonitoringStage> stages, boolean frozen) {
        return stages.stream()
                .filter(it -> (it.frozenAt() != null) == frozen)
                .map(MonitoringStage::id)
                .toArray(Long[]::new);
    }

    private static MonitoringStage with(MonitoringStage it, MonitoringStage.Numbers numbers) {
        return new MonitoringStage(
                it.id(),
                it.territory(),
                it.name(),
                it.from(),
                it.to(),
                it.freezeOn(),
                it.frozenAt(),
                it.own(),
                numbers);
    }

    private Map<Long, MonitoringStage.Numbers> totals(String source, Long[] stages) {
        Map<Long, MonitoringStage.Numbers> totals = new HashMap<>();
        jdbc.sql("select stage_id, " + COUNTS + " from (" + source + ") result group by stage_id")
                .param("stages", stages)
                .query((row, number) -> totals.put(row.getLong("stage_id"), numbers(row)))
                .list();
        return totals;
    }

    private List<MonitoringStage.Line> lines(String source, Long[] stages, String name) {
        return jdbc.sql("select " + name + " collate by_number as name, " + COUNTS + " from (" + source
                        + ") result group by 1 order by 1")
                .param("stages", stages)
                .query((row, number) -> new MonitoringStage.Line(row.getString("name"), numbers(row)))
                .list();
    }

    private List<MonitoringStage.Row> rows(String source, Long[] stages, int page) {
        return jdbc.sql("select * from (" + source + ") result order by position limit :most offset :skip")
                .param("stages", stages)
                .param("most", MonitoringStage.Page.SIZE)
                .param("skip", page * MonitoringStage.Page.SIZE)
                .query((row, number) -> row(row))
                .list();
    }

    private static MonitoringStage.Row row(ResultSet row) throws SQLException {
        return new MonitoringStage.Row(
                row.getLong("checkpoint_id"),
                row.getString("roadmap"),
                row.getString("number"),
                row.getString("title"),
                row.getString("who"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                Standing.valueOf(row.getString("standing")),
                Actual.of(row.getBigDecimal("actual"), row.getBigDecimal("actual_of"), row.getString("actual_unit")),
                row.getString("evidence"));
    }

    private static MonitoringStage.Numbers numbers(ResultSet row) throws SQLException {
        return new MonitoringStage.Numbers(
                row.getInt("total"),
                row.getInt("accepted"),
                row.getInt("reported"),
                row.getInt("returned"),
                row.getInt("overdue"),
                row.getInt("not_required"),
                row.getInt("late"));
    }
}
