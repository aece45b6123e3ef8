package vekha.roadmap;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.foundation.Period;
import vekha.programme.ProgrammeId;

/** Knows which bodies and schools of a plan are no more, or take no part any longer; two statements. */
@Repository
class CarryDoubts {

    /** Archived, or a person (or several) of whom everybody has left. */
    private static final String ENDED = """
            select b.id, b.short_name from responsible_body b
            where b.id = any(:bodies) and (b.archived or (b.kind = 'PERSON'
              and exists (select from care_body c where c.body_id = b.id)
              and not exists (select from care_body c join person p on p.id = c.person_id
                              where c.body_id = b.id and p.left_at is null)))""";

    private static final String SCHOOLS = """
            select s.id, s.short_name, s.closed_on is not null and s.closed_on <= :from as closed,
                   (select max(m.to_year) from membership m
                    where m.school_id = s.id and m.programme_id = any(:programmes)) as until
            from school s where s.id = any(:schools) order by s.short_name collate by_number, s.id""";

    private final JdbcClient jdbc;

    CarryDoubts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By what they were called. */
    Map<BodyId, String> endedOf(PlanSource source) {
        Set<BodyId> named = new HashSet<>();
        source.contents().forEach(measure -> named.addAll(measure.bodies()));
        Map<BodyId, String> ended = new HashMap<>();
        jdbc.sql(ENDED)
                .param("bodies", named.stream().map(BodyId::value).toArray(Long[]::new))
                .query(row -> {
                    ended.put(new BodyId(row.getLong(1)), row.getString(2));
                });
        return ended;
    }

    /** The schools of the plan, and those that only some of its measures name. */
    List<NextYear.School> schoolsOf(PlanSource source, Period next) {
        Set<SchoolId> named = new HashSet<>(source.head().schools());
        source.contents().forEach(measure -> named.addAll(measure.schools()));
        return jdbc.sql(SCHOOLS)
                .param("schools", named.stream().map(SchoolId::value).toArray(Long[]::new))
                .param(
                        "programmes",
                        source.head().programmes().stream()
                                .map(ProgrammeId::value)
                                .toArray(Long[]::new))
                .param("from", next.from())
                .query((row, number) -> {
                    int until = row.getInt("until");
                    boolean left = !row.wasNull() && until < next.from().getYear();
                    NextYear.Doubt doubt = row.getBoolean("closed")
                            ? NextYear.Doubt.CLOSED
                            : left ? NextYear.Doubt.LEFT : NextYear.Doubt.NONE;
                    SchoolId school = new SchoolId(row.getLong("id"));
                    return new NextYear.School(
                            school,
                            row.getString("short_name"),
                            source.head().schools().contains(school),
                            doubt,
                            until);
                })
                .list();
    }
}
