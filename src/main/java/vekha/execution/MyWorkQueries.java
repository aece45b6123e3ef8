package vekha.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.Clauses;

/** Gathers what one person has to do: the rows that press, and how far the schools and bodies in care are. */
@Repository
@Transactional(readOnly = true)
public class MyWorkQueries {

    /** So many rows of one group a page shows; the rest stands in the list of checkpoints. */
    static final int MOST = 60;

    /** What is to be shown is chosen first; who made the mark and what was said of it is looked up for these rows alone. */
    private static final String WORK = """
            select * from (
                select %1$s, m.position, c.press, c.group_key, c.of_group, c.open_of_group, c.overdue_in_all, c.month_in_all, c.place_in_group
                from %2$s
                where c.place_in_group <= :most) work
            order by %3$s""";

    private static final String COUNTED = """
            , y.press, g.group_key, count(*) over (partition by g.group_key) as of_group,
            count(*) filter (where c.state in ('PLANNED', 'RETURNED')) over (partition by g.group_key) as open_of_group,
            count(*) filter (where y.press = 'OVERDUE') over () as overdue_in_all,
            count(*) filter (where y.press in ('WEEK', 'MONTH') and c.state = 'PLANNED') over () as month_in_all,
            row_number() over (partition by g.group_key
                order by c.due_on, r.id, m.position, s.short_name collate by_number, c.id) as place_in_group""";

    private static final String OPEN = """
            cross join lateral (select case
                when c.state = 'RETURNED' then 'RETURNED'
                when c.state = 'REPORTED' and c.due_on between :monday and :sunday then 'WEEK'
                when c.state = 'REPORTED' then 'REPORTED'
                when c.due_on is null then 'WAITS'
                when c.due_on < :today then 'OVERDUE'
                when c.due_on <= :sunday then 'WEEK'
                when c.due_on <= :monthEnd then 'MONTH'
                else 'LATER' end as press) y
            cross join lateral (select %1$s as group_key) g
            where r.territory_id = c.territory_id and r.state = 'APPROVED' and m.deleted_at is null and c.state in ('PLANNED', 'RETURNED', 'REPORTED')
              and %2$s and %3$s{school? and c.school_id = :school}{measure? and c.measure_id = :measure}""";

    private static final String PLACES = """
            select c.*, coalesce(s.short_name, b.short_name) as name from (
                select school_id, body_id,
                       count(*) filter (where standing = 'ACCEPTED') as accepted,
                       count(*) filter (where standing = 'REPORTED') as reported,
                       count(*) filter (where standing = 'RETURNED') as returned,
                       count(*) filter (where standing = 'OVERDUE') as overdue,
                       count(*) filter (where standing = 'SOON') as soon,
                       count(*) filter (where standing = 'PLANNED') as planned,
                       count(*) filter (where standing <> 'NOT_REQUIRED' and counted_on < :today) as due,
                       count(*) filter (where standing = 'ACCEPTED' and counted_on < :today) as done
                from (select c.school_id, c.body_id, c.counted_on, standing(c.state, c.due_on, :today) as standing
                      from checkpoint c
                      where (c.school_id = any(:schools){bodies? or c.school_id is null and c.body_id = any(:bodies)})
                        and c.roadmap_id = any(array(select r.id from roadmap r where %s and r.state = 'APPROVED'))
                      offset 0) k -- the fence makes each row be asked once how it stands
                group by school_id, body_id) c
            left join school s on s.id = c.school_id left join responsible_body b on b.id = c.body_id
            order by c.school_id is null, coalesce(s.short_name, b.short_name) collate by_number""";

    private static final String NAMED = """
            select m.title as measure, coalesce(s.short_name, b.short_name) as who
            from checkpoint c join measure m on m.id = c.measure_id
            left join school s on s.id = c.school_id left join responsible_body b on b.id = c.body_id
            where c.id = :id and\s""";

    private final JdbcClient jdbc;
    private final CheckpointRows rows;

    MyWorkQueries(JdbcClient jdbc, CheckpointRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Three statements, whatever there is to do. */
    public MyWork of(Actor actor, LocalDate today, MyWork.Filter filter) {
        Weeks weeks = new Weeks(today);
        List<Seen> seen = seen(actor, today, filter, weeks);
        List<CheckpointRow> lines =
                rows.withEvidence(seen.stream().map(Seen::line).toList());
        Map<String, MyWork.Group> groups = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            seen.get(i).addTo(groups, lines.get(i), weeks, filter.by());
        }
        return new MyWork(
                today,
                filter,
                inOrder(groups.values(), filter.by()),
                places(actor, today),
                seen.isEmpty() ? 0 : seen.get(0).overdue(),
                seen.isEmpty() ? 0 : seen.get(0).untilMonthEnd());
    }

    /** All of it in the order of the page, however much stands in one group. */
    public void each(Actor actor, LocalDate today, MyWork.Filter filter, Consumer<CheckpointRow> taker) {
        rows.each(
                asked(actor, today, filter, new Weeks(today), Integer.MAX_VALUE),
                (row, number) -> CheckpointRows.row(row, actor, today),
                taker);
    }

    private List<Seen> seen(Actor actor, LocalDate today, MyWork.Filter filter, Weeks weeks) {
        return asked(actor, today, filter, weeks, MOST)
                .query((row, number) -> Seen.of(row, CheckpointRows.row(row, actor, today)))
                .list();
    }

    private JdbcClient.StatementSpec asked(Actor actor, LocalDate today, MyWork.Filter filter, Weeks weeks, int most) {
        String open = OPEN.formatted(filter.by().key(), Reach.territory(actor), care(actor));
        String sql = WORK.formatted(
                CheckpointRows.COLUMNS,
                CheckpointRows.of(CheckpointRows.chosen("checkpoint c", COUNTED, open)),
                filter.by().order());
        Map<String, @Nullable Object> chosen = new HashMap<>();
        chosen.put("school", filter.school());
        chosen.put("measure", filter.measure());
        return jdbc.sql(Clauses.of(sql, chosen))
                .params(Reach.params(actor))
                .params(chosen)
                .param("today", today)
                .param("monday", weeks.monday())
                .param("sunday", weeks.sunday())
                .param("monthEnd", weeks.monthEnd())
                .param("most", most);
    }

    private static List<MyWork.Group> inOrder(Collection<MyWork.Group> groups, MyWork.By by) {
        return by != MyWork.By.URGENCY
                ? List.copyOf(groups)
                : groups.stream()
                        .sorted(Comparator.comparing(
                                MyWork.Group::press, Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList();
    }

    /** One row as it stands in «Моя работа» now, whatever its group. */
    public Optional<CheckpointRow> row(Actor actor, CheckpointId id, LocalDate today) {
        String sql = "select " + CheckpointRows.COLUMNS + " from " + CheckpointRows.TABLES + " where c.id = :id and "
                + Reach.toRead(actor);
        return rows.read(sql, Map.of("id", id.value()), actor, today).stream().findFirst();
    }

    /** What is told of a checkpoint in a sentence: the measure, and the school or body that answers, if one does. */
    public record Named(String measure, @Nullable String who) {}

    /** Of one row no more than its name: after a mark nothing else of it is told. */
    public Optional<Named> named(Actor actor, CheckpointId id) {
        return jdbc.sql(NAMED + Reach.toRead(actor))
                .params(Reach.params(actor))
                .param("id", id.value())
                .query(Named.class)
                .optional();
    }

    /** A coordinator answers for what nobody else does. */
    private static String care(Actor actor) {
        return actor.role().confinedToCare()
                ? Reach.care(actor)
                : "(" + Reach.care(actor) + " or c.school_id is null and c.body_id is null and c.territory_id = "
                        + actor.territory() + ")";
    }

    private List<MyWork.OwnPlace> places(Actor actor, LocalDate today) {
        String sql = PLACES.formatted(Reach.territoryOfRoadmap(actor));
        return jdbc.sql(Clauses.of(sql, "bodies", actor.bodies().isEmpty() ? null : actor.bodies()))
                .params(Reach.params(actor))
                .param("today", today)
                .query((row, number) -> place(row))
                .list();
    }

    private static MyWork.OwnPlace place(ResultSet row) throws SQLException {
        return new MyWork.OwnPlace(
                row.getObject("school_id", Long.class),
                row.getObject("body_id", Long.class),
                row.getString("name"),
                new MyWork.Counts(
                        row.getInt("accepted"),
                        row.getInt("reported"),
                        row.getInt("returned"),
                        row.getInt("overdue"),
                        row.getInt("soon"),
                        row.getInt("planned")),
                row.getInt("due"),
                row.getInt("done"));
    }

    private record Weeks(LocalDate today) {

        LocalDate monday() {
            return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        LocalDate sunday() {
            return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        }

        LocalDate monthEnd() {
            return today.with(TemporalAdjusters.lastDayOfMonth());
        }

        MyWork.Group group(MyWork.@Nullable Press press, int total, int open) {
            LocalDate from =
                    press == MyWork.Press.WEEK ? monday() : press == MyWork.Press.MONTH ? sunday().plusDays(1) : null;
            LocalDate to = press == MyWork.Press.WEEK ? sunday() : press == MyWork.Press.MONTH ? monthEnd() : null;
            return new MyWork.Group(press, new ArrayList<>(), total, open, from, to);
        }
    }

    private record Seen(
            CheckpointRow line, MyWork.Press press, String group, int total, int open, int overdue, int untilMonthEnd) {

        static Seen of(ResultSet row, CheckpointRow line) throws SQLException {
            return new Seen(
                    line,
                    MyWork.Press.valueOf(row.getString("press")),
                    row.getString("group_key"),
                    row.getInt("of_group"),
                    row.getInt("open_of_group"),
                    row.getInt("overdue_in_all"),
                    row.getInt("month_in_all"));
        }

        void addTo(Map<String, MyWork.Group> groups, CheckpointRow withEvidence, Weeks weeks, MyWork.By by) {
            MyWork.@Nullable Press common = by == MyWork.By.URGENCY || press.isFolded() ? press : null;
            groups.computeIfAbsent(group, it -> weeks.group(common, total, open))
                    .rows()
                    .add(withEvidence);
        }
    }
}
