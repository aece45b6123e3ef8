package vekha.programme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.account.PeopleQueries;
import vekha.account.PersonId;
import vekha.account.Role;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;

/** What one person would hand over to another, and who can take it. */
@Repository
@Transactional(readOnly = true)
public class HandOverQueries {

    private static final String MEMBERSHIPS = """
            select m.id, g.short_name as programme, s.id as school_id, s.short_name as school, m.from_year, m.to_year
            from membership m join programme g on g.id = m.programme_id join school s on s.id = m.school_id
            where m.curator_id = :person and m.to_year >= :year order by g.id, s.short_name collate by_number""";

    /** Open checkpoints that stand in «My work» of the person because of the care. */
    private static final String OPEN = """
            select count(*) as open, count(*) filter (where c.due_on < :today) as overdue
            from checkpoint c join measure m on m.id = c.measure_id join roadmap r on r.id = c.roadmap_id
            where in_force(r.state, m.deleted_at) and c.state in ('PLANNED', 'RETURNED')
              and (c.school_id in (select school_id from care_school where person_id = :person)
                   or c.school_id is null and (c.body_id in (select body_id from care_body where person_id = :person)
                       or exists (select 1 from measure_body b join care_body y on y.body_id = b.body_id
                                  where b.measure_id = c.measure_id and y.person_id = :person)))""";

    private static final String TAKERS = """
            select p.id, p.name, p.role, p.position, p.version,
                   (select count(*) from (select school_id from care_school where person_id in (p.id, :person) group by 1) x) as schools,
                   (select count(*) from (select body_id from care_body where person_id in (p.id, :person) group by 1) x) as bodies
            from person p where p.territory_id = :territory and p.left_at is null and p.id <> :person
            order by (p.role = :role) desc, p.name""";

    private final PeopleQueries people;
    private final JdbcClient jdbc;

    HandOverQueries(PeopleQueries people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    /** A membership that gets another curator. */
    public record Passed(long id, String programme, long schoolId, String school, int fromYear, int toYear) {

        public String years() {
            return new Years(fromYear, toYear).toString();
        }
    }

    /** Checkpoints the other will find in the own work. */
    public record Open(long open, long overdue) {}

    /** Somebody of the same territory whose role fits. */
    public record Taker(
            long id, String name, Role role, @Nullable String position, int version, int schools, int bodies) {}

    /** All that goes over. */
    public record Preview(
            PeopleQueries.Facts person,
            List<PeopleQueries.InCare> schools,
            List<PeopleQueries.InCare> bodies,
            List<Passed> memberships,
            Open open,
            List<Taker> takers) {

        public boolean isEmpty() {
            return schools.isEmpty() && bodies.isEmpty() && memberships.isEmpty();
        }

        String giver() {
            return person.name();
        }

        List<String> membershipNames() {
            return memberships.stream()
                    .map(it -> it.school() + " (" + it.programme() + ", " + it.years() + ")")
                    .toList();
        }

        void requireTaker(PersonId wanted) {
            if (takers.stream().noneMatch(taker -> taker.id() == wanted.value())) {
                throw new NotVisibleException();
            }
            if (isEmpty()) {
                throw new RefusedException("handover.refused.nothing");
            }
        }

        String takerName(PersonId wanted) {
            return takers.stream()
                    .filter(taker -> taker.id() == wanted.value())
                    .findFirst()
                    .map(Taker::name)
                    .orElse("");
        }
    }

    /** @throws NotVisibleException when there is no such person, or not for the actor */
    public Preview preview(Actor actor, PersonId person, LocalDate today) {
        Actor.require(actor.role() == Role.ADMINISTRATOR);
        PeopleQueries.Facts facts = people.facts(actor, person);
        List<Passed> memberships = jdbc.sql(MEMBERSHIPS)
                .param("person", person.value())
                .param("year", today.getYear())
                .query(Passed.class)
                .list();
        Open open = jdbc.sql(OPEN)
                .param("person", person.value())
                .param("today", today)
                .query(Open.class)
                .single();
        return new Preview(
                facts,
                people.schools(person),
                people.bodies(person),
                memberships,
                open,
                takers(facts, !memberships.isEmpty()));
    }

    private List<Taker> takers(PeopleQueries.Facts giver, boolean curates) {
        return jdbc
                .sql(TAKERS)
                .param("person", giver.id())
                .param("territory", giver.territoryId())
                .param("role", giver.role().name())
                .query(Taker.class)
                .list()
                .stream()
                .filter(taker -> taker.role().mayHave(taker.schools(), taker.bodies()))
                .filter(taker -> !curates || taker.role().curates())
                .toList();
    }
}
