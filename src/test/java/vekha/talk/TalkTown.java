package vekha.talk;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.support.Town;

/** A municipality with two schools, a plan in force with a checkpoint of the first one, and somebody of every role. */
public final class TalkTown {

    public final TerritoryId territory;
    public final SchoolId school;
    public final SchoolId otherSchool;
    public final Actor coordinator;
    public final Actor head;
    public final Actor curator;
    public final Actor principal;
    public final Actor otherCurator;
    public final Actor responsible;
    public final Actor region;
    public final Actor stranger;
    public final long roadmap;
    public final long measure;
    public final long checkpoint;
    private final JdbcClient jdbc;

    public TalkTown(Town town, JdbcClient jdbc) {
        this.jdbc = jdbc;
        TerritoryId above = town.region();
        territory = town.municipality(above);
        school = town.school(territory, "Школа № 4");
        otherSchool = town.school(territory, "Школа № 5");
        coordinator = town.person(territory, Role.COORDINATOR);
        head = town.person(territory, Role.HEAD);
        curator = town.person(territory, Role.CURATOR, school);
        principal = town.person(territory, Role.PRINCIPAL, school);
        otherCurator = town.person(territory, Role.CURATOR, otherSchool);
        responsible = town.responsible(territory, town.body(territory, "GROUP", "Методисты"));
        Actor regional = town.person(above, Role.REGIONAL_COORDINATOR);
        region = town.actor(regional.id());
        stranger = town.person(town.municipality(), Role.COORDINATOR);
        jdbc.sql("update person set name = 'Чужак Лев' where id = ?")
                .param(stranger.id().value())
                .update();
        roadmap = jdbc.sql("""
                        insert into roadmap (territory_id, kind, title, period_from, period_to, academic, state, order_number,
                                             order_date, edition, created_at)
                        values (?, 'ROADMAP', 'Карта поддержки', '2022-09-01', '2023-08-31', true, 'APPROVED', '7', '2022-08-30', 1, now())
                        returning id""").param(territory.value()).query(Long.class).single();
        long table = jdbc.sql("insert into plan_table (roadmap_id, position, columns) values (?, 0, '[]') returning id")
                .param(roadmap)
                .query(Long.class)
                .single();
        measure = jdbc.sql("""
                        insert into measure (plan_table_id, roadmap_id, position, number, title, deadline, deadline_kind)
                        values (?, ?, 1, '1.1', 'Самообследование', 'до 20.01.2023', 'UNTIL') returning id""").params(table, roadmap).query(Long.class).single();
        jdbc.sql("insert into roadmap_school values (?, ?)")
                .params(roadmap, school.value())
                .update();
        checkpoint = checkpoint(school, LocalDate.of(2023, 1, 20));
    }

    public long checkpoint(SchoolId of, LocalDate due) {
        return jdbc.sql("""
                        insert into checkpoint (territory_id, roadmap_id, measure_id, school_id, starts_on, due_on, first_due_on)
                        values (:territory, :roadmap, :measure, :school, :due, :due, :due) returning id""")
                .param("territory", territory.value())
                .param("roadmap", roadmap)
                .param("measure", measure)
                .param("school", of.value())
                .param("due", due)
                .query(Long.class)
                .single();
    }

    public List<Actor> everybody() {
        return List.of(coordinator, head, curator, principal, otherCurator, responsible, region, stranger);
    }
}
