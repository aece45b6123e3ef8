package vekha.talk;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.PersonId;
import vekha.account.Role;

/** Who may see what is talked about, and who of the territory may not; {@code TalkTests} asks the pages whether that is true. */
@Repository
@Transactional(readOnly = true)
class Hearers {

    private static final String EVERYBODY = """
            select p.id, p.name, p.login, p.role, p.role not in ('CURATOR', 'PRINCIPAL', 'RESPONSIBLE') or %1$s as sees
            from person p join territory t on t.id = :territory
            where p.left_at is null
              and (p.territory_id = t.id
                   or p.territory_id = t.parent_id and p.role in ('ADMINISTRATOR', 'REGIONAL_COORDINATOR')
                   or t.parent_id is null and p.role in ('COORDINATOR', 'HEAD', 'CURATOR', 'PRINCIPAL')
                      and p.territory_id in (select below.id from territory below where below.parent_id = t.id) and %2$s)
            order by p.name, p.id""";

    private static final String OF_MEASURE = """
            exists (select 1 from roadmap r where r.id = :roadmap
                    and r.state not in ('DRAFT', 'ON_APPROVAL', 'MERGED', 'DROPPED'))""";

    private static final String OF_CHECKPOINT = """
            exists (select 1 from checkpoint c where c.id = :checkpoint
                    and (exists (select 1 from care_school y where y.person_id = p.id and y.school_id = c.school_id)
                         or c.school_id is null and exists (select 1 from care_body y where y.person_id = p.id
                             and (y.body_id = c.body_id
                                  or y.body_id in (select b.body_id from measure_body b where b.measure_id = c.measure_id)))))""";

    /** Those below the region who read its plan because a school of theirs takes part in it. */
    private static final String GUEST_OF_MEASURE = """
            exists (select 1 from roadmap r where r.id = :roadmap
                    and r.state not in ('DRAFT', 'ON_APPROVAL', 'MERGED', 'DROPPED', 'DISCARDED'))
            and exists (select 1 from (select x.school_id from roadmap_school x where x.roadmap_id = :roadmap
                                       union select c.school_id from checkpoint c where c.roadmap_id = :roadmap) x
                        where %s)""".formatted(guest("x.school_id"));

    private static final String GUEST_OF_CHECKPOINT =
            "exists (select 1 from checkpoint c where c.id = :checkpoint and %s)".formatted(guest("c.school_id"));

    private final JdbcClient jdbc;

    Hearers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String guest(String school) {
        return """
                case when p.role in ('COORDINATOR', 'HEAD')
                     then %1$s in (select s.id from school s where s.territory_id = p.territory_id)
                     else %1$s in (select y.school_id from care_school y where y.person_id = p.id) end""".formatted(school);
    }

    /** Somebody of the territory, over it, or a guest of the region's plan. */
    record Hearer(long id, String name, String login, Role role, boolean sees) {

        PersonId person() {
            return new PersonId(id);
        }
    }

    List<Hearer> of(Topic topic) {
        return jdbc.sql(
                        topic.checkpoint() == null
                                ? EVERYBODY.formatted(OF_MEASURE, GUEST_OF_MEASURE)
                                : EVERYBODY.formatted(OF_CHECKPOINT, GUEST_OF_CHECKPOINT))
                .param("territory", topic.territory().value())
                .param("roadmap", topic.roadmap())
                .param("checkpoint", topic.checkpoint())
                .query(Hearer.class)
                .list();
    }
}
