package vekha.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;

/** What the coordinator has to verify, the oldest mark first. */
@Repository
@Transactional(readOnly = true)
public class VerificationQueries {

    static final int MOST = 100;

    private static final String QUEUE =
            "select " + CheckpointRows.COLUMNS + " from " + CheckpointRows.TABLES + " " + """
            where c.territory_id = :own and c.state = 'REPORTED' and r.state = 'APPROVED'
              and (:roadmap::bigint is null or c.roadmap_id = :roadmap) and (:school::bigint is null or c.school_id = :school)
            order by k.at, c.id limit :most""";

    private static final String CHOICES = """
            select c.roadmap_id, r.title, c.school_id, s.short_name, count(*) as number
            from checkpoint c join roadmap r on r.id = c.roadmap_id left join school s on s.id = c.school_id
            where c.territory_id = :own and c.state = 'REPORTED' and r.state = 'APPROVED'
            group by c.roadmap_id, r.title, c.school_id, s.short_name order by r.title, s.short_name collate by_number""";

    private final JdbcClient jdbc;
    private final CheckpointRows rows;

    VerificationQueries(JdbcClient jdbc, CheckpointRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * @param total all that wait under the conditions
     * @param roadmaps those in which something waits
     */
    public record Queue(
            List<CheckpointRow> rows,
            int total,
            List<CheckpointList.Choice> roadmaps,
            List<CheckpointList.Choice> schools,
            @Nullable Long roadmap,
            @Nullable Long school) {

        public int hidden() {
            return total - rows.size();
        }

        public boolean isNarrowed() {
            return roadmap != null || school != null;
        }
    }

    private record Waiting(CheckpointList.Choice roadmap, CheckpointList.@Nullable Choice school, int number) {}

    public Queue queue(Actor actor, @Nullable Long roadmap, @Nullable Long school, LocalDate today) {
        Map<String, Object> params = new HashMap<>();
        params.put("own", actor.territory().value());
        params.put("roadmap", roadmap);
        params.put("school", school);
        params.put("most", MOST);
        List<CheckpointRow> found = rows.read(QUEUE, params, actor, today);
        List<Waiting> waiting = waiting(actor);
        int total = waiting.stream()
                .filter(it -> roadmap == null || it.roadmap.id() == roadmap)
                .filter(it -> school == null || (it.school != null && it.school.id() == school))
                .mapToInt(Waiting::number)
                .sum();
        return new Queue(found, total, distinct(waiting, true), distinct(waiting, false), roadmap, school);
    }

    private List<Waiting> waiting(Actor actor) {
        return jdbc.sql(CHOICES)
                .param("own", actor.territory().value())
                .query((row, number) -> {
                    Long school = row.getObject("school_id", Long.class);
                    return new Waiting(
                            new CheckpointList.Choice(row.getLong("roadmap_id"), row.getString("title")),
                            school == null ? null : new CheckpointList.Choice(school, row.getString("short_name")),
                            row.getInt("number"));
                })
                .list();
    }

    private static List<CheckpointList.Choice> distinct(List<Waiting> waiting, boolean roadmaps) {
        List<CheckpointList.Choice> choices = new ArrayList<>();
        for (Waiting it : waiting) {
            CheckpointList.Choice choice = roadmaps ? it.roadmap : it.school;
            if (choice != null && !choices.contains(choice)) {
                choices.add(choice);
            }
        }
        return choices;
    }
}
