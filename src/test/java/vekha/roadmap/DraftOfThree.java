package vekha.roadmap;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.TerritoryId;
import vekha.support.ApplicationTest;
import vekha.support.Town;

/** For tests of editing: a coordinator's draft of the measures А and Б in the first section and В in the second. */
@ApplicationTest
abstract class DraftOfThree {

    @Autowired
    CreateRoadmap createRoadmap;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Town town;

    TerritoryId territory;
    Actor coordinator;
    RoadmapId plan;

    @BeforeEach
    void draft() {
        territory = town.municipality();
        coordinator = town.person(territory, Role.COORDINATOR);
        plan = createRoadmap.by(
                coordinator,
                Plans.plan()
                        .section("1", "Первый")
                        .measure("1.1", "А", "март")
                        .measure("1.2", "Б", "март")
                        .section("2", "Второй")
                        .measure("2.1", "В", "март")
                        .build());
    }

    MeasureId measure(String title) {
        return new MeasureId(number("select id from measure where roadmap_id = ? and title = ?", title));
    }

    SectionId section(String title) {
        return new SectionId(number("select id from section where roadmap_id = ? and title = ?", title));
    }

    private long number(String sql, String title) {
        return jdbc.sql(sql).params(plan.value(), title).query(Long.class).single();
    }

    /** How often the journal tells of such an act on the plan. */
    long acts(String act) {
        return jdbc.sql("select count(*) from journal_entry where act = ? and subjects @> array[?::text]")
                .params(act, "roadmap:" + plan.value())
                .query(Long.class)
                .single();
    }
}
