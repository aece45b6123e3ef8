package vekha.roadmap.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vekha.support.Town.as;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.roadmap.CreateRoadmap;
import vekha.roadmap.Plans;
import vekha.roadmap.RoadmapId;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.Town;

/** The pages «next year» and «templates» with plain forms, as without a script. */
@ApplicationTest
class NextYearPagesTests {

    @Autowired
    private Town town;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CreateRoadmap createRoadmap;

    @Autowired
    private StatementCounter statements;

    private TerritoryId territory;
    private Actor coordinator;
    private BodyId office;
    private SchoolId school;
    private RoadmapId roadmap;

    @BeforeEach
    void aPlan() {
        territory = town.municipality();
        coordinator = town.person(territory, Role.COORDINATOR);
        office = town.body(territory, "AUTHORITY", "УО");
        school = town.school(territory, "Школа № 1");
        roadmap = createRoadmap.by(
                coordinator,
                Plans.plan()
                        .forSchools(school, town.school(territory, "Школа № 2"))
                        .section("1", "Кадры")
                        .measure("1.1", "Семинар <по чтению>", "до 25.12.2022", office)
                        .measure("1.2", "Разбор уроков", "до 26.12.2022", office)
                        .measure("1.3", "Выезд в школу", "по запросу школы", office)
                        .build());
    }

    @Test
    void previewShowsOldAndNewMeaningsAndProposesYears() throws Exception {
        String page = page("/roadmaps/" + roadmap + "/next-year");

        assertThat(page)
                .contains("value=\"2023-09-01\"", "value=\"2024-08-31\"")
                .containsPattern("в 2023(–|&ndash;)2024 учебном году")
                .contains(
                        "до 25.12.2022",
                        "до 25.12.2023",
                        "год изменён нами",
                        "Семинар &lt;по чтению&gt;",
                        "Ждут события");
    }

    @Test
    void oneFormMakesTheDraftWithWhatWasChosen() throws Exception {
        String page = page("/roadmaps/" + roadmap + "/next-year");

        MockHttpServletResponse made = send(filled("/roadmaps/" + roadmap + "/next-year", page)
                .param("w0", "VERBATIM")
                .param("w1", "SHIFTED")
                .param("drop", "2")
                .param("listed", school.toString()));

        assertThat(made.getStatus()).isEqualTo(302);
        String basis = Objects.requireNonNull(made.getRedirectedUrl());
        assertThat(page(basis)).contains("до 26.12.2022", "до 26.12.2023").doesNotContain("до 25.12.2023");
        String draft = basis.replace("/basis", "");
        assertThat(page(draft))
                .contains("основа:", "до 25.12.2022", "до 26.12.2023", "1\u00a0школ")
                .doesNotContain("Выезд в школу");
        assertThat(page(draft + "/history")).contains("Создан план на новый период");
        assertThat(page("/roadmaps/" + roadmap + "/history")).contains("Создан план на новый период");
    }

    @Test
    void anotherPeriodIsLookedAtBeforeAnythingIsMade() throws Exception {
        String address = "/roadmaps/" + roadmap + "/next-year";
        String page = page(address);

        MockHttpServletResponse unseen = send(filled(address, page, "2024-09-01", "2025-08-31"));
        assertThat(unseen.getStatus()).isEqualTo(422);
        assertThat(unseen.getContentAsString()).contains("Посмотрите, как теперь поняты сроки", "до 25.12.2024");
        assertThat(count()).isOne();

        MockHttpServletResponse looked = send(filled(address, page, "2024-09-01", "2025-08-31")
                .param("look", "1")
                .param("drop", "1"));
        assertThat(looked.getStatus()).isEqualTo(200);
        assertThat(looked.getContentAsString()).containsPattern("name=\"drop\" value=\"1\"[^>]* checked");
        assertThat(count()).isOne();
    }

    @Test
    void badPeriodsGetASentenceAndWhatWasTypedStays() throws Exception {
        String address = "/roadmaps/" + roadmap + "/next-year";
        String page = page(address);

        MockHttpServletResponse backwards = send(filled(address, page, "2024-09-01", "2024-01-01"));
        assertThat(backwards.getStatus()).isEqualTo(422);
        assertThat(backwards.getContentAsString()).contains("Окончание раньше начала", "value=\"2024-01-01\"");
        assertThat(send(filled(address, page, "20015-09-01", "2024-01-01")).getStatus())
                .isEqualTo(422);
        assertThat(send(post(address)).getStatus()).isEqualTo(422);
        assertThat(count()).isOne();
    }

    @Test
    void changedPlanIsShownAgain() throws Exception {
        String address = "/roadmaps/" + roadmap + "/next-year";
        String page = page(address);
        jdbc.sql("update measure set deadline = 'март' where roadmap_id = ? and number = '1.1'")
                .param(roadmap.value())
                .update();

        MockHttpServletResponse stale = send(filled(address, page));

        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(stale.getContentAsString()).contains("План за это время изменили");
        assertThat(count()).isOne();
    }

    @Test
    void templateIsKeptLookedAtStartedFromRenamedAndRetired() throws Exception {
        MockHttpServletResponse kept = send(post("/roadmaps/" + roadmap + "/template")
                .param("name", "Образец <округа>")
                .param("note", "Для нового года"));
        String template = Objects.requireNonNull(kept.getRedirectedUrl());
        assertThat(page(template)).contains("Образец &lt;округа&gt;", "Разбор уроков", "1 Кадры", "до 26.12.2022");
        assertThat(page("/templates")).contains("Образец &lt;округа&gt;", "Для нового года");
        assertThat(send(post("/roadmaps/" + roadmap + "/template").param("name", "образец <округа>"))
                        .getContentAsString())
                .contains("уже есть");

        String start = page(template + "/roadmap");
        assertThat(start).contains("Как в шаблоне", "до 25.12.2023");
        MockHttpServletResponse made = send(filled(template + "/roadmap", start).param("among", "TEMPLATE"));
        assertThat(made.getStatus()).isEqualTo(302);
        assertThat(page(Objects.requireNonNull(made.getRedirectedUrl()))).contains("Шаблон", "Образец &lt;округа&gt;");
        assertThat(send(filled(template + "/roadmap", start).param("among", "NONE"))
                        .getStatus())
                .as("other schools are looked at first")
                .isEqualTo(422);

        assertThat(send(post(template + "/edit").param("name", "Образец").param("version", "0"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(send(post(template + "/edit").param("name", "Образец")).getStatus())
                .as("without a version it is refused, not an error")
                .isEqualTo(409);
        assertThat(send(post(template + "/retirement")).getRedirectedUrl()).isEqualTo("/templates");
        assertThat(page("/templates")).contains("Шаблонов пока нет");
        assertThat(page("/templates?retired=true")).contains("Образец");
        assertThat(mvc.perform(get(template + "/roadmap").with(as(coordinator)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void aLongPlanAsksTheDatabaseNoMoreThanAShortOne() throws Exception {
        RoadmapId large = createRoadmap.by(
                coordinator,
                Plans.plan()
                        .forSchools(school)
                        .measures(210, "до 25.12.2022", office)
                        .build());

        int few = statements
                .during(() -> page("/roadmaps/" + roadmap + "/next-year"))
                .size();
        int many = statements
                .during(() -> page("/roadmaps/" + large + "/next-year"))
                .size();

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(22);
    }

    private MockHttpServletRequestBuilder filled(String address, String page) {
        return filled(address, page, field(page, "from"), field(page, "to"));
    }

    /** As a browser would send it, apart from what is ticked. */
    private MockHttpServletRequestBuilder filled(String address, String page, String from, String to) {
        return post(address)
                .param("title", field(page, "title"))
                .param("from", from)
                .param("to", to)
                .param("academic", "true")
                .param("shown", field(page, "shown"))
                .param("print", field(page, "print"));
    }

    private static String field(String page, String name) {
        Matcher input =
                Pattern.compile("<input[^>]*name=\"" + name + "\"[^>]*>").matcher(page);
        assertThat(input.find()).as(name).isTrue();
        Matcher value = Pattern.compile("value=\"([^\"]*)\"").matcher(input.group());
        return value.find() ? value.group(1) : "";
    }

    private long count() {
        return jdbc.sql("select count(*) from roadmap where territory_id = ?")
                .param(territory.value())
                .query(Long.class)
                .single();
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse page =
                mvc.perform(get(address).with(as(coordinator))).andReturn().getResponse();
        assertThat(page.getStatus()).as(address).isEqualTo(200);
        return page.getContentAsString();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(as(coordinator)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
