package vekha.roadmap.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.TerritoryId;
import vekha.roadmap.CreateRoadmap;
import vekha.roadmap.Plans;
import vekha.roadmap.RoadmapId;
import vekha.support.ApplicationTest;
import vekha.support.Town;

/** The rows of a plan as a file stand as they stand on the page. */
@ApplicationTest
class PlanSheetTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CreateRoadmap createRoadmap;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Town town;

    private Actor coordinator;
    private RoadmapId plan;

    @BeforeEach
    void twoSections() {
        TerritoryId territory = town.municipality();
        coordinator = town.person(territory, Role.COORDINATOR);
        plan = createRoadmap.by(
                coordinator,
                Plans.plan()
                        .section("1", "Первый")
                        .measure("1.1", "Опрос", "март")
                        .section("2", "Второй")
                        .measure("2.1", "Совещание", "март")
                        .build());
    }

    @Test
    void measureAddedLaterStandsInItsSection() throws UnsupportedEncodingException {
        long first = jdbc.sql("select id from section where roadmap_id = ? and title = 'Первый'")
                .param(plan.value())
                .query(Long.class)
                .single();
        assertThat(web.post()
                        .uri("/roadmaps/" + plan + "/measures")
                        .header("HX-Request", "true")
                        .param("section", Long.toString(first))
                        .param("title", "Семинар")
                        .param("deadline", "май")
                        .with(csrf())
                        .with(as(coordinator)))
                .hasStatusOk();

        String csv = web.get()
                .uri("/roadmaps/" + plan + "?format=csv")
                .with(as(coordinator))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        List<String> titles = csv.lines()
                .skip(1)
                .flatMap(line ->
                        List.of("Опрос", "Семинар", "Совещание").stream().filter(line::contains))
                .toList();

        assertThat(titles).containsExactly("Опрос", "Семинар", "Совещание");
    }
}
