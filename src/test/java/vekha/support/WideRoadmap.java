package vekha.support;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.roadmap.RoadmapId;

/** A plan of a hundred quarterly measures in thirty schools for the year 2023, twelve thousand checkpoints, straight in the tables. */
public final class WideRoadmap {

    public static final int MEASURES = 100;
    public static final int SCHOOLS = 30;
    public static final int PERIODS = 4;

    private static final int SECTIONS = 7;

    private final JdbcClient jdbc;

    public WideRoadmap(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was built; schools in the order of their numbers. */
    public record Built(RoadmapId roadmap, List<SchoolId> schools) {}

    /** @param mixed the first quarter in every state, else all is still planned */
    public Built in(TerritoryId territory, boolean mixed) {
        List<SchoolId> schools = jdbc
                .sql("""
                        insert into school (territory_id, short_name)
                        select :territory, 'МБОУ «Опорная школа № ' || n + (select count(*) from school where territory_id = :territory and short_name like 'МБОУ «Опорная%') || '»'
                        from generate_series(1, :schools) n returning id""")
                .param("territory", territory.value())
                .param("schools", SCHOOLS)
                .query(Long.class)
                .list()
                .stream()
                .map(SchoolId::new)
                .toList();
        long roadmap = jdbc.sql("""
                        insert into roadmap (territory_id, kind, title, period_from, period_to, state, order_number, order_date, edition, created_at)
                        values (?, 'ROADMAP', 'Карта поддержки тридцати школ', '2023-01-01', '2023-12-31', 'APPROVED', '7', '2022-12-30', 1, now())
                        returning id""").param(territory.value()).query(Long.class).single();
        jdbc.sql("insert into roadmap_school select ?, unnest(?::bigint[])")
                .params(roadmap, schools.stream().map(SchoolId::value).toArray(Long[]::new))
                .update();
        measures(roadmap);
        checkpoints(roadmap, mixed);
        jdbc.sql("analyze checkpoint").update();
        return new Built(new RoadmapId(roadmap), schools);
    }

    private void measures(long roadmap) {
        long table = jdbc.sql("insert into plan_table (roadmap_id, position, columns) values (?, 0, '[]') returning id")
                .param(roadmap)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into section (plan_table_id, roadmap_id, position, number, title)
                        select :table, :roadmap, n, n || '.', 'Раздел о поддержке школ, часть ' || n from generate_series(1, :sections) n""")
                .param("table", table)
                .param("roadmap", roadmap)
                .param("sections", SECTIONS)
                .update();
        jdbc.sql("""
                        insert into measure (plan_table_id, roadmap_id, section_id, position, number, title, deadline, deadline_kind)
                        select :table, :roadmap, s.id, n, s.position || '.' || n,
                               'Сопровождение педагогической команды школы по направлению ' || n || ': встречи, наблюдение, советы',
                               'ежеквартально', 'RECURRING'
                        from generate_series(1, :measures) n
                        join section s on s.roadmap_id = :roadmap and s.position = 1 + (n - 1) * :sections / :measures""")
                .param("table", table)
                .param("roadmap", roadmap)
                .param("measures", MEASURES)
                .param("sections", SECTIONS)
                .update();
    }

    private void checkpoints(long roadmap, boolean mixed) {
        jdbc.sql("""
                        insert into checkpoint (territory_id, roadmap_id, measure_id, school_id, starts_on, due_on, first_due_on, state, reason, done_on, version)
                        select r.territory_id, r.id, m.id, rs.school_id, q.starts, q.due, q.due, st.state,
                               case st.state when 'NOT_REQUIRED' then 'нет таких классов' end,
                               case when st.state in ('REPORTED', 'ACCEPTED') then date '2023-01-20' end,
                               case st.state when 'PLANNED' then 0 else 1 end
                        from roadmap r join measure m on m.roadmap_id = r.id join roadmap_school rs on rs.roadmap_id = r.id
                        cross join lateral (select (date '2023-01-01' + make_interval(months => 3 * n))::date as starts,
                                                   (date '2023-01-01' + make_interval(months => 3 * n + 3, days => -1))::date as due, n
                                            from generate_series(0, :periods - 1) n) q
                        cross join lateral (select case when not :mixed or q.n > 1 then 'PLANNED'
                            else (array['ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'REPORTED', 'PLANNED', 'RETURNED', 'ACCEPTED', 'NOT_REQUIRED', 'PLANNED', 'REPORTED'])
                                 [1 + (m.position * 7 + rs.school_id / 50 * 3 + q.n * 5 + m.position * rs.school_id / 350) % 10] end as state) st
                        where r.id = :roadmap order by m.position, q.n, rs.school_id""")
                .param("roadmap", roadmap)
                .param("periods", PERIODS)
                .param("mixed", mixed)
                .update();
    }
}
