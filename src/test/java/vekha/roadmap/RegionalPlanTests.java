package vekha.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

/** The plan of a region: kept by its regional coordinator, approved by its head, marked by its bodies and by him. */
@ApplicationTest
class RegionalPlanTests {

    @Autowired
    private Requests web;

    @Autowired
    private CreateRoadmap createRoadmap;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Town town;

    private Actor region;
    private Actor head;
    private Actor institute;
    private Actor coordinator;
    private Actor director;
    private Actor curator;
    private Actor principal;
    private Actor neighbour;
    private Actor uninvolved;
    private RoadmapId plan;

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

    @Test
    void regionalCoordinatorCreatesOneByHand() {
        assertThat(web.post(
                        region,
                        "/roadmaps",
                        "kind",
                        "COMPLEX_PLAN",
                        "title",
                        "Комплексный план края",
                        "periodFrom",
                        "2023-01-01",
                        "periodTo",
                        "2023-12-31"))
                .hasStatus3xxRedirection();
        assertThat(web.get(region, "/roadmaps?state=DRAFT")).bodyText().contains("Комплексный план края");
    }

    @Test
    void itIsEditedApprovedMarkedAndAccepted() {
        long measure = measure("Провести курсы");
        assertThat(web.post(
                        region,
                        "/roadmaps/" + plan + "/measures/" + measure + "/cells/TITLE",
                        "text",
                        "Провести занятия",
                        "version",
                        "0"))
                .hasStatus3xxRedirection();
        assertThat(web.get(region, "/roadmaps/" + plan)).bodyText().contains("Провести занятия");
        assertThat(web.post(coordinator, "/roadmaps/" + plan + "/approval/request"))
                .hasStatus(404);

        assertThat(web.post(region, "/roadmaps/" + plan + "/approval/request")).hasStatus3xxRedirection();
        assertThat(web.post(
                        head,
                        "/roadmaps/" + plan + "/approval",
                        "version",
                        roadmapVersion(),
                        "number",
                        "9",
                        "date",
                        "2022-09-10"))
                .hasStatus3xxRedirection();

        assertThat(checkpoints()).isEqualTo(3);
        long own = checkpoint("c.body_id is not null");
        assertThat(web.get(institute, "/my-work")).bodyText().contains("Провести занятия");
        assertThat(web.post(
                        institute,
                        "/checkpoints/" + own + "/completion",
                        "version",
                        "0",
                        "proof",
                        "пр. № 4 от 19.12.2022"))
                .hasStatus3xxRedirection();
        assertThat(web.post(region, "/checkpoints/" + own + "/acceptance", "version", "1"))
                .hasStatus3xxRedirection();
        assertThat(web.post(region, "/checkpoints/" + checkpointOf("Школа № 7") + "/completion", "version", "0"))
                .hasStatus3xxRedirection();
        assertThat(web.get(region, "/roadmaps/" + plan + "/matrix")).hasStatusOk();
        assertThat(web.get(head, "/dashboard")).hasStatusOk().bodyText().contains("33");
    }

    @Test
    void curatorAndPrincipalReadItAndMarkWhatTheirSchoolHasToDo() {
        approve();
        long own = checkpointOf("Школа № 7");
        long foreign = checkpointOf("Лицей № 40");

        for (Actor guest : List.of(curator, principal)) {
            assertThat(web.get(guest, "/roadmaps")).bodyText().contains("/roadmaps/" + plan + "\"");
            assertThat(web.get(guest, "/roadmaps/" + plan))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Провести курсы", "Пройти курсы");
            assertThat(web.get(guest, "/my-work"))
                    .bodyText()
                    .contains("Пройти курсы")
                    .doesNotContain("Лицей № 40");
            assertThat(web.get(guest, "/checkpoints/" + own)).hasStatusOk();
            assertThat(web.get(guest, "/checkpoints?roadmap=" + plan))
                    .bodyText()
                    .contains("/checkpoints/" + own);
            assertThat(web.get(guest, "/roadmaps/" + plan + "/matrix"))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("Лицей № 40");
            assertThat(web.get(guest, "/roadmaps/" + plan + "/timeline")).hasStatusOk();
            assertThat(web.get(guest, "/timeline?plan=" + plan)).hasStatusOk();
            assertThat(web.get(guest, "/roadmaps/" + plan + "/calendar")).hasStatusOk();
            assertThat(web.get(guest, "/checkpoints/" + foreign)).hasStatus(404);
            assertThat(web.post(guest, "/checkpoints/" + foreign + "/completion", "version", "0"))
                    .hasStatus(404);
        }
        assertThat(web.post(curator, "/checkpoints/" + own + "/completion", "version", "0", "proof", "справка 1"))
                .hasStatus3xxRedirection();
        assertThat(web.get(region, "/verifications")).bodyText().contains("Пройти курсы");
        assertThat(jdbc.sql(
                                "select distinct territory_id from journal_entry where subjects @> array['checkpoint:' || ?]")
                        .param(own)
                        .query(Long.class)
                        .list())
                .containsExactly(region.territory().value());
        assertThat(web.post(region, "/checkpoints/" + own + "/acceptance", "version", "1"))
                .hasStatus3xxRedirection();
        assertThat(web.post(curator, "/checkpoints/" + own + "/acceptance", "version", "2"))
                .hasStatus(403);
    }

    @Test
    void coordinatorAndHeadBelowReadWhatItAsksOfTheirSchools() {
        approve();
        long own = checkpointOf("Школа № 7");
        long foreign = checkpointOf("Лицей № 40");
        String measure = "/roadmaps/" + plan + "/measures/" + measure("Пройти курсы");

        for (Actor guest : List.of(coordinator, director)) {
            assertThat(web.get(guest, "/roadmaps")).bodyText().contains("/roadmaps/" + plan + "\"", "план региона");
            assertThat(web.get(guest, "/search?q=курсы"))
                    .bodyText()
                    .contains("/roadmaps/" + plan + "/measures/", region.territoryName());
            for (String page : List.of("", "/matrix", "/timeline", "/calendar", "?format=csv")) {
                assertThat(web.get(guest, "/roadmaps/" + plan + page))
                        .as(page)
                        .hasStatusOk()
                        .bodyText()
                        .doesNotContain("Лицей № 40");
            }
            assertThat(web.get(guest, measure)).bodyText().contains("Школа № 7").doesNotContain("Лицей № 40");
            assertThat(web.get(guest, "/checkpoints?roadmap=" + plan))
                    .bodyText()
                    .contains("/checkpoints/" + own)
                    .doesNotContain("/checkpoints/" + foreign);
            assertThat(web.get(guest, "/checkpoints/" + own))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("/" + own + "/completion\"", "/" + own + "/exemption\"");
            assertThat(web.get(guest, "/checkpoints/" + foreign)).hasStatus(404);
            assertThat(web.get(guest, "/checkpoints"))
                    .as("one's own work is not that of the region")
                    .bodyText()
                    .doesNotContain("/checkpoints/" + own);
            everyLinkOfThePageLeadsSomewhere(guest, "/roadmaps/" + plan);
            everyLinkOfThePageLeadsSomewhere(guest, measure);
            everyLinkOfThePageLeadsSomewhere(guest, "/checkpoints/" + own);
        }
    }

    @Test
    void coordinatorAndHeadBelowChangeNothingInIt() {
        approve();
        long own = checkpointOf("Школа № 7");
        for (Actor guest : List.of(coordinator, director)) {
            for (String page : List.of("/changes", "/edit", "/approval", "/next-year", "/basis", "/doubts")) {
                assertThat(web.get(guest, "/roadmaps/" + plan + page)
                                .getResponse()
                                .getStatus())
                        .as(page)
                        .isIn(403, 404);
            }
            for (String act : List.of("/completion", "/acceptance", "/postponement", "/exemption")) {
                assertThat(web.post(
                                        guest,
                                        "/checkpoints/" + own + act,
                                        "version",
                                        "0",
                                        "until",
                                        "2023-03-20",
                                        "reason",
                                        "Карантин",
                                        "allowedBy",
                                        "Иванова",
                                        "why",
                                        "Карантин")
                                .getResponse()
                                .getStatus())
                        .as(act)
                        .isIn(403, 404);
            }
            assertThat(web.post(guest, "/roadmaps/" + plan + "/measures/" + measure("Пройти курсы") + "/deletion")
                            .getResponse()
                            .getStatus())
                    .isIn(403, 404);
        }
        assertThat(jdbc.sql("select state from checkpoint where id = ?")
                        .param(own)
                        .query(String.class)
                        .single())
                .isEqualTo("PLANNED");
    }

    @Test
    void readersBelowAreNamedInWhatIsSaidOfIt() {
        approve();
        String measure = "/roadmaps/" + plan + "/measures/" + measure("Пройти курсы");
        for (Actor guest : List.of(coordinator, director, curator, principal)) {
            assertThat(web.get(region, measure + "/comments/people?q=" + guest.name()))
                    .bodyText()
                    .contains(guest.name());
            assertThat(web.post(region, measure + "/comments", "text", "@" + guest.name() + " — гляньте"))
                    .hasStatus3xxRedirection();
            assertThat(web.get(guest, "/notices")).bodyText().contains("гляньте");
        }
        Actor elsewhere = town.person(town.municipality(town.region()), Role.COORDINATOR);
        for (Actor other : List.of(uninvolved, elsewhere)) {
            assertThat(web.get(region, measure + "/comments/people?q=" + other.name()))
                    .bodyText()
                    .doesNotContain(other.name());
        }
    }

    private void everyLinkOfThePageLeadsSomewhere(Actor actor, String page) {
        String html = new String(web.get(actor, page).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        Matcher link = Pattern.compile("(?:href|hx-get)=\"(/(?:roadmaps|checkpoints)/[^\"#]*)")
                .matcher(html);
        while (link.find()) {
            assertThat(web.get(actor, link.group(1).replace("&amp;", "&")))
                    .as(link.group(1) + " on " + page)
                    .hasStatusOk();
        }
    }

    @Test
    void guestIsToldOnlyOfTheSchoolsInCare() {
        approve();
        long measure = measure("Пройти курсы");

        assertThat(web.get(curator, "/roadmaps/" + plan))
                .bodyText()
                .contains("Школа № 7")
                .doesNotContain("Лицей № 40");
        assertThat(web.get(curator, "/roadmaps/" + plan + "?school=" + school("Лицей № 40")))
                .bodyText()
                .doesNotContain("Лицей № 40");
        assertThat(web.get(curator, "/roadmaps/" + plan + "/measures/" + measure))
                .hasStatusOk()
                .bodyText()
                .contains("Школа № 7")
                .doesNotContain("Лицей № 40");
        assertThat(web.get(neighbour, "/roadmaps/" + plan + "/measures/" + measure))
                .bodyText()
                .contains("Лицей № 40")
                .doesNotContain("Школа № 7");
        assertThat(web.get(curator, "/roadmaps/" + plan + "?format=csv")).hasStatusOk();
        for (String page : List.of("/changes", "/edit", "/approval", "/basis", "/doubts")) {
            assertThat(web.get(curator, "/roadmaps/" + plan + page)).hasStatus(404);
        }
        assertThat(web.post(curator, "/roadmaps/" + plan + "/measures/" + measure + "/deletion"))
                .hasStatus(404);
    }

    @Test
    void itStaysHiddenAsADraftAndFromThoseWhoseSchoolsTakeNoPart() {
        for (Actor guest : List.of(curator, coordinator, director)) {
            assertThat(web.get(guest, "/roadmaps/" + plan)).hasStatus(404);
            assertThat(web.get(guest, "/roadmaps")).bodyText().doesNotContain("/roadmaps/" + plan + "\"");
            assertThat(web.get(guest, "/search?q=курсы")).bodyText().doesNotContain("/roadmaps/" + plan);
        }
        approve();

        TerritoryId foreign = town.municipality(town.region());
        TerritoryId aside = town.municipality(region.territory());
        town.school(aside, "Школа № 9");
        for (Actor other : List.of(
                uninvolved,
                town.person(foreign, Role.CURATOR),
                town.person(foreign, Role.COORDINATOR),
                town.person(aside, Role.COORDINATOR),
                town.person(aside, Role.HEAD))) {
            assertThat(web.get(other, "/search?q=курсы")).bodyText().doesNotContain("/roadmaps/" + plan);
            assertThat(web.get(other, "/roadmaps/" + plan)).hasStatus(404);
            assertThat(web.get(other, "/roadmaps/" + plan + "/matrix")).hasStatus(404);
            assertThat(web.get(other, "/roadmaps")).bodyText().doesNotContain("/roadmaps/" + plan + "\"");
            assertThat(web.get(other, "/checkpoints/" + checkpointOf("Школа № 7")))
                    .hasStatus(404);
            if (other.role().marks()) {
                assertThat(web.get(other, "/my-work")).bodyText().doesNotContain("Пройти курсы");
            }
        }
    }

    private void approve() {
        web.post(region, "/roadmaps/" + plan + "/approval/request");
        assertThat(web.post(
                        head,
                        "/roadmaps/" + plan + "/approval",
                        "version",
                        roadmapVersion(),
                        "number",
                        "9",
                        "date",
                        "2022-09-10"))
                .hasStatus3xxRedirection();
    }

    private long checkpointOf(String school) {
        return checkpoint("c.school_id = " + school(school));
    }

    private long school(String name) {
        return jdbc.sql("""
                        select s.id from school s join roadmap_school x on x.school_id = s.id
                        where x.roadmap_id = ? and s.short_name = ?""").params(plan.value(), name).query(Long.class).single();
    }

    private int checkpoints() {
        return jdbc.sql("select count(*) from checkpoint where roadmap_id = ?")
                .param(plan.value())
                .query(Integer.class)
                .single();
    }

    private long checkpoint(String whose) {
        return jdbc.sql("select c.id from checkpoint c where c.roadmap_id = ? and " + whose)
                .param(plan.value())
                .query(Long.class)
                .single();
    }

    private String roadmapVersion() {
        return jdbc.sql("select version::text from roadmap where id = ?")
                .param(plan.value())
                .query(String.class)
                .single();
    }

    private long measure(String title) {
        return jdbc.sql("select id from measure where roadmap_id = ? and title = ?")
                .params(plan.value(), title)
                .query(Long.class)
                .single();
    }
}
