package vekha.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.roadmap.PlanReach;

/** Lists checkpoints by any condition, as far as the person may see them: five statements, whatever the number. */
@Repository
@Transactional(readOnly = true)
public class CheckpointListQueries {

    private static final String COUNTS = """
            with plan as materialized (select id from roadmap where territory_id = any(:reached) and state = 'APPROVED')
            select standing, count(*) as number%1$s
            from %2$s
            cross join lateral (select standing(c.state, c.due_on, :today) as standing) st
            where %3$s%4$s group by standing""";

    /** What is due first in each territory, by its index, and of that what is due first: a region has a hundred times as much as it shows. */
    private static final String OF_EACH_TERRITORY = """
            select c.* from unnest(cast(:reached as bigint[])) place (id) cross join lateral (%s limit :most + :skip) c
            order by c.due_on, c.roadmap_id, c.position, c.school collate by_number, c.id limit :most offset :skip""";

    private static final String CHOICES = """
            with seen as materialized (select distinct c.roadmap_id, c.school_id from checkpoint c where %s)
            select 'roadmap' as what, r.id, r.title collate by_number as name from roadmap r
            where r.id = any(array(select distinct roadmap_id from seen))
            union all
            select 'school', s.id, s.short_name from school s
            where s.id = any(array(select distinct school_id from seen where school_id is not null))
            order by 1, 3, 2""";

    /** Names are told only of what belongs to a plan in force that the person may read. */
    private static final String NAMES = """
            select 'territory' as what, name from territory where id = :territory and id = any(:territories)
            union all select 'programme', short_name from programme
                where id = :programme and (territory_id is null or territory_id = any(:territories))
            union all select 'section', coalesce(x.number || ' ', '') || x.title from section x join roadmap r on r.id = x.roadmap_id
                where x.id = :section and %1$s and r.edition > 0
            union all select 'measure', coalesce(m.number || ' ', '') || m.title from measure m join roadmap r on r.id = m.roadmap_id
                where m.id = :measure and %1$s and r.edition > 0
            union all select 'body', short_name from responsible_body where id = :body and territory_id = any(:territories)
            union all select 'section', '—' where :section = 0
            union all select 'body', '—' where :body = 0""".formatted(PlanReach.CONDITION);

    private static final String ORDER = " order by c.due_on, r.id, m.position, s.short_name collate by_number, c.id";

    private final JdbcClient jdbc;
    private final CheckpointRows rows;

    CheckpointListQueries(JdbcClient jdbc, CheckpointRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** @param page from 0 */
    public CheckpointList list(Actor actor, CheckpointFilter filter, int page, LocalDate now) {
        return list(actor, filter, page, CheckpointList.PAGE, now);
    }

    /** The list on one sheet, for paper: as many of its rows as a browser still prints. */
    public CheckpointList whole(Actor actor, CheckpointFilter filter, LocalDate now) {
        return list(actor, filter, 0, CheckpointList.SHEET, now);
    }

    private CheckpointList list(Actor actor, CheckpointFilter filter, int page, int size, LocalDate now) {
        LocalDate today = filter.on() == null ? now : filter.on();
        String reach = reach(actor, filter);
        Map<String, Object> params = new HashMap<>(filter.params());
        params.put("most", size);
        params.put("skip", page * size);
        List<CheckpointRow> found = rows.read(
                "select " + CheckpointRows.COLUMNS + " from "
                        + CheckpointRows.tables(filter, page(actor, reach, filter)) + ORDER,
                params,
                actor,
                today);
        Map<String, List<CheckpointList.Choice>> choices = choices(actor);
        return new CheckpointList(
                filter,
                found,
                counts(actor, filter, today),
                names(actor, filter),
                choices.getOrDefault("roadmap", List.of()),
                choices.getOrDefault("school", List.of()),
                page,
                size);
    }

    /** Of a plan that is named everything the person may read there. */
    private static String reach(Actor actor, CheckpointFilter filter) {
        return filter.isOfAPlan() ? Reach.toRead(actor) : Reach.of(actor);
    }

    private static String page(Actor actor, String reach, CheckpointFilter filter) {
        String conditions = filter.conditions() + ORDER;
        if (filter.on() == null && !filter.isOfAPlan() && Reach.isOfTerritories(actor)) {
            return OF_EACH_TERRITORY.formatted(CheckpointRows.chosen(
                    filter.checkpoints(),
                    ", m.position, s.short_name as school",
                    "where c.territory_id = place.id" + conditions));
        }
        return CheckpointRows.chosen(
                filter.checkpoints(), "", "where " + reach + conditions + " limit :most offset :skip");
    }

    /** All under the conditions, whatever the page, one after another. */
    public void each(Actor actor, CheckpointFilter filter, LocalDate now, Consumer<CheckpointRow> taker) {
        LocalDate today = filter.on() == null ? now : filter.on();
        JdbcClient.StatementSpec sql = jdbc.sql(
                        "select " + CheckpointRows.COLUMNS + " from " + CheckpointRows.tables(filter) + " where "
                                + reach(actor, filter) + filter.conditions() + ORDER)
                .params(Reach.params(actor))
                .params(filter.params())
                .param("today", today);
        rows.each(sql, (row, number) -> CheckpointRows.row(row, actor, today), taker);
    }

    /** The checkpoints of one school without what a list offers to choose: three statements. */
    public CheckpointList ofSchool(Actor actor, CheckpointFilter filter, LocalDate today) {
        List<CheckpointRow> found = rows.read(
                "select " + CheckpointRows.COLUMNS + " from " + CheckpointRows.TABLES + " where " + Reach.of(actor)
                        + filter.conditions() + " order by c.due_on, r.id, m.position, c.id",
                filter.params(),
                actor,
                today);
        return new CheckpointList(
                filter, found, counts(actor, filter, today), Map.of(), List.of(), List.of(), 0, CheckpointList.PAGE);
    }

    private Map<String, Integer> counts(Actor actor, CheckpointFilter filter, LocalDate today) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        jdbc.sql(COUNTS.formatted(
                        CheckpointFilter.counters(),
                        filter.counted(),
                        reach(actor, filter),
                        filter.conditionsOfCounted()))
                .params(Reach.params(actor))
                .params(filter.params())
                .param("today", today)
                .query((row, number) -> {
                    counts.merge("all", row.getInt("number"), Integer::sum);
                    for (String state : CheckpointFilter.countedStates()) {
                        counts.merge(state, row.getInt(state), Integer::sum);
                    }
                    return counts.put(
                            Standing.valueOf(row.getString("standing")).code(), row.getInt("number"));
                })
                .list();
        return counts;
    }

    private Map<String, List<CheckpointList.Choice>> choices(Actor actor) {
        Map<String, List<CheckpointList.Choice>> choices = new HashMap<>();
        jdbc.sql(CHOICES.formatted(Reach.of(actor)))
                .params(Reach.params(actor))
                .query((row, number) -> choices.computeIfAbsent(row.getString("what"), it -> new ArrayList<>())
                        .add(new CheckpointList.Choice(row.getLong("id"), row.getString("name"))))
                .list();
        return choices;
    }

    private Map<String, String> names(Actor actor, CheckpointFilter filter) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql(NAMES)
                .params(PlanReach.params(actor))
                .param("territory", filter.territory())
                .param("programme", filter.programme())
                .param("section", filter.section())
                .param("measure", filter.measure())
                .param("body", filter.body())
                .query((row, number) -> names.put(row.getString("what"), row.getString("name")))
                .list();
        return names;
    }
}
