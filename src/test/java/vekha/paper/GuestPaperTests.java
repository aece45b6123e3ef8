package vekha.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import vekha.support.Requests;
import vekha.support.TestClock;
import vekha.support.Town;

/** What those below read of a region's plan, on screen and on paper: the text, its editions, and the execution in their own schools. */
@ApplicationTest
class GuestPaperTests {

    private static final String OWN = "Школа № 7";
    private static final String FAR = "Лицей № 40";
    private static final String FURTHER = "Гимназия № 3";
    private static final String OWN_PROOF = "справка № 505";
    private static final String FAR_PROOF = "справка № 777";

    /** All that is open to guests beside what RegionalPlanTests asks for. */
    private static final List<String> PAGES = List.of(
            "/document",
            "/history",
            "/editions",
            "/editions/1",
            "/editions/1/form.docx",
            "/comparison",
            "/comparison?from=1&to=now&all=true",
            "/papers",
            "/form.docx",
            "/form.docx?edition=1",
            "/form.docx?marks=true",
            "/form.docx?marks=true&edition=1",
            "?format=csv",
            "?format=xlsx");

    @Autowired
    private Requests web;

    @Autowired
    private CreateRoadmap createRoadmap;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Town town;

    @Autowired
    private TestClock clock;

    private Actor region;
    private Actor head;
    private Actor coordinator;
    private Actor director;
    private Actor curator;
    private Actor farCurator;
    private Actor aside;
    private RoadmapId plan;

    @BeforeEach
    void aPlanOfTheRegionMarkedInTwoMunicipalities() {
        clock.reset();
        TerritoryId territory = town.region();
        TerritoryId place = town.municipality(territory);
        TerritoryId next = town.municipality(territory);
        region = town.person(territory, Role.REGIONAL_COORDINATOR);
        head = town.person(territory, Role.HEAD);
        SchoolId own = town.school(place, OWN);
        SchoolId far = town.school(next, FAR);
        SchoolId further = town.school(next, FURTHER);
        coordinator = town.person(place, Role.COORDINATOR);
        director = town.person(place, Role.HEAD);
        curator = town.person(place, Role.CURATOR, own);
        farCurator = town.person(next, Role.CURATOR, far);
        aside = town.person(town.municipality(territory), Role.COORDINATOR);
        BodyId schools = town.body(territory, "SCHOOLS", "ОО");
        plan = createRoadmap.by(
                region,
                Plans.plan()
                        .forSchools(own, far, further)
                        .section("1", "Обучение")
                        .measure("1.1", "Пройти курсы", "до 20.12.2022", schools)
                        .measure("1.2", "Принять гостей", "до 20.12.2022", schools)
                        .build());
        jdbc.sql("insert into measure_school select id, ? from measure where roadmap_id = ? and number = '1.2'")
                .params(far.value(), plan.value())
                .update();
        web.post(
                region,
                "/roadmaps/" + plan + "/measures/" + measure() + "/cells/TITLE",
                "text",
                "Пройти летние курсы",
                "version",
                "0");
        web.post(region, "/roadmaps/" + plan + "/approval/request");
        clock.setDay(TestClock.TODAY.plusDays(1));
        assertThat(web.post(
                        head,
                        "/roadmaps/" + plan + "/approval",
                        "version",
                        version(),
                        "number",
                        "9",
                        "date",
                        "2022-09-10"))
                .hasStatus3xxRedirection();
        mark(curator, own, OWN_PROOF);
        mark(farCurator, far, FAR_PROOF);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void readTheTextTheEditionsAndThePapersAndNameNoSchoolOfOthers() throws IOException {
        for (Actor guest : List.of(coordinator, director, curator)) {
            for (String page : PAGES) {
                MvcTestResult answer = web.get(guest, "/roadmaps/" + plan + page);
                assertThat(answer).as(page).hasStatusOk();
                assertThat(text(answer))
                        .as(page + " for " + guest.role())
                        .doesNotContain(FAR, FURTHER, FAR_PROOF, "777");
            }
        }
    }

    @Test
    void areToldOfTheirOwnSchoolsWhereThePaperTellsOfSchools() throws IOException {
        for (Actor guest : List.of(coordinator, director, curator)) {
            assertThat(text(web.get(guest, "/roadmaps/" + plan + "/form.docx?marks=true")))
                    .contains("Пройти летние курсы", OWN, "505", "Другие участники: 2 школы.");
            assertThat(text(web.get(guest, report(".docx"))))
                    .contains(OWN, "505", "только об этих организациях: " + OWN)
                    .doesNotContain(FAR, FURTHER, "777");
            assertThat(text(web.get(guest, report("")))).contains(OWN).doesNotContain(FAR, FURTHER, "777");
            assertThat(web.get(guest, report(".pdf"))).hasStatusOk();
            assertThat(web.get(guest, "/roadmaps/" + plan + "/form.pdf?marks=true"))
                    .hasStatusOk();
        }
        assertThat(text(web.get(coordinator, "/roadmaps/" + plan + "/document")))
                .contains(OWN + " и ещё 2 школы других муниципалитетов");
        assertThat(text(web.get(curator, "/roadmaps/" + plan + "/document"))).contains(OWN + " и ещё 2 школы<");
    }

    @Test
    void countOnlyTheirOwnSchoolsInTheirReport() throws IOException {
        assertThat(text(web.get(region, report("")))).contains("4 контрольные точки");
        assertThat(text(web.get(coordinator, report("")))).contains("1 контрольная точка");
    }

    @Test
    void theRegionItselfIsToldOfAll() throws IOException {
        for (Actor home : List.of(region, head)) {
            assertThat(text(web.get(home, "/roadmaps/" + plan + "/document"))).contains(OWN, FAR, FURTHER);
            assertThat(text(web.get(home, "/roadmaps/" + plan + "/form.docx?marks=true")))
                    .contains(OWN, FAR, "505", "777")
                    .doesNotContain("Другие участники", "только по школам");
            assertThat(text(web.get(home, report(".docx"))))
                    .contains(OWN, FAR, "505", "777")
                    .doesNotContain("только об этих организациях");
            assertThat(text(web.get(home, "/roadmaps/" + plan + "/history"))).contains("Пройти летние курсы");
            assertThat(text(web.get(home, "/roadmaps/" + plan + "/measures/" + measure("1.2"))))
                    .contains(FAR);
        }
    }

    @Test
    void areNotToldWhatWasWeighedInDrafts() throws IOException {
        for (Actor guest : List.of(coordinator, director, curator)) {
            assertThat(text(web.get(guest, "/roadmaps/" + plan + "/history")))
                    .contains("Утверждена")
                    .doesNotContain("Пройти летние курсы", "Отправлена на утверждение");
            assertThat(text(web.get(guest, "/roadmaps/" + plan + "/comparison?fromDay=2023-01-27&to=1")))
                    .contains("Редакция 1");
            assertThat(text(web.get(guest, "/roadmaps/" + plan + "/comparison?fromDay=2022-09-01&to=1")))
                    .contains("ещё не было");
        }
        web.post(region, "/roadmaps/" + plan + "/amendment");
        long amendment = jdbc.sql("select id from roadmap where amends_id = ?")
                .param(plan.value())
                .query(Long.class)
                .single();
        assertThat(text(web.get(region, "/roadmaps/" + plan + "/editions"))).contains("/roadmaps/" + amendment);
        for (Actor guest : List.of(coordinator, director, curator)) {
            assertThat(text(web.get(guest, "/roadmaps/" + plan + "/editions")))
                    .doesNotContain("/roadmaps/" + amendment, "Готовятся изменения");
            for (String page : List.of("", "/document", "/history", "/form.docx", "/editions", "/comparison")) {
                assertThat(web.get(guest, "/roadmaps/" + amendment + page))
                        .as(page)
                        .hasStatus(404);
            }
        }
    }

    @Test
    void tellHowAMeasureOfOthersIsWordedButNotWhose() throws IOException {
        for (Actor guest : List.of(coordinator, director, curator)) {
            assertThat(text(web.get(guest, "/roadmaps/" + plan + "/measures/" + measure("1.2"))))
                    .contains("Принять гостей")
                    .doesNotContain(FAR, FURTHER);
        }
    }

    @Test
    void keepACalendarOfTheirOwnSchoolsInIt() throws IOException {
        String page = text(web.get(coordinator, "/calendar-feeds?roadmap=" + plan));
        assertThat(page).contains("roadmap");
        assertThat(web.get(aside, "/calendar-feeds?roadmap=" + plan)).hasStatus(404);
    }

    @Test
    void doNotExistForThoseWhoseSchoolsTakeNoPart() {
        for (String page : PAGES) {
            assertThat(web.get(aside, "/roadmaps/" + plan + page)).as(page).hasStatus(404);
        }
        assertThat(web.get(aside, report(""))).hasStatus(404);
        assertThat(web.get(aside, report(".docx"))).hasStatus(404);
        assertThat(web.get(aside, "/reports/new")).bodyText().doesNotContain("value=\"" + plan + "\"");
        assertThat(web.get(coordinator, "/reports/new")).bodyText().contains("value=\"" + plan + "\"");
    }

    private String report(String ending) {
        return "/reports" + (ending.isEmpty() ? "" : "/report" + ending) + "?roadmap=" + plan
                + "&from=2022-09-01&to=2023-01-27";
    }

    private void mark(Actor actor, SchoolId school, String proof) {
        long checkpoint = jdbc.sql("""
                        select c.id from checkpoint c join measure m on m.id = c.measure_id
                        where c.roadmap_id = ? and c.school_id = ? and m.number = '1.1'""")
                .params(plan.value(), school.value())
                .query(Long.class)
                .single();
        assertThat(web.post(actor, "/checkpoints/" + checkpoint + "/completion", "version", "0", "proof", proof))
                .hasStatus3xxRedirection();
    }

    private long measure() {
        return measure("1.1");
    }

    private long measure(String number) {
        return jdbc.sql("select id from measure where roadmap_id = ? and number = ?")
                .params(plan.value(), number)
                .query(Long.class)
                .single();
    }

    private String version() {
        return jdbc.sql("select version::text from roadmap where id = ?")
                .param(plan.value())
                .query(String.class)
                .single();
    }

    /** Of a packed file the text of all its parts, without what marks it up. */
    private static String text(MvcTestResult answer) throws IOException {
        byte[] bytes = answer.getResponse().getContentAsByteArray();
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            String page = new String(bytes, StandardCharsets.UTF_8);
            return page.substring(Math.max(0, page.indexOf("<main"))).replaceAll("[\\s\u00a0]+", " ");
        }
        StringBuilder text = new StringBuilder();
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            for (PackagePart part : file.getParts()) {
                if (part instanceof PackageProperties) {
                    continue;
                }
                text.append(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .replaceAll("<[^>]*>", ""));
            }
        } catch (InvalidFormatException broken) {
            throw new IOException(broken);
        }
        return text.toString().replace('\u00a0', ' ');
    }
}
