package vekha.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.BodyId;
import vekha.directory.TerritoryId;
import vekha.foundation.NotPermittedException;
import vekha.foundation.NotVisibleException;
import vekha.foundation.Subject;
import vekha.journal.JournalEntry;
import vekha.journal.JournalQueries;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.Town;

@ApplicationTest
class CreateRoadmapTests {

    @Autowired
    private CreateRoadmap createRoadmap;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JournalQueries journal;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private Town town;

    @Test
    void planIsStoredWholeAndItsMakingIsToldOnce() {
        TerritoryId territory = town.municipality();
        Actor coordinator = town.person(territory, Role.COORDINATOR);
        BodyId body = town.body(territory, "AUTHORITY", "УО");
        NewRoadmap plan = Plans.plan()
                .forSchools(town.school(territory, "Школа № 7"))
                .section("1", "Нормативная часть")
                .measure("1.1", "Утвердить список школ", "до 20.09.2022", body)
                .section("2", "Методическая часть")
                .measures(249, "ежемесячно", body)
                .build();

        RoadmapId roadmap = createRoadmap.by(coordinator, plan);

        assertThat(count("measure", roadmap)).isEqualTo(250);
        assertThat(count("section", roadmap)).isEqualTo(2);
        assertThat(count("roadmap_text", roadmap)).isEqualTo(4);
        assertThat(count("legend_entry", roadmap)).isEqualTo(1);
        assertThat(count("roadmap_school", roadmap)).isEqualTo(1);
        assertThat(journal.history(Subject.of("roadmap", roadmap), coordinator.zone(), 10))
                .extracting(JournalEntry::act)
                .containsExactly("roadmapCreated");
    }

    @Test
    void rowsOfALongPlanAreWrittenInBatches() throws Exception {
        TerritoryId territory = town.municipality();
        Actor coordinator = town.person(territory, Role.COORDINATOR);
        BodyId body = town.body(territory, "AUTHORITY", "УО");
        NewRoadmap plan = Plans.plan().measures(250, "ежемесячно", body).build();

        List<String> sent = statements.during(() -> createRoadmap.by(coordinator, plan));

        assertThat(sent).hasSizeLessThan(40);
    }

    @Test
    void bodyOfAnotherTownCannotBeNamedAndNothingIsLeftBehind() {
        Actor coordinator = town.person(town.municipality(), Role.COORDINATOR);
        BodyId foreign = town.body(town.municipality(), "AUTHORITY", "УО");
        NewRoadmap plan =
                Plans.plan().measure("1", "Собрать сведения", "март", foreign).build();

        assertThatThrownBy(() -> createRoadmap.by(coordinator, plan)).isInstanceOf(NotVisibleException.class);
        assertThat(jdbc.sql("select count(*) from roadmap where territory_id = ?")
                        .param(coordinator.territory().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void onlyCoordinatorsMakePlans() {
        Actor head = town.person(town.municipality(), Role.HEAD);

        assertThatThrownBy(() -> createRoadmap.by(head, Plans.plan().build()))
                .isInstanceOf(NotPermittedException.class);
    }

    private long count(String table, RoadmapId roadmap) {
        return jdbc.sql("select count(*) from " + table + " where roadmap_id = ?")
                .param(roadmap.value())
                .query(Long.class)
                .single();
    }
}
