package vekha.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.roadmap.MeasureId;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.Town;

@ApplicationTest
class ExecutionPagesTests {

    private static final LocalDate DUE = LocalDate.of(2023, 1, 20);

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Town town;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCounter statements;

    private PlanRows plan;
    private TerritoryId territory;
    private SchoolId school;
    private MeasureId measure;
    private CheckpointId checkpoint;
    private Actor curator;
    private Actor coordinator;
    private Actor stranger;

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

    @Test
    void curatorMarksFromMyWorkAndTakesItBack() {
        assertThat(get(curator, "/my-work")).hasStatusOk().bodyText().contains("Самообследование", "6\u00a0дней");

        MvcTestResult marked = post(curator, "/completion", "version", "0", "back", "/my-work");

        assertThat(marked).hasStatus3xxRedirection().hasRedirectedUrl("/my-work");
        assertThat(marked).flash().containsEntry("notice", "notice.completed");
        assertThat(marked)
                .flash()
                .containsEntry("noticeUndo", "/checkpoints/" + checkpoint + "/withdrawal?back=/my-work");
        assertThat(plan.state(checkpoint)).isEqualTo("REPORTED");
        assertThat(post(curator, "/withdrawal?back=/my-work")).hasRedirectedUrl("/my-work");
        assertThat(plan.state(checkpoint)).isEqualTo("PLANNED");
    }

    @Test
    void refusedMarkComesBackWithEverythingTyped() {
        MvcTestResult refused = post(
                curator,
                "/completion",
                "version",
                "0",
                "proof",
                "пр. № 34 от 25.01.2023",
                "doneOn",
                "2024-01-01",
                "what",
                "провели");

        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .contains("01.01.2024", "пр. № 34 от 25.01.2023", "2024-01-01", "провели");
        assertThat(plan.state(checkpoint)).isEqualTo("PLANNED");
    }

    @Test
    void dateThatIsNoneIsToldInASentence() {
        assertThat(post(curator, "/completion", "version", "0", "doneOn", "вчера", "proof", "пр. № 34"))
                .hasStatus(422)
                .bodyText()
                .contains("пр. № 34", "class=\"error\"")
                .doesNotContain("java.time", "Failed to convert");
    }

    @ParameterizedTest
    @CsvSource({
        "/completion, doneOn, what",
        "/completion, doneOn, proof",
        "/postponement, until, reason",
        "/exemption, version, why",
        "/postponement, until, allowedBy"
    })
    void yearNobodyMeansAndAMillionLettersAreToldAndChangeNothing(String act, String day, String text) {
        String million = "ж".repeat(1_000_000);

        assertThat(post(
                        coordinator,
                        act,
                        "version",
                        "0",
                        text,
                        million,
                        day.equals("version") ? "back" : day,
                        "2023-02-20"))
                .hasStatus(422)
                .bodyText()
                .contains("class=\"error\"")
                .doesNotContain("Exception", "java.");
        assertThat(plan.state(checkpoint)).isEqualTo("PLANNED");
        if (!day.equals("version")) {
            for (String year : List.of("20015-01-20", "20.01.20015", "0215-01-20")) {
                assertThat(post(coordinator, act, "version", "0", day, year, "reason", "Карантин", "proof", "пр. № 3"))
                        .hasStatus(422)
                        .bodyText()
                        .contains("class=\"error\"")
                        .doesNotContain("Exception", "java.");
            }
        }
        assertThat(plan.state(checkpoint)).isEqualTo("PLANNED");
        assertThat(jdbc.sql("select count(*) from postponement where checkpoint_id = ?")
                        .param(checkpoint.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void listOfCheckpointsShowsPlanAndFact() {
        jdbc.sql("update measure set target_percent = 100 where id = ?")
                .param(measure.value())
                .update();
        post(curator, "/completion", "version", "0", "actual", "87 %");

        assertThat(get(coordinator, "/checkpoints")).bodyText().containsPattern("100.%.{0,9}факт.87.%");
    }

    @Test
    void oneRowIsReplacedForHtmx() {
        MvcTestResult row = web.post()
                .uri("/checkpoints/" + checkpoint + "/completion")
                .header("HX-Request", "true")
                .param("version", "0")
                .with(as(curator))
                .with(csrf())
                .exchange();

        assertThat(row)
                .hasStatusOk()
                .bodyText()
                .contains("id=\"c" + checkpoint + "\"", "hx-swap-oob", "/checkpoints/" + checkpoint + "/withdrawal")
                .doesNotContain("<html");
    }

    @Test
    void whatIsNotInCareDoesNotExist() {
        Actor elsewhere = town.person(town.municipality(), Role.COORDINATOR);

        for (Actor other : List.of(stranger, elsewhere)) {
            assertThat(get(other, "/checkpoints/" + checkpoint)).hasStatus(404);
            assertThat(post(other, "/completion", "version", "0")).hasStatus(404);
            assertThat(post(other, "/exemption", "version", "0", "why", "так")).hasStatus(404);
            assertThat(get(other, "/checkpoints")).hasStatusOk().bodyText().doesNotContain("Самообследование");
            assertThat(get(other, "/my-work")).hasStatusOk().bodyText().doesNotContain("Самообследование");
        }
        assertThat(get(curator, "/checkpoints/999999999")).hasStatus(404);
        assertThat(get(curator, "/checkpoints/abc")).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATOR, 403, 403, 403",
        "HEAD, 403, 403, 403",
        "CURATOR, 302, 403, 302",
        "PRINCIPAL, 302, 403, 302",
        "COORDINATOR, 302, 302, 302"
    })
    void everyRoleMayWhatItMay(Role role, int mark, int date, int exempt) {
        Actor person = town.person(territory, role, school);
        CheckpointId waiting = plan.checkpoint(measure, school, null, null);
        CheckpointId other = plan.checkpoint(measure, school, null, DUE.plusDays(1));

        assertThat(get(person, "/checkpoints/" + checkpoint)).hasStatusOk();
        assertThat(post(person, "/completion", "version", "0")).hasStatus(mark);
        assertThat(postTo(person, "/checkpoints/" + waiting + "/date", "version", "0", "due", "2023-02-01"))
                .hasStatus(date);
        assertThat(postTo(person, "/checkpoints/" + other + "/exemption", "version", "0", "why", "ремонт"))
                .hasStatus(exempt);
    }

    @Test
    void staleFormIsAConflict() {
        post(curator, "/exemption", "version", "0", "why", "ремонт");
        post(curator, "/requirement");

        assertThat(post(curator, "/completion", "version", "0")).hasStatus(409);
    }

    @Test
    void coordinatorVerifiesTheQueueButNotTheOwnMark() {
        CheckpointId own = plan.checkpoint(measure, school, null, DUE.plusDays(1));
        post(curator, "/completion", "version", "0", "proof", "пр. № 34 от 25.01.2023");
        postTo(coordinator, "/checkpoints/" + own + "/completion", "version", "0");

        assertThat(get(coordinator, "/verifications"))
                .hasStatusOk()
                .bodyText()
                .contains("приказ № 34 от 25.01.2023", checkpoint + ":1")
                .doesNotContain(own + ":1");
        assertThat(post(curator, "/acceptance", "version", "1")).hasStatus(403);
        assertThat(get(curator, "/verifications")).hasStatus(403);
        assertThat(postTo(coordinator, "/checkpoints/" + own + "/acceptance", "version", "1"))
                .hasStatus(422);
        assertThat(postTo(coordinator, "/verifications", "verdict", "return", "checkpoint", checkpoint + ":1"))
                .hasStatus(422);
        assertThat(postTo(
                        coordinator,
                        "/verifications",
                        "verdict",
                        "return",
                        "remark",
                        "нет протокола",
                        "checkpoint",
                        checkpoint + ":1"))
                .hasRedirectedUrl("/verifications");
        assertThat(plan.state(checkpoint)).isEqualTo("RETURNED");
        assertThat(get(curator, "/my-work")).bodyText().contains("нет протокола");
    }

    @Test
    void severalAreMarkedWithOneProofAndTakenBackTogether() {
        CheckpointId next = plan.checkpoint(measure, school, null, DUE.plusDays(1));

        MvcTestResult marked = postTo(
                curator,
                "/my-work/completions",
                "checkpoint",
                checkpoint + ":0",
                "checkpoint",
                next + ":0",
                "proof",
                "протокол 3 от 20.01");

        assertThat(marked).hasRedirectedUrl("/my-work");
        assertThat(List.of(plan.state(checkpoint), plan.state(next))).containsOnly("REPORTED");
        assertThat(postTo(curator, "/my-work/withdrawals?ids=" + checkpoint + "," + next))
                .hasRedirectedUrl("/my-work");
        assertThat(List.of(plan.state(checkpoint), plan.state(next))).containsOnly("PLANNED");
        assertThat(postTo(curator, "/my-work/completions", "proof", "пр. № 1"))
                .hasStatus(422)
                .bodyText()
                .contains("пр. № 1");
    }

    @Test
    void keptFileIsADownloadForThoseWhoSeeItsCheckpoint() {
        MvcTestResult marked = web.post()
                .uri("/checkpoints/" + checkpoint + "/completion")
                .multipart()
                .file(new MockMultipartFile(
                        "files", "Приказ 34.html", "text/html", "%PDF-1.4 <script>".getBytes(StandardCharsets.UTF_8)))
                .param("version", "0")
                .with(as(curator))
                .with(csrf())
                .exchange();
        assertThat(marked).hasStatus3xxRedirection();
        String address = "/evidence/"
                + jdbc.sql(
                                "select e.id from evidence e join completion k on k.id = e.completion_id where k.checkpoint_id = ?")
                        .param(checkpoint.value())
                        .query(Long.class)
                        .single()
                + "/file";

        assertThat(get(coordinator, address))
                .hasStatusOk()
                .hasHeader("Content-Type", "application/pdf")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        it -> assertThat(it)
                                .first()
                                .asString()
                                .startsWith("attachment")
                                .contains(".html.pdf"));
        assertThat(get(stranger, address)).hasStatus(404);
        post(curator, "/withdrawal");
        assertThat(get(curator, address)).hasStatus(404);
    }

    @Test
    void fileOfAnotherKindIsRefusedByName() {
        MvcTestResult refused = web.post()
                .uri("/checkpoints/" + checkpoint + "/completion")
                .multipart()
                .file(new MockMultipartFile(
                        "files", "приказ.pdf", "application/pdf", "MZ".getBytes(StandardCharsets.UTF_8)))
                .param("version", "0")
                .param("proof", "пр. № 34")
                .with(as(curator))
                .with(csrf())
                .exchange();

        assertThat(refused).hasStatus(422).bodyText().contains("приказ.pdf", "пр. № 34", "выбрать ещё раз");
    }

    @ParameterizedTest
    @CsvSource({
        "state=overdue, true",
        "state=soon, false",
        "state=due, true",
        "state=done, false",
        "state=not_required, false",
        "month=2023-01, true",
        "month=2023-02, false",
        "state=overdue&month=2023-01, true"
    })
    void listHoldsWhatItsConditionsSay(String conditions, boolean there) {
        MvcTestResult list = get(coordinator, "/checkpoints?" + conditions);

        assertThat(list).hasStatusOk();
        assertThat(list.getResponse().getContentAsByteArray())
                .asString(StandardCharsets.UTF_8)
                .doesNotContain("??")
                .matches(page -> page.contains("/checkpoints/" + checkpoint + "\"") == there, "lists it: " + there);
    }

    @Test
    void listIsNarrowedByEveryNumberThatLeadsToIt() {
        long roadmap = jdbc.sql("select roadmap_id from measure where id = ?")
                .param(measure.value())
                .query(Long.class)
                .single();

        for (String condition :
                List.of("roadmap=" + roadmap, "measure=" + measure, "school=" + school, "territory=" + territory)) {
            assertThat(get(coordinator, "/checkpoints?" + condition)).bodyText().contains("/checkpoints/" + checkpoint);
        }
        // 0 asks for those without a body and without a section
        for (String condition : List.of(
                "roadmap=0",
                "measure=0",
                "school=0",
                "body=999999999",
                "section=999999999",
                "programme=0",
                "territory=0")) {
            assertThat(get(coordinator, "/checkpoints?" + condition))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("/checkpoints/" + checkpoint);
        }
    }

    @Test
    void pagesCostTheSameForAnyNumberOfRows() throws Exception {
        int few = statements.during(() -> get(curator, "/my-work")).size();
        int fewListed =
                statements.during(() -> get(coordinator, "/checkpoints")).size();
        for (int i = 1; i < 60; i++) {
            CheckpointId more = plan.checkpoint(measure, school, null, DUE.minusDays(i));
            if (i < 4) {
                postTo(curator, "/checkpoints/" + more + "/completion", "version", "0", "proof", "пр. № " + i);
            }
        }

        assertThat(statements.during(() -> get(curator, "/my-work"))).hasSizeLessThanOrEqualTo(few + 1);
        assertThat(statements.during(() -> get(coordinator, "/checkpoints"))).hasSizeLessThanOrEqualTo(fewListed + 1);
        assertThat(few).isLessThanOrEqualTo(7);
        assertThat(fewListed).isLessThanOrEqualTo(9);
    }

    @Test
    void typedLineIsExplainedWhileItIsTyped() {
        assertThat(get(curator, "/my-work/reading?due=2023-01-20&proof=пр. № 34 от 25.01.2023"))
                .hasStatusOk()
                .bodyText()
                .contains("приказ", "№ 34", "25.01.2023", "5\u00a0дней");
        assertThat(get(curator, "/my-work/reading?proof=<b>что-то</b>"))
                .bodyText()
                .contains("&lt;b&gt;");
    }

    @Test
    void actLeadsBackOnlyIntoTheHouse() {
        assertThat(post(curator, "/completion", "version", "0", "back", "//evil.example"))
                .hasRedirectedUrl("/checkpoints/" + checkpoint);
        assertThat(post(curator, "/withdrawal", "back", "https://evil.example"))
                .hasRedirectedUrl("/checkpoints/" + checkpoint);
    }

    private MvcTestResult get(Actor actor, String address) {
        return web.get().uri(address).with(as(actor)).exchange();
    }

    private MvcTestResult post(Actor actor, String act, String... params) {
        return postTo(actor, "/checkpoints/" + checkpoint + act, params);
    }

    private MvcTestResult postTo(Actor actor, String address, String... params) {
        MockMvcTester.MockMvcRequestBuilder request =
                web.post().uri(address).with(as(actor)).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }
}
