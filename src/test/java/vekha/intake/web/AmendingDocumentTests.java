package vekha.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.TerritoryId;
import vekha.roadmap.ApproveRoadmap;
import vekha.roadmap.Freshness;
import vekha.roadmap.MeasureFactors;
import vekha.roadmap.MeasureId;
import vekha.roadmap.Order;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.SendForApproval;
import vekha.roadmap.SetFreshness;
import vekha.support.ApplicationTest;
import vekha.support.TestClock;
import vekha.support.Town;

/** A changed document of a plan in force comes in, is shown as what it will be, is settled and becomes the next edition. */
@ApplicationTest
class AmendingDocumentTests {

    private static final String BEFORE = """
            План мероприятий по поддержке школ на 2023 год

            № п/п\tМероприятия\tСроки\tОтветственные\tРезультат
            Раздел 1. Подготовка
            1.1\tСобрать показатели школ и сверить их с данными мониторинга\tмарт\tУО\tтаблица
            1.2\tНазначить наставников молодым учителям\tдо 25.04.2023\tУО\tприказ
            1.3\tПровести семинар по читательской грамотности и мастер-класс по функциональному чтению\tдо 20.02.2023\tУО\tпрограмма
            Раздел 2. Работа
            2.1\tВести наблюдение за посещаемостью уроков\tпостоянно\tУО\tжурнал
            2.2\tОткрыть горячую линию для родителей\tдо 10.02.2023\tУО\tтелефон
            """;

    private static final String AFTER = """
            План мероприятий по поддержке школ на 2023 год

            № п/п\tМероприятия\tСроки\tОтветственные\tРезультат
            Раздел 1. Подготовка
            1.1\tНазначить наставников молодым учителям и новым завучам\tдо 15.05.2023\tУО\tприказ
            1.2\tСобрать показатели школ и сверить их с данными мониторинга\tмарт\tУО\tтаблица
            1.3\tПровести семинар по читательской грамотности\tдо 20.02.2023\tУО\tпрограмма
            1.4\tПровести мастер-класс по функциональному чтению\tдо 20.02.2023\tУО\tпрограмма
            Раздел 2. Работа
            2.1\tВести наблюдение за посещаемостью уроков\tпостоянно\tУО\tжурнал
            2.3\tСобрать отзывы выпускников\tдо 20.12.2023\tУО\tсводка
            """;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Town town;

    @Autowired
    private TestClock clock;

    @Autowired
    private SendForApproval send;

    @Autowired
    private ApproveRoadmap approve;

    @Autowired
    private SetFreshness freshness;

    @Autowired
    private MeasureFactors factors;

    private TerritoryId place;
    private Actor coordinator;
    private Actor head;
    private AnUpload upload;
    private RoadmapId roadmap;

    @BeforeEach
    void aPlanInForceWithMarks() {
        place = town.municipality();
        coordinator = town.person(place, Role.COORDINATOR);
        head = town.person(place, Role.HEAD);
        upload = new AnUpload(browser, coordinator);
        String address = upload.sent(BEFORE);
        MvcTestResult saved = upload.save(address, upload.page(address));
        roadmap = RoadmapId.of(
                String.valueOf(saved.getResponse().getRedirectedUrl()).replaceAll("\\D+", ""));
        send.by(coordinator, roadmap);
        approve.by(head, roadmap, new Order("7", LocalDate.of(2023, 1, 9), null, null, null));
        freshness.of(coordinator, roadmap, measure(roadmap, "Вести наблюдение%"), Freshness.MONTH);
        factors.choose(coordinator, roadmap, measure(roadmap, "Назначить наставников%"), Set.of(factor(0)));
        factors.choose(coordinator, roadmap, measure(roadmap, "Провести семинар%"), Set.of(factor(1)));
        for (String marked : List.of("Собрать показатели%", "Провести семинар%", "Открыть горячую%")) {
            jdbc.sql("update checkpoint set state = 'REPORTED', done_on = '2023-01-20' where measure_id = ?")
                    .param(measure(roadmap, marked).value())
                    .update();
        }
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void previewSaysPlainlyWhatTheDocumentWillBe() {
        assertThat(upload.open("/intake/new?amends=" + roadmap))
                .hasStatusOk()
                .bodyText()
                .contains("Станет изменением к дорожной карте", "План мероприятий по поддержке школ на 2023 год");

        String preview = upload.page(sent()).html();

        assertThat(preview)
                .contains("Станет изменением к дорожной карте", "href=\"/roadmaps/" + roadmap + "\"", "редакцией 2")
                .contains("Сохранить проект изменений");
        String another = upload.page(upload.sent(AFTER)).html();
        assertThat(another).doesNotContain("Станет изменением").contains("Сохранить дорожную карту");
    }

    @Test
    void documentBecomesTheNextEditionAndNoMarkIsLostSilently() throws Exception {
        RoadmapId amendment = begun();
        String changes = page("/roadmaps/" + amendment + "/changes");
        assertThat(changes).contains("Собрать отзывы выпускников", "Открыть горячую линию для родителей", "разделено");
        assertThat(factorsOf(amendment, "Провести мастер-класс%"))
                .as("a part answers what the whole did")
                .containsExactly(factor(1));
        List<Long> open = jdbc.sql("""
                        select c.id from checkpoint c join measure m on m.id = c.measure_id
                        where m.roadmap_id = ? and c.state = 'REPORTED' and m.title not like 'Собрать показатели%' order by c.id""").param(roadmap.value()).query(Long.class).list();
        assertThat(open).hasSize(2);
        open.forEach(mark -> assertThat(changes).contains("value=\"" + mark + "\""));
        assertThat(changes)
                .as("a mark of a divided measure is asked about, its parts first")
                .containsSubsequence("name=\"to\"", "Провести семинар по читательской грамотности")
                .containsSubsequence("name=\"to\"", "Провести мастер-класс по функциональному чтению");

        assertThat(browser.post()
                        .uri("/roadmaps/" + amendment + "/approval/request")
                        .param("version", "0")
                        .with(as(coordinator))
                        .with(csrf())
                        .exchange())
                .as("undecided marks hold it back")
                .hasStatus(422);
        decide(amendment, mark("Провести семинар%"), String.valueOf(measure(amendment, "Провести мастер-класс%")));
        decide(amendment, mark("Открыть горячую%"), "archive");
        long kept = measure(roadmap, "Собрать показатели%").value();
        send.by(coordinator, amendment);
        approve.by(head, amendment, new Order("31", LocalDate.of(2023, 1, 26), null, null, null));

        assertThat(jdbc.sql("select edition from roadmap where id = ?")
                        .param(roadmap.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql(
                                "select measure_id from checkpoint where roadmap_id = ? and state = 'REPORTED' and measure_id = ?")
                        .params(roadmap.value(), kept)
                        .query(Long.class)
                        .list())
                .as("moved and renumbered, its mark stays")
                .hasSize(1);
        assertThat(states("Провести мастер-класс%")).contains("REPORTED");
        assertThat(jdbc.sql(
                                "select deadline from measure where roadmap_id = ? and title like 'Назначить%' and deleted_at is null")
                        .param(roadmap.value())
                        .query(String.class)
                        .single())
                .isEqualTo("до 15.05.2023");
    }

    @Test
    void whatStandsBesideTheTextIsCarriedIntoTheEdition() {
        RoadmapId amendment = begun();
        assertThat(every(amendment)).isEqualTo("MONTH");
        factors.choose(coordinator, amendment, measure(amendment, "Собрать отзывы%"), Set.of(factor(2)));
        freshness.of(coordinator, amendment, measure(amendment, "Вести наблюдение%"), Freshness.HALF_YEAR);

        factors.choose(coordinator, roadmap, measure(roadmap, "Назначить наставников%"), Set.of(factor(0), factor(3)));
        assertThat(factorsOf(amendment, "Назначить наставников%"))
                .as("what is said of the plan meanwhile is said of its amendment")
                .containsExactlyInAnyOrder(factor(0), factor(3));

        settleAndApprove(amendment);

        assertThat(every(roadmap)).isEqualTo("HALF_YEAR");
        assertThat(factorsOf(roadmap, "Назначить наставников%")).containsExactlyInAnyOrder(factor(0), factor(3));
        assertThat(factorsOf(roadmap, "Собрать отзывы%")).containsExactly(factor(2));
        assertThat(factorsOf(roadmap, "Провести мастер-класс%")).containsExactly(factor(1));
    }

    private void settleAndApprove(RoadmapId amendment) {
        decide(amendment, mark("Провести семинар%"), "archive");
        decide(amendment, mark("Открыть горячую%"), "archive");
        send.by(coordinator, amendment);
        approve.by(head, amendment, new Order("31", LocalDate.of(2023, 1, 26), null, null, null));
    }

    private RoadmapId begun() {
        String address = sent();
        MvcTestResult saved = upload.save(address, upload.page(address));
        String to = String.valueOf(saved.getResponse().getRedirectedUrl());
        assertThat(to).endsWith("/changes");
        return RoadmapId.of(to.replaceAll("\\D+", ""));
    }

    private String sent() {
        MvcTestResult answer = browser.post()
                .uri("/intake")
                .multipart()
                .file(new MockMultipartFile(
                        "file", "изменения.txt", "application/octet-stream", AFTER.getBytes(StandardCharsets.UTF_8)))
                .param("amends", roadmap.toString())
                .with(as(coordinator))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private void decide(RoadmapId amendment, long checkpoint, String to) {
        assertThat(browser.post()
                        .uri("/roadmaps/" + amendment + "/changes/marks")
                        .param("checkpoint", String.valueOf(checkpoint))
                        .param("to", to)
                        .with(as(coordinator))
                        .with(csrf())
                        .exchange())
                .hasStatus3xxRedirection();
    }

    private long mark(String title) {
        return jdbc.sql("select id from checkpoint where measure_id = ? and state = 'REPORTED'")
                .param(measure(roadmap, title).value())
                .query(Long.class)
                .single();
    }

    private List<String> states(String title) {
        return jdbc.sql("select state from checkpoint where measure_id = ?")
                .param(measure(roadmap, title).value())
                .query(String.class)
                .list();
    }

    private String every(RoadmapId in) {
        return jdbc.sql("select every from measure where id = ?")
                .param(measure(in, "Вести наблюдение%").value())
                .query(String.class)
                .single();
    }

    private List<Long> factorsOf(RoadmapId in, String title) {
        return jdbc.sql("select factor_id from measure_factor where measure_id = ?")
                .param(measure(in, title).value())
                .query(Long.class)
                .list();
    }

    private long factor(int at) {
        return jdbc.sql("select id from risk_factor order by position limit 1 offset ?")
                .param(at)
                .query(Long.class)
                .single();
    }

    private MeasureId measure(RoadmapId in, String title) {
        return new MeasureId(
                jdbc.sql("select id from measure where roadmap_id = ? and title like ? and deleted_at is null")
                        .params(in.value(), title)
                        .query(Long.class)
                        .single());
    }

    private String page(String address) throws UnsupportedEncodingException {
        MvcTestResult page = upload.open(address);
        assertThat(page).hasStatusOk();
        return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
