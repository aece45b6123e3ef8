package vekha.execution;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.roadmap.RoadmapId;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.Town;

/** For tests of what is drawn: an approved plan, empty yet, two schools and their coordinator. */
@ApplicationTest
abstract class PlanForTwoSchools {

    @Autowired
    Town town;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    StatementCounter statements;

    PlanRows plan;
    TerritoryId territory;
    RoadmapId roadmap;
    SchoolId four;
    SchoolId five;
    Actor coordinator;

    @BeforeEach
    void aPlanForTwoSchools() {
        plan = new PlanRows(jdbc);
        territory = town.municipality();
        four = town.school(territory, "Школа № 4");
        five = town.school(territory, "Школа № 5");
        roadmap = plan.roadmap(territory, "APPROVED");
        coordinator = town.person(territory, Role.COORDINATOR);
    }
}
