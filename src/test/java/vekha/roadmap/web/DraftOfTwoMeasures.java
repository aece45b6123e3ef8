package vekha.roadmap.web;

import static vekha.support.Town.as;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.roadmap.CreateRoadmap;
import vekha.roadmap.Plans;
import vekha.roadmap.RoadmapId;
import vekha.support.ApplicationTest;
import vekha.support.Town;

/** A draft of two measures, and what its coordinator opens and sends. */
@ApplicationTest
abstract class DraftOfTwoMeasures {

    static final String TITLE = "Утвердить список школ";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CreateRoadmap createRoadmap;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Town town;

    TerritoryId territory;
    Actor coordinator;
    BodyId authority;
    SchoolId school;
    RoadmapId plan;
    long measure;

    @BeforeEach
    void draft() {
        territory = town.municipality();
        coordinator = town.person(territory, Role.COORDINATOR);
        authority = town.body(territory, "AUTHORITY", "УО");
        school = town.school(territory, "Школа № 7");
        plan = createRoadmap.by(
                coordinator,
                Plans.plan()
                        .forSchools(school)
                        .section("1", "Нормативная часть")
                        .measure("1.1", TITLE, "до 20.09.2022", authority)
                        .measure("1.1", "Собрать предложения", "по итогам опроса", authority)
                        .build());
        measure = jdbc.sql("select id from measure where roadmap_id = ? and title = ?")
                .params(plan.value(), TITLE)
                .query(Long.class)
                .single();
    }

    MvcTestResult page(String path) {
        return mvc.get().uri("/roadmaps/" + plan + path).with(as(coordinator)).exchange();
    }
}
