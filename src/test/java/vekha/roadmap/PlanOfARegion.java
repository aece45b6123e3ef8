package vekha.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.support.ApplicationTest;
import vekha.support.Requests;
import vekha.support.Town;

/** A plan of a region in which a school of one municipality and one of the next take part; a draft until a test approves it. */
@ApplicationTest
abstract class PlanOfARegion {

    @Autowired
    Requests web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Town town;

    @Autowired
    private CreateRoadmap createRoadmap;

    Actor region;
    Actor head;
    Actor institute;
    Actor coordinator;
    Actor director;
    Actor curator;
    Actor principal;
    Actor neighbour;
    Actor uninvolved;
    RoadmapId plan;

    @BeforeEach
    void aRegionWithAMunicipality() {
        TerritoryId territory = town.region();
        TerritoryId place = town.municipality(territory);
        region = town.person(territory, Role.REGIONAL_COORDINATOR);
        head = town.person(territory, Role.HEAD);
        BodyId body = town.body(territory, "INSTITUTE", "Институт");
        institute = town.responsible(territory, body);
        SchoolId school = town.school(place, "Школа № 7");
        coordinator = town.person(place, Role.COORDINATOR);
        director = town.person(place, Role.HEAD);
        TerritoryId next = town.municipality(territory);
        SchoolId far = town.school(next, "Лицей № 40");
        curator = town.person(place, Role.CURATOR, school);
        principal = town.person(place, Role.PRINCIPAL, school);
        neighbour = town.person(next, Role.CURATOR, far);
        uninvolved = town.person(place, Role.CURATOR, town.school(place, "Школа № 8"));
        BodyId schools = town.body(territory, "SCHOOLS", "ОО");
        plan = createRoadmap.by(
                region,
                Plans.plan()
                        .forSchools(school, far)
                        .section("1", "Обучение")
                        .measure("1.1", "Провести курсы", "до 20.12.2022", body)
                        .measure("1.2", "Пройти курсы", "до 20.12.2022", schools)
                        .build());
    }

    final void approve() {
        assertThat(web.post(region, "/roadmaps/" + plan + "/approval/request")).hasStatus3xxRedirection();
        assertThat(web.post(
                        head,
                        "/roadmaps/" + plan + "/approval",
                        "version",
                        Long.toString(number("select version from roadmap where id = ?", plan.value())),
                        "number",
                        "9",
                        "date",
                        "2022-09-10"))
                .hasStatus3xxRedirection();
    }

    final long checkpointOf(String school) {
        return checkpoint("c.school_id = " + school(school));
    }

    final long school(String name) {
        return number("""
                select s.id from school s join roadmap_school x on x.school_id = s.id
                where x.roadmap_id = ? and s.short_name = ?""", plan.value(), name);
    }

    final long checkpoints() {
        return number("select count(*) from checkpoint where roadmap_id = ?", plan.value());
    }

    final long checkpoint(String whose) {
        return number("select c.id from checkpoint c where c.roadmap_id = ? and " + whose, plan.value());
    }

    final long measure(String title) {
        return number("select id from measure where roadmap_id = ? and title = ?", plan.value(), title);
    }

    private long number(String sql, Object... asked) {
        return jdbc.sql(sql).params(asked).query(Long.class).single();
    }
}
