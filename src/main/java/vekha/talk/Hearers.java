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
            select p.id, p.name, p.login, p.role, p.role not in ('CURATOR', 'PRINCIPAL', 'RESPONSIBLE') or %s as sees
            from person p join territory t on t.id = :territory
            where p.left_at is null
              and (p.territory_id = t.id
                   or p.territory_id = t.parent_id and p.role in ('ADMINISTRATOR', 'REGIONAL_COORDINATOR'))
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

    private final JdbcClient jdbc;

    Hearers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody of the territory, or over it. */
    record Hearer(long id, String name, String login, Role role, boolean sees) {

        PersonId person() {
            return new PersonId(id);
        }
    }

    List<Hearer> of(Topic topic) {
        return jdbc.sql(EVERYBODY.formatted(topic.checkpoint() == null ? OF_MEASURE : OF_CHECKPOINT))
                .param("territory", topic.territory().value())
                .param("roadmap", topic.roadmap())
                .param("checkpoint", topic.checkpoint())
                .query(Hearer.class)
                .list();
    }
}
