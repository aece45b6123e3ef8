package vekha.dashboard;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;

/** What identification said of each school and year, beside what the school's plans had come to in it: one statement. */
@Repository
@Transactional(readOnly = true)
class EffectQueries {

    private static final String YEARS = """
            with known as (
                select i.* from identification i join school s on s.id = i.school_id where s.territory_id = any(:territories)),
            execution as (
                select c.school_id, extract(year from c.counted_on)::int as year, count(*) as due, count(*) filter (where c.state = 'ACCEPTED') as done
                from roadmap r cross join lateral (
                    select k.school_id, k.counted_on, k.state from checkpoint k
                    where k.roadmap_id = r.id and k.school_id is not null and k.counted_on < :today and k.state <> 'NOT_REQUIRED'
                      and k.measure_id <> all(array(select m.id from measure m where m.roadmap_id = r.id and m.deleted_at is not null))
                    offset 0) c -- the fence lets each plan be read by its index, however many there are elsewhere
                where r.territory_id = any(:territories) and r.state in ('APPROVED', 'CLOSED', 'ARCHIVED')
                group by 1, 2)
            select s.id as school, s.short_name as name, t.name as territory, year, i.quality_index_oge as oge, i.quality_index_ege as ege,
                   i.isbsh_value as isbsh, i.iursh_value as iursh, coalesce(x.due, 0) as due, coalesce(x.done, 0) as done
            from known i full join execution x using (school_id, year) join school s on s.id = school_id join territory t on t.id = s.territory_id
            order by t.name, t.id, s.short_name collate by_number, s.id, year""";

    private final JdbcClient jdbc;

    EffectQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A territory the reader can choose. */
    public record Choice(long id, String name) {}

    List<EffectPage.Year> years(Long[] territories, LocalDate today) {
        return jdbc.sql(YEARS)
                .param("territories", territories)
                .param("today", today)
                .query(EffectPage.Year.class)
                .list();
    }

    List<Choice> territories(Actor actor) {
        return jdbc.sql(
                        "select id, name from territory where id = any(:territories) and kind = 'MUNICIPALITY' order by name")
                .param("territories", actor.territoryNumbers())
                .query(Choice.class)
                .list();
    }
}
