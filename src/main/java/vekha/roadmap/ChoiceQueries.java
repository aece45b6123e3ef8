package vekha.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.directory.Search;
import vekha.directory.TerritoryId;

/** Finds bodies and schools by a few letters, and by what the plan's own legend says an abbreviation stands for. */
@Repository
@Transactional(readOnly = true)
public class ChoiceQueries {

    private static final int MOST = 8;

    private static final String BODIES = """
            with v as (select b.id, b.short_name as name, b.full_name as hint,
                              %s as words
                       from responsible_body b where b.territory_id = :territory and not b.archived)
            select id, name, hint from v where """.formatted(Search.folded("concat_ws(' ', b.short_name, b.full_name,"
                    + " (select string_agg(a.name, ' ') from responsible_body_alias a where a.body_id = b.id))"))
            + " " + Search.CONDITION
            + " order by lower(name) <> lower(:text), name collate by_number limit " + MOST;

    private static final String SCHOOLS = """
            with v as (select s.id, s.short_name as name, s.full_name as hint,
                              %s as words
                       from school s where s.closed_on is null
                         and s.territory_id in (select id from territory where id = :territory or parent_id = :territory))
            select id, name, hint from v where """.formatted(Search.folded("concat_ws(' ', s.short_name, s.full_name,"
                    + " (select string_agg(a.name, ' ') from school_alias a where a.school_id = s.id))"))
            + " " + Search.CONDITION
            + " order by lower(name) <> lower(:text), name collate by_number limit " + MOST;

    private final JdbcClient jdbc;

    ChoiceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something to choose; the hint is its full name. */
    public record Found(long id, String name, @Nullable String hint) {}

    /** Bodies by their names, then those that the legend means. */
    public List<Found> bodies(PlanHead plan, String text) {
        List<Found> found = new ArrayList<>(found(BODIES, plan.territory(), text));
        meaning(plan, text)
                .ifPresent(meaning -> found(BODIES, plan.territory(), meaning).stream()
                        .filter(other -> !found.contains(other))
                        .forEach(found::add));
        return found.stream().limit(MOST).toList();
    }

    public List<Found> schools(PlanHead plan, String text) {
        return found(SCHOOLS, plan.territory(), text);
    }

    /** What the plan's legend says an abbreviation stands for. */
    public Optional<String> meaning(PlanHead plan, String text) {
        return plan.legend().stream()
                .filter(entry -> entry.abbreviation().equalsIgnoreCase(text.strip()))
                .map(LegendEntry::meaning)
                .findFirst();
    }

    private List<Found> found(String sql, TerritoryId territory, String text) {
        Search search = Search.of(text);
        return jdbc.sql(sql)
                .param("territory", territory.value())
                .param("words", search.words().toArray(String[]::new))
                .param("text", search.text())
                .query(Found.class)
                .list();
    }
}
