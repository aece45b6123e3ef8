package vekha.roadmap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.Id;
import vekha.foundation.Pages;
import vekha.foundation.Period;

/** Lists the roadmaps a person may see: three statements, whatever their number. */
@Repository
@Transactional(readOnly = true)
public class RoadmapQueries {

    public static final int PAGE = 50;

    private static final String VISIBLE = """
            %s and (r.state not in ('DRAFT', 'ON_APPROVAL', 'MERGED', 'DROPPED', 'DISCARDED') or :drafts)""".formatted(PlanReach.CONDITION);

    private static final String CHOSEN = """
            and r.state not in ('MERGED', 'DROPPED', 'DISCARDED') and (:territory::bigint is null or r.territory_id = :territory)
            and (:programme::bigint is null
                 or exists (select 1 from roadmap_programme p where p.roadmap_id = r.id and p.programme_id = :programme))
            and (:year::int is null
                 or extract(year from r.period_from) <= :year and extract(year from r.period_to) >= :year)""";

    private static final String LINES = """
            with page as (select r.* from roadmap r where %s %s and (:state::text is null or r.state = :state)
                          order by r.period_from desc, r.id desc limit :most offset :skipped)
            select r.*, t.name as territory_name, r.territory_id <> all(:territories) as guest,
                   array(select p.short_name from roadmap_programme rp join programme p on p.id = rp.programme_id
                         where rp.roadmap_id = r.id order by p.id) as programmes,
                   (select count(*) from roadmap_school s where s.roadmap_id = r.id) as schools,
                   (select count(*) from measure m where m.roadmap_id = r.id and m.deleted_at is null) as measures, c.*
            from page r join territory t on t.id = r.territory_id
            cross join lateral (
                select count(*) filter (where s = 'ACCEPTED') as accepted,
                       count(*) filter (where s = 'REPORTED') as reported, count(*) filter (where s = 'RETURNED') as returned,
                       count(*) filter (where s = 'OVERDUE') as overdue, count(*) filter (where s = 'SOON') as soon,
                       count(*) filter (where s = 'PLANNED') as planned, count(*) filter (where s = 'WAITS') as waits,
                       count(*) filter (where s = 'NOT_REQUIRED') as not_required,
                       count(*) filter (where counted_on < :today and s <> 'NOT_REQUIRED') as past,
                       count(*) filter (where counted_on < :today and s = 'ACCEPTED') as past_accepted,
                       null::date as first_overdue, null::date as next_due, null::date as last_done, 0 as late
                from (select due_on, counted_on, standing(state, due_on, :today) as s from checkpoint
                      where roadmap_id = r.id and (r.territory_id = any(:territories) or school_id = any(:represented))
                      offset 0) k) c -- the fence makes each row be asked once how it stands
            order by r.period_from desc, r.id desc""".formatted(VISIBLE, CHOSEN);

    private static final String BY_STATE =
            "select r.state, count(*) from roadmap r where %s %s group by r.state".formatted(VISIBLE, CHOSEN);

    private static final String CHOICES = """
            with seen as (select r.id, r.territory_id, r.period_from, r.period_to from roadmap r where %s)
            select 'territory' as kind, t.id, t.name from territory t where t.id in (select territory_id from seen)
            union all
            select 'programme', p.id, p.short_name from programme p
            where p.id in (select programme_id from roadmap_programme where roadmap_id in (select id from seen))
            union all
            select distinct 'year', y, y::text
            from seen, generate_series(extract(year from period_from)::bigint, extract(year from period_to)::bigint) y
            order by 1, 3""".formatted(VISIBLE);

    private final JdbcClient jdbc;

    RoadmapQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param page from 1 */
    public RoadmapList list(Actor actor, RoadmapFilter filter, int page, LocalDate today) {
        List<RoadmapList.Line> lines = chosen(LINES, actor, filter)
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("most", PAGE)
                .param("skipped", Pages.offset(page))
                .param("today", today)
                .query((row, number) -> line(row))
                .list();
        return choices(actor, lines, byState(actor, filter));
    }

    /** All that were asked for, whatever the page, one after another. */
    public void each(Actor actor, RoadmapFilter filter, LocalDate today, Consumer<RoadmapList.Line> taker) {
        try (Stream<RoadmapList.Line> lines = chosen(LINES, actor, filter)
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("most", null, Types.BIGINT)
                .param("skipped", 0)
                .param("today", today)
                .withFetchSize(Pages.AT_ONCE)
                .query((row, number) -> line(row))
                .stream()) {
            lines.forEach(taker);
        }
    }

    private Map<State, Long> byState(Actor actor, RoadmapFilter filter) {
        Map<State, Long> byState = new EnumMap<>(State.class);
        chosen(BY_STATE, actor, filter).query(row -> {
            byState.put(State.valueOf(row.getString(1)), row.getLong(2));
        });
        return byState;
    }

    private RoadmapList choices(Actor actor, List<RoadmapList.Line> lines, Map<State, Long> byState) {
        List<RoadmapList.Choice> territories = new ArrayList<>();
        List<RoadmapList.Choice> programmes = new ArrayList<>();
        List<Integer> years = new ArrayList<>();
        seenBy(jdbc.sql(CHOICES), actor).query(row -> {
            RoadmapList.Choice choice = new RoadmapList.Choice(row.getLong("id"), row.getString("name"));
            switch (row.getString("kind")) {
                case "territory" -> territories.add(choice);
                case "programme" -> programmes.add(choice);
                default -> years.add((int) choice.id());
            }
        });
        return new RoadmapList(lines, byState, territories, programmes, years);
    }

    private JdbcClient.StatementSpec chosen(String sql, Actor actor, RoadmapFilter filter) {
        return seenBy(jdbc.sql(sql), actor)
                .param("territory", number(filter.territory()))
                .param("programme", number(filter.programme()))
                .param("year", filter.year());
    }

    private static JdbcClient.StatementSpec seenBy(JdbcClient.StatementSpec statement, Actor actor) {
        return statement
                .params(PlanReach.params(actor))
                .param("drafts", !actor.role().confinedToCare());
    }

    private static @Nullable Long number(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    private static RoadmapList.Line line(ResultSet row) throws SQLException {
        return new RoadmapList.Line(
                new RoadmapId(row.getLong("id")),
                row.getString("title"),
                row.getString("territory_name"),
                State.valueOf(row.getString("state")),
                new Period(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)),
                new Order(
                        row.getString("order_number"), row.getObject("order_date", LocalDate.class), null, null, null),
                PlanQueries.texts(row.getArray("programmes")),
                row.getInt("schools"),
                row.getInt("measures"),
                PlanQueries.standings(row),
                row.getObject("amends_id") != null,
                row.getBoolean("guest"));
    }
}
