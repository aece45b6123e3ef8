package vekha.execution;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.roadmap.MeasureId;
import vekha.support.ApplicationTest;
import vekha.support.Requests;
import vekha.support.Town;

/** A town whose one school has a checkpoint, and what is opened and sent there. */
@ApplicationTest
abstract class TownWithASchool {

    static final LocalDate DUE = LocalDate.of(2023, 1, 20);

    @Autowired
    MockMvcTester web;

    @Autowired
    Requests requests;

    @Autowired
    Town town;

    @Autowired
    JdbcClient jdbc;

    PlanRows plan;
    TerritoryId territory;
    SchoolId school;
    MeasureId measure;
    CheckpointId checkpoint;
    Actor curator;
    Actor coordinator;
    Actor stranger;

    @BeforeEach
    void aTownWithASchool() {
        plan = new PlanRows(jdbc);
        territory = town.municipality();
        school = town.school(territory, "Школа № 4");
        measure = plan.measure(plan.roadmap(territory, "APPROVED"), "Самообследование", "до 20.01.2023");
        checkpoint = plan.checkpoint(measure, school, null, DUE);
        curator = town.person(territory, Role.CURATOR, school);
        coordinator = town.person(territory, Role.COORDINATOR);
        stranger = town.person(territory, Role.CURATOR, town.school(territory, "Школа № 5"));
    }

    MvcTestResult get(Actor actor, String address) {
        return requests.get(actor, address);
    }

    MvcTestResult post(Actor actor, String act, String... params) {
        return postTo(actor, "/checkpoints/" + checkpoint + act, params);
    }

    MvcTestResult postTo(Actor actor, String address, String... params) {
        return requests.post(actor, address, params);
    }
}
