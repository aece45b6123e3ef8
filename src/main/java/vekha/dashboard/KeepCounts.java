package vekha.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts plans anew in which something has changed, and all of them when a day begins somewhere. */
@Service
class KeepCounts {

    private static final String COUNT = """
            insert into kept_count
            select r.id, :day, n.* from roadmap r cross join lateral plan_counts(r.id, :day) n
            where r.state = 'APPROVED'
              and (r.id = any(:outdated) or not exists (select from kept_count k where k.day = :day and k.roadmap_id = r.id))
            on conflict (day, roadmap_id) do update set (measures, accepted, reported, returned, overdue, soon, planned, waits, not_required, due, done)
                = (excluded.measures, excluded.accepted, excluded.reported, excluded.returned, excluded.overdue, excluded.soon,
                   excluded.planned, excluded.waits, excluded.not_required, excluded.due, excluded.done)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    KeepCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Outdated(long id, long roadmap) {}

    /** What is outdated is read first: whatever changes meanwhile stays so, and is counted the next time. */
    @Transactional
    void count() {
        Set<LocalDate> days = days();
        List<Outdated> outdated = jdbc.sql("select id, roadmap_id as roadmap from count_outdated")
                .query(Outdated.class)
                .list();
        Long[] roadmaps = outdated.stream().map(Outdated::roadmap).distinct().toArray(Long[]::new);
        days.forEach(day ->
                jdbc.sql(COUNT).param("day", day).param("outdated", roadmaps).update());
        jdbc.sql("delete from kept_count where day <> all(:days::date[])")
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .update();
        jdbc.sql("delete from count_outdated where id = any(:ids)")
                .param("ids", outdated.stream().map(Outdated::id).toArray(Long[]::new))
                .update();
    }

    /** A country has two days at a time; before its first territory is made it has none. */
    private Set<LocalDate> days() {
        Set<LocalDate> days = new TreeSet<>();
        jdbc.sql("select distinct zone from territory")
                .query(String.class)
                .list()
                .forEach(zone -> days.add(LocalDate.now(clock.withZone(ZoneId.of(zone)))));
        return days;
    }
}
