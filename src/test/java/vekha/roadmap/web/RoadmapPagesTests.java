package vekha.roadmap.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.BodyId;
import vekha.directory.TerritoryId;
import vekha.roadmap.ApproveRoadmap;
import vekha.roadmap.CreateRoadmap;
import vekha.roadmap.Plans;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.SendForApproval;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.TestClock;
import vekha.support.Town;

@ApplicationTest
class RoadmapPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private CreateRoadmap createRoadmap;

    @Autowired
    private SendForApproval sendForApproval;

    @Autowired
    private ApproveRoadmap approveRoadmap;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private Town town;

    private TerritoryId territory;
    private Actor coordinator;
    private Actor head;
    private BodyId authority;
    private RoadmapId plan;

    @BeforeEach
    void draft() {
        territory = town.municipality();
        coordinator = town.person(territory, Role.COORDINATOR);
        head = town.person(territory, Role.HEAD);
        authority = town.body(territory, "AUTHORITY", "УО");
        plan = createRoadmap.by(
                coordinator,
                Plans.plan()
                        .forSchools(town.school(territory, "Школа № 7"))
                        .section("1", "Нормативная часть")
                        .measure("1.1", "Утвердить список школ", "до 20.09.2022", authority)
                        .measure("1.2", "Собрать предложения", "по итогам опроса", authority)
                        .build());
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, COORDINATOR, 200", "DRAFT, HEAD, 200", "DRAFT, CURATOR, 404", "DRAFT, PRINCIPAL, 404",
        "DRAFT, RESPONSIBLE, 404", "ON_APPROVAL, HEAD, 200", "ON_APPROVAL, CURATOR, 404", "APPROVED, COORDINATOR, 200",
        "APPROVED, HEAD, 200", "APPROVED, CURATOR, 200", "APPROVED, PRINCIPAL, 200", "APPROVED, RESPONSIBLE, 200"
    })
    void planIsShownToThoseItConcerns(String state, Role role, int status) {
        bringTo(state);
        Actor reader = town.person(territory, role);
        Actor stranger = town.person(town.municipality(), role);

        for (String page : List.of("", "/document", "/history", "/measures/" + measure("Собрать предложения"))) {
            assertThat(get(reader, "/roadmaps/" + plan + page)).hasStatus(status);
            assertThat(get(stranger, "/roadmaps/" + plan + page)).hasStatus(404);
        }
    }

    @Test
    void tableHasTheColumnsSectionsAndWordingOfTheDocument() {
        assertThat(get(coordinator, "/roadmaps/" + plan))
                .bodyText()
                .contains("Наименование мероприятия", "Кто отвечает", "Что получим", "1 Нормативная часть")
                .contains("Утвердить список школ", "до 20.09.2022", "по итогам опроса", "Ждёт события");
    }

    @Test
    void whatPeopleTypeIsNeverMarkup() {
        jdbc.sql("update measure set title = :evil, deadline = :evil, responsible = :evil where roadmap_id = :plan")
                .param("evil", "<script>alert('\"&")
                .param("plan", plan.value())
                .update();

        assertThat(get(coordinator, "/roadmaps/" + plan))
                .bodyText()
                .contains("&lt;script&gt;alert(&#39;&quot;&amp;")
                .doesNotContain("<script>alert");
    }

    @Test
    void pageTakesAFixedNumberOfStatements() throws Exception {
        bringTo("APPROVED");

        assertThat(statements.during(
                        () -> assertThat(get(head, "/roadmaps/" + plan)).hasStatusOk()))
                .hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void approvedPlanIsReadOnlyAndSaysSoKindly() {
        bringTo("APPROVED");

        assertThat(get(coordinator, "/roadmaps/" + plan))
                .bodyText()
                .contains("План утверждён приказом")
                .doesNotContain("/edit\"")
                .doesNotContain("/measures/new");
        assertThat(get(coordinator, "/roadmaps/" + plan + "/edit")).hasStatus(422);
        assertThat(get(head, "/roadmaps/" + plan)).bodyText().doesNotContain("План утверждён приказом, поэтому");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"HEAD", "ADMINISTRATOR"})
    void onlyTheCoordinatorIsOfferedAndAllowedToEdit(Role role) {
        Actor reader = town.person(territory, role);

        assertThat(get(reader, "/roadmaps/" + plan)).bodyText().doesNotContain("/measures/new");
        assertThat(get(reader, "/roadmaps/" + plan + "/measures/new")).hasStatus(403);
        assertThat(get(reader, "/roadmaps/" + plan + "/edit")).hasStatus(403);
        assertThat(get(reader, "/roadmaps/" + plan + "/trash")).hasStatus(403);
        assertThat(post(reader, "/roadmaps/" + plan + "/measures/" + measure("Собрать предложения") + "/deletion"))
                .hasStatus(403);
    }

    @Test
    void draftIsMadeByHandAndFilled() {
        MvcTestResult created = mvc.post()
                .uri("/roadmaps")
                .with(as(coordinator))
                .with(csrf())
                .param("kind", "SCHEDULE")
                .param("title", "План-график округа")
                .param("periodFrom", "2023-01-01")
                .param("periodTo", "2023-12-31")
                .param("goals", "Первая цель\nВторая цель")
                .param("legend", "ИМЦ — информационно-методический центр")
                .exchange();

        assertThat(created).hasStatus3xxRedirection();
        String address = created.getResponse().getRedirectedUrl();
        assertThat(get(coordinator, address + "/document"))
                .bodyText()
                .contains("Вторая цель", "информационно-методический центр");
        assertThat(get(coordinator, address + "/measures/new")).hasStatusOk();
    }

    @Test
    void badHeadComesBackWithEverythingTyped() {
        assertThat(mvc.post()
                        .uri("/roadmaps")
                        .with(as(coordinator))
                        .with(csrf())
                        .param("kind", "ROADMAP")
                        .param("periodFrom", "2023-12-31")
                        .param("periodTo", "2023-01-01")
                        .param("legend", "без тире")
                        .param("orderIssuer", "управления <b>образования</b>"))
                .hasStatus(422)
                .bodyText()
                .contains("Заполните поле «Название»", "Период не может закончиться", "В строке «без тире»")
                .contains("2023-12-31", "управления &lt;b&gt;образования&lt;/b&gt;");
    }

    @Test
    void measureIsAddedToASectionAndShownInTheHistory() {
        assertThat(mvc.post()
                        .uri("/roadmaps/" + plan + "/measures")
                        .with(as(coordinator))
                        .with(csrf())
                        .param("section", Long.toString(section()))
                        .param("title", "Провести семинар")
                        .param("deadline", "ежемесячно")
                        .param("lead", authority.toString()))
                .hasStatus3xxRedirection();

        long measure = measure("Провести семинар");
        assertThat(get(coordinator, "/roadmaps/" + plan)).bodyText().contains("Провести семинар", "12\u00a0сроков");
        assertThat(get(coordinator, "/roadmaps/" + plan + "/measures/" + measure))
                .bodyText()
                .contains("Мероприятие добавлено", "01.09", "Это: УО");
    }

    @Test
    void badMeasureComesBackWithEverythingTyped() {
        assertThat(mvc.post()
                        .uri("/roadmaps/" + plan + "/measures")
                        .with(as(coordinator))
                        .with(csrf())
                        .param("deadline", "два раза в год")
                        .param("targetPercent", "много")
                        .param("responsible", "ИМЦ"))
                .hasStatus(422)
                .bodyText()
                .contains("Заполните поле", "Укажите число", "два раза в год", "много", "ИМЦ", "Понято как");
    }

    @Test
    void bodyOfAnotherTownDoesNotExistHere() {
        BodyId foreign = town.body(town.municipality(), "AUTHORITY", "УО");

        assertThat(mvc.post()
                        .uri("/roadmaps/" + plan + "/measures")
                        .with(as(coordinator))
                        .with(csrf())
                        .param("title", "Провести семинар")
                        .param("lead", foreign.toString()))
                .hasStatus(404);
    }

    @Test
    void deadlineIsExplainedWhileOneTypes() {
        assertThat(mvc.get()
                        .uri("/roadmaps/" + plan + "/deadline")
                        .param("text", "февраль, апрель")
                        .header("HX-Request", "true")
                        .with(as(coordinator)))
                .hasStatusOk()
                .bodyText()
                .contains("Понято как", "01.02\u00a0– 28.02.2023", "01.04\u00a0– 30.04.2023")
                .doesNotContain("<html");
    }

    @Test
    void staleSaveShowsBothVersionsAndLetsThePersonTakeOne() {
        long measure = measure("Утвердить список школ");
        assertThat(save(measure, 0, "Чужое название", "Справка", null)).hasStatus3xxRedirection();

        MvcTestResult conflict = save(measure, 0, "Моё название", "Мой результат", null);

        assertThat(conflict)
                .hasStatus(409)
                .bodyText()
                .contains("изменил кто-то ещё", "Чужое название", "Моё название", "Мой результат", "take-title");
        assertThat(save(measure, 1, "Моё название", "Мой результат", "theirs")).hasStatus3xxRedirection();
        assertThat(jdbc.sql("select title || '|' || result from measure where id = ?")
                        .param(measure)
                        .query(String.class)
                        .single())
                .isEqualTo("Чужое название|Мой результат");
    }

    @Test
    void rowMovesByAPlainForm() {
        long measure = measure("Утвердить список школ");

        assertThat(post(coordinator, "/roadmaps/" + plan + "/measures/" + measure + "/move?way=DOWN"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/roadmaps/" + plan + "#m" + measure);
        assertThat(mvc.get().uri("/roadmaps/" + plan).with(as(coordinator)).flashAttr("changed", measure))
                .bodyText()
                .contains("id=\"m" + measure + "\" class=\"changed\"");
    }

    @Test
    void deletedMeasureLiesInTheTrashAndComesBack() {
        long measure = measure("Утвердить список школ");
        assertThat(post(coordinator, "/roadmaps/" + plan + "/measures/" + measure + "/deletion"))
                .hasStatus3xxRedirection();
        assertThat(get(coordinator, "/roadmaps/" + plan)).bodyText().doesNotContain("Утвердить список школ");
        assertThat(get(coordinator, "/roadmaps/" + plan + "/trash")).bodyText().contains("Утвердить список школ");

        assertThat(post(coordinator, "/roadmaps/" + plan + "/measures/" + measure + "/restoration"))
                .hasStatus3xxRedirection();
        assertThat(get(coordinator, "/roadmaps/" + plan)).bodyText().contains("Утвердить список школ");
    }

    @Test
    void discardedDraftOffersItsKeeperTheWayBack() {
        String back = "action=\"/roadmaps/" + plan + "/restoration\"";
        assertThat(get(coordinator, "/roadmaps/" + plan)).bodyText().doesNotContain(back);
        assertThat(post(coordinator, "/roadmaps/" + plan + "/deletion")).hasStatus3xxRedirection();

        assertThat(get(coordinator, "/roadmaps/" + plan)).bodyText().contains(back);
        assertThat(post(coordinator, "/roadmaps/" + plan + "/restoration")).hasStatus3xxRedirection();
        assertThat(get(coordinator, "/roadmaps/" + plan)).bodyText().doesNotContain(back);
    }

    @Test
    void planIsApprovedWithItsOrder() {
        assertThat(post(coordinator, "/roadmaps/" + plan + "/approval/request")).hasStatus3xxRedirection();
        assertThat(approve("", "2022-09-16")).hasStatus(422).bodyText().contains("Заполните поле", "2022-09-16");

        assertThat(approve("214", "2022-09-16")).hasStatus3xxRedirection();
        assertThat(get(head, "/roadmaps/" + plan)).bodyText().contains("от\u00a016.09.2022 №\u00a0214");
    }

    @Test
    void returnNeedsARemarkThatTheCoordinatorReads() {
        bringTo("ON_APPROVAL");
        assertThat(post(head, "/roadmaps/" + plan + "/approval/return")).hasStatus(422);

        assertThat(mvc.post()
                        .uri("/roadmaps/" + plan + "/approval/return")
                        .with(as(head))
                        .with(csrf())
                        .param("remark", "Нет сроков по третьему разделу"))
                .hasStatus3xxRedirection();
        assertThat(get(coordinator, "/roadmaps/" + plan + "/history"))
                .bodyText()
                .contains("Нет сроков по третьему разделу");
    }

    @Test
    void pageComesBackToTheRowAnActWasAbout() {
        String page = "/roadmaps/" + plan;
        long list = measure("Утвердить список школ");
        long survey = measure("Собрать предложения");

        MvcTestResult deleted = post(coordinator, page + "/measures/" + list + "/deletion");
        assertThat(deleted).hasRedirectedUrl(page + "#m" + survey);
        MvcTestResult back = post(coordinator, page + "/undo");
        assertThat(back).hasRedirectedUrl(page + "#m" + list);
        assertThat(back.getMvcResult().getFlashMap().get("noticeUndoWord")).isEqualTo("undo.redo");
        assertThat(post(coordinator, page + "/measures/" + survey + "/deletion?mode=ARRANGE"))
                .hasRedirectedUrl(page + "?mode=ARRANGE#m" + list);
        String section = page + "/sections/" + section("Нормативная часть");
        assertThat(post(coordinator, section + "/deletion")).hasRedirectedUrl(page);
    }

    @Test
    void takingBackLeadsToTheRowTheNoticeWasAbout() {
        long list = measure("Утвердить список школ");
        MvcTestResult deleted = post(coordinator, "/roadmaps/" + plan + "/measures/" + list + "/deletion");

        MvcTestResult back = mvc.post()
                .uri(URI.create(
                        String.valueOf(deleted.getMvcResult().getFlashMap().get("noticeUndo"))))
                .with(as(coordinator))
                .with(csrf())
                .exchange();
        assertThat(back).hasRedirectedUrl("/roadmaps/" + plan + "#m" + list);
        assertThat(get(coordinator, "/roadmaps/" + plan)).bodyText().contains("id=\"m" + list + "\"");
    }

    @Test
    void historyNamesTheMeasureOfEachActAndLeadsToIt() {
        long list = measure("Утвердить список школ");
        long survey = measure("Собрать предложения");
        assertThat(post(coordinator, "/roadmaps/" + plan + "/measures/" + list + "/move?way=DOWN"))
                .hasStatus3xxRedirection();
        assertThat(post(coordinator, "/roadmaps/" + plan + "/measures/" + survey + "/deletion"))
                .hasStatus3xxRedirection();

        assertThat(get(coordinator, "/roadmaps/" + plan + "/history"))
                .bodyText()
                .contains(
                        "<a href=\"/roadmaps/" + plan + "/measures/" + list + "\">«1.1 Утвердить список школ»</a>",
                        "<a href=\"/roadmaps/" + plan + "/trash\">«1.2 Собрать предложения»</a>");
    }

    @Test
    void emptyListOffersTheDocumentToThoseWhoPlan() {
        Actor newcomer = town.person(town.municipality(), Role.COORDINATOR);
        Actor curator = town.person(newcomer.territory(), Role.CURATOR);

        assertThat(get(newcomer, "/roadmaps")).bodyText().contains("Загрузите документ Word", "/intake/new");
        assertThat(get(curator, "/roadmaps")).bodyText().contains("пока нет").doesNotContain("/intake/new");
    }

    @Test
    void listSpeaksEnglishToo() {
        assertThat(get(coordinator, "/roadmaps?lang=en&state=DRAFT")).bodyText().contains("Drafts", "Empty roadmap");
    }

    private MvcTestResult save(long measure, int version, String title, String result, @Nullable String take) {
        var request = mvc.post()
                .uri("/roadmaps/" + plan + "/measures/" + measure + "/edit")
                .with(as(coordinator))
                .with(csrf())
                .param("version", Integer.toString(version))
                .param("base", "{\"title\":\"Утвердить список школ\",\"result\":\"Справка\"}")
                .param("number", "1.1")
                .param("title", title)
                .param("result", result)
                .param("deadline", "до 20.09.2022")
                .param("responsible", "УО, школы")
                .param("lead", authority.toString());
        return take == null
                ? request.exchange()
                : request.param("take-title", take).exchange();
    }

    @ParameterizedTest
    @ValueSource(strings = {"year=0", "year=9999999", "page=45000000", "page=0"})
    void oddNumbersInAnAddressAreNoFailure(String asked) {
        assertThat(get(coordinator, "/roadmaps?" + asked)).hasStatusOk();
    }

    @Test
    void orderOfADayThatHasNotComeIsRefused() {
        bringTo("ON_APPROVAL");

        assertThat(approve("15-о", TestClock.TODAY.plusDays(1).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("День приказа ещё не наступил");
    }

    private MvcTestResult approve(String number, String date) {
        Integer version = jdbc.sql("select version from roadmap where id = ?")
                .param(plan.value())
                .query(Integer.class)
                .single();
        return mvc.post()
                .uri("/roadmaps/" + plan + "/approval")
                .with(as(head))
                .with(csrf())
                .param("version", version.toString())
                .param("number", number)
                .param("date", date)
                .exchange();
    }

    private void bringTo(String state) {
        if (!state.equals("DRAFT")) {
            sendForApproval.by(coordinator, plan);
        }
        if (state.equals("APPROVED")) {
            approveRoadmap.by(head, plan, Plans.ORDER);
        }
    }

    private MvcTestResult get(Actor actor, String address) {
        return mvc.get().uri(address).with(as(actor)).exchange();
    }

    private MvcTestResult post(Actor actor, String address) {
        return mvc.post().uri(address).with(as(actor)).with(csrf()).exchange();
    }

    private long section(String title) {
        return jdbc.sql("select id from section where roadmap_id = ? and title = ?")
                .params(plan.value(), title)
                .query(Long.class)
                .single();
    }

    private long measure(String title) {
        return jdbc.sql("select id from measure where roadmap_id = ? and title = ?")
                .params(plan.value(), title)
                .query(Long.class)
                .single();
    }

    private long section() {
        return jdbc.sql("select min(id) from section where roadmap_id = ?")
                .param(plan.value())
                .query(Long.class)
                .single();
    }
}
