package vekha.roadmap.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vekha.support.Town.as;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.roadmap.AmendRoadmap;
import vekha.roadmap.ApproveRoadmap;
import vekha.roadmap.CreateRoadmap;
import vekha.roadmap.EditMeasures;
import vekha.roadmap.MeasureContent;
import vekha.roadmap.MeasureId;
import vekha.roadmap.OpenDraft;
import vekha.roadmap.Order;
import vekha.roadmap.Plans;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.SendForApproval;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.TestClock;
import vekha.support.Town;

/** The pages of editions, comparison and amendment: who sees them, what they say, how much they ask the database. */
@ApplicationTest
class EditionPagesTests {

    private static final String SEMINAR = "Семинар по <чтению> для учителей";

    @Autowired
    private Town town;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CreateRoadmap createRoadmap;

    @Autowired
    private SendForApproval send;

    @Autowired
    private ApproveRoadmap approve;

    @Autowired
    private AmendRoadmap amend;

    @Autowired
    private EditMeasures edit;

    @Autowired
    private OpenDraft drafts;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private TestClock clock;

    private TerritoryId territory;
    private Actor coordinator;
    private Actor head;
    private Actor curator;
    private BodyId schools;
    private RoadmapId roadmap;

    @BeforeEach
    void aPlanInForce() {
        clock.setDay(LocalDate.of(2022, 9, 10));
        territory = town.municipality();
        coordinator = town.person(territory, Role.COORDINATOR);
        head = town.person(territory, Role.HEAD);
        SchoolId school = town.school(territory, "Школа № 2");
        curator = town.person(territory, Role.CURATOR, school);
        schools = town.body(territory, "SCHOOLS", "ОО");
        roadmap = createRoadmap.by(
                coordinator,
                Plans.plan()
                        .forSchools(school)
                        .section("1", "Кадры")
                        .measure("1.1", SEMINAR, "до 25.03.2023", schools)
                        .measure("1.2", "Разбор уроков", "ежеквартально", schools)
                        .build());
        clock.setDay(LocalDate.of(2022, 9, 12));
        change(roadmap, SEMINAR, SEMINAR + " истории", "до 25.03.2023");
        clock.setDay(LocalDate.of(2022, 9, 16));
        send.by(coordinator, roadmap);
        approve.by(head, roadmap, Plans.ORDER);
        clock.reset();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void everybodyOfTheTerritoryReadsAnEditionAndStrangersNone() throws Exception {
        assertThat(page(curator, "/roadmaps/" + roadmap + "/editions/1").getContentAsString())
                .contains("УТВЕРЖДЕНО", "№ 214", "Семинар по &lt;чтению&gt; для учителей истории");
        assertThat(page(curator, "/roadmaps/" + roadmap + "/editions/2").getStatus())
                .isEqualTo(404);
        Actor stranger = town.person(town.municipality(), Role.HEAD);
        for (String address : List.of("/editions", "/editions/1", "/comparison")) {
            assertThat(page(stranger, "/roadmaps/" + roadmap + address).getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void anAmendmentIsNothingForThoseInCare() throws Exception {
        RoadmapId amendment = amend.copying(coordinator, roadmap);

        assertThat(page(curator, "/roadmaps/" + amendment + "/changes").getStatus())
                .isEqualTo(404);
        assertThat(page(head, "/roadmaps/" + amendment + "/changes").getStatus())
                .isEqualTo(200);
        assertThat(page(coordinator, "/roadmaps/" + roadmap + "/changes").getStatus())
                .isEqualTo(404);
    }

    @Test
    void differencesAreMarkedWordByWordAndEscaped() throws Exception {
        RoadmapId amendment = amended();

        assertThat(page(coordinator, "/roadmaps/" + amendment + "/changes").getContentAsString())
                .contains("изменён срок", "<del>25.03.2023</del>", "<ins>10.04.2023</ins>", "удалено")
                .doesNotContain("<чтению>");
        send.by(coordinator, amendment);
        approve.by(head, amendment, new Order("31", LocalDate.of(2023, 2, 1), null, null, null));

        String compared = page(curator, "/roadmaps/" + roadmap + "/comparison?from=1&to=2")
                .getContentAsString();
        assertThat(compared).contains("<del>25.03.2023</del>", "<ins>10.04.2023</ins>", "<del>Разбор уроков</del>");
        assertThat(page(coordinator, "/roadmaps/" + amendment + "/changes").getContentAsString())
                .as("the merged amendment stays readable")
                .contains("<ins>10.04.2023</ins>");
        assertThat(page(curator, "/roadmaps/" + roadmap).getContentAsString()).contains("в редакции", "№\u00a031");
    }

    @Test
    void theStateOnADayIsTheEditionInForceOrTheDraftOfThatDay() throws Exception {
        RoadmapId amendment = amended();
        send.by(coordinator, amendment);
        approve.by(head, amendment, new Order("31", LocalDate.of(2023, 2, 1), null, null, null));
        String address = "/roadmaps/" + roadmap + "/comparison?";

        assertThat(page(curator, address + "fromDay=2023-01-31&toDay=2023-02-01")
                        .getContentAsString())
                .contains("На 31.01.2023: редакция 1", "На 01.02.2023: редакция 2", "<del>25.03.2023</del>");
        assertThat(page(curator, address + "fromDay=2022-09-11&to=1").getContentAsString())
                .contains("На 11.09.2022: черновик", "восстановлен по журналу", "<ins> истории</ins>");
        assertThat(page(curator, address + "fromDay=2022-01-01&to=1").getContentAsString())
                .contains("этого плана ещё не было");
        assertThat(page(curator, address + "fromDay=20015-01-01&to=1").getStatus())
                .isEqualTo(200);
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithThePlan() throws Exception {
        RoadmapId large = createRoadmap.by(
                coordinator,
                Plans.plan().measures(210, "ежеквартально", schools).build());
        send.by(coordinator, large);
        approve.by(head, large, Plans.ORDER);
        RoadmapId amendment = amend.copying(coordinator, large);
        RoadmapId small = amended();

        for (String address : List.of("/changes", "/changes?all=true")) {
            int few = statements
                    .during(() -> page(coordinator, "/roadmaps/" + small + address))
                    .size();
            int many = statements
                    .during(() -> page(coordinator, "/roadmaps/" + amendment + address))
                    .size();
            assertThat(many).isEqualTo(few).isLessThanOrEqualTo(12);
        }
        assertThat(statements.during(() -> page(coordinator, "/roadmaps/" + large + "/editions/1")))
                .hasSizeLessThanOrEqualTo(7);
        assertThat(statements.during(() -> page(coordinator, "/roadmaps/" + large + "/editions")))
                .hasSizeLessThanOrEqualTo(7);
        assertThat(statements.during(
                        () -> page(coordinator, "/roadmaps/" + large + "/comparison?from=1&to=1&all=true")))
                .hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void theCoordinatorBeginsMatchesAndDropsWithPlainForms() throws Exception {
        String begun = send(coordinator, "/roadmaps/" + roadmap + "/amendment").getRedirectedUrl();
        RoadmapId amendment = RoadmapId.of(begun.substring(begun.lastIndexOf('/') + 1));
        long measure = measure(amendment, "Разбор уроков");

        assertThat(page(coordinator, "/roadmaps/" + amendment + "/changes/measures/" + measure)
                        .getContentAsString())
                .contains("Какое мероприятие действующего плана здесь продолжается");
        assertThat(send(coordinator, "/roadmaps/" + amendment + "/changes/measures/" + measure)
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(coordinator, "/roadmaps/" + amendment + "/changes").getContentAsString())
                .contains("добавлено", "Куда делось");
        assertThat(send(curator, "/roadmaps/" + roadmap + "/amendment").getStatus())
                .isEqualTo(403);
        assertThat(send(coordinator, "/roadmaps/" + amendment + "/amendment/removal")
                        .getRedirectedUrl())
                .isEqualTo("/roadmaps/" + roadmap);
        assertThat(page(coordinator, "/roadmaps").getContentAsString()).doesNotContain("проект изменений");
    }

    @Test
    void theHeadClosesAndOpensAgainWithAReason() throws Exception {
        assertThat(send(curator, "/roadmaps/" + roadmap + "/closing").getStatus())
                .isEqualTo(403);
        assertThat(send(head, "/roadmaps/" + roadmap + "/closing").getStatus()).isEqualTo(302);
        assertThat(send(head, "/roadmaps/" + roadmap + "/reopening").getStatus())
                .isEqualTo(422);
        assertThat(page(head, "/roadmaps/" + roadmap + "/editions").getContentAsString())
                .contains("План завершён", "Убрать в архив");
        assertThat(page(curator, "/roadmaps/" + roadmap + "/editions").getContentAsString())
                .doesNotContain("Убрать в архив");
    }

    private RoadmapId amended() {
        RoadmapId amendment = amend.copying(coordinator, roadmap);
        change(amendment, SEMINAR + " истории", SEMINAR + " истории", "до 10.04.2023");
        edit.delete(coordinator, amendment, new MeasureId(measure(amendment, "Разбор уроков")));
        return amendment;
    }

    private void change(RoadmapId in, String title, String newTitle, String deadline) {
        MeasureId measure = new MeasureId(measure(in, title));
        OpenDraft.OpenMeasure opened = drafts.measure(coordinator, in, measure);
        edit.change(
                coordinator,
                in,
                measure,
                opened.version(),
                new MeasureContent(
                        "1.1",
                        newTitle,
                        null,
                        null,
                        "Справка",
                        null,
                        deadline,
                        null,
                        "УО, школы",
                        List.of(schools),
                        Set.of(),
                        null));
    }

    private long measure(RoadmapId in, String title) {
        return jdbc.sql("select id from measure where roadmap_id = ? and title = ?")
                .params(in.value(), title)
                .query(Long.class)
                .single();
    }

    private MockHttpServletResponse page(Actor actor, String address) throws Exception {
        return mvc.perform(get(java.net.URI.create(address)).with(as(actor)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(Actor actor, String address) throws Exception {
        return mvc.perform(post(address).with(as(actor)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
