package vekha.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.support.ApplicationTest;
import vekha.support.Town;

@ApplicationTest
class DraftApiTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Town town;

    private String login = "";

    @BeforeEach
    void aCoordinator() {
        Actor coordinator = town.person(town.municipality(), Role.COORDINATOR);
        login = jdbc.sql("select login from person where id = ?")
                .param(coordinator.id().value())
                .query(String.class)
                .single();
    }

    private MvcTestResult file(String query) {
        return browser.post()
                .uri("/api/v1/drafts" + query)
                .multipart()
                .file(new MockMultipartFile(
                        "file", "план.txt", "text/plain", AnUpload.PLAN.getBytes(StandardCharsets.UTF_8)))
                .with(httpBasic(login, "secret"))
                .exchange();
    }

    @Test
    void fileIsAnsweredWithItsDraftAndNothingIsKept() {
        MvcTestResult answer = file("");

        assertThat(answer).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"title": "План мероприятий по поддержке школ на 2023 год",
                 "period": {"text": "на 2023 год", "from": "2023-01-01", "to": "2023-12-31", "academic": false},
                 "order": null, "goals": [], "tasks": [], "expectedResults": [], "abbreviations": {}, "schools": [],
                 "tables": [{"title": null, "columns": ["number", "title", "deadline", "responsible", "result"],
                   "headings": ["№ п/п", "Мероприятия", "Сроки", "Ответственные", "Результат"],
                   "sections": [{"number": "Раздел 1", "title": "Подготовка"}, {"number": "Раздел 2", "title": "Работа"}],
                   "measures": [
                     {"number": "1.1", "section": 0, "title": "Собрать показатели школ и сверить их с данными мониторинга",
                      "objective": null, "audience": null, "result": "таблица", "rows": [3, 4], "inherited": [],
                      "deadline": {"text": "март", "kind": "month", "occurrences": [["2023-03-01", "2023-03-31"]],
                                   "recurrence": null, "ambiguous": false},
                      "responsibleText": "УО", "responsible": ["УО"]},
                     {"number": "1.2", "deadline": {"kind": "until", "occurrences": [[null, "2023-04-25"]]},
                      "responsible": ["УО", "ММС"]},
                     {"number": "1.3", "deadline": {"text": "до 25.04.2023"}, "inherited": ["deadline"]},
                     {"number": "2.1", "section": 1, "deadline": {"kind": "recurring",
                      "recurrence": {"every": "quarter", "times": 1, "interval": 1}}}]}],
                 "identifications": [], "unplaced": ["Примечание: сроки уточняются приказом"]}
                """);
        assertThat(answer.getResponse().getHeader("Set-Cookie")).isNull();
        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    @Test
    void knownPeriodWins() {
        assertThat(file("?from=2024-01-01&to=2024-12-31"))
                .bodyJson()
                .extractingPath("$.tables[0].measures[0].deadline.occurrences[0][1]")
                .isEqualTo("2024-03-31");
        assertThat(file("?from=2024-01-01")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(file("?from=2024-12-31&to=2024-01-01")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void textIsReadAsTheBody() {
        assertThat(browser.post()
                        .uri("/api/v1/drafts")
                        .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                        .content(AnUpload.PLAN)
                        .with(httpBasic(login, "secret"))
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.tables[0].measures.length()")
                .isEqualTo(4);
    }

    @Test
    void cellsOfColumnsWithoutAFieldAreUnplaced() {
        String plan = """
                План на 2023 год

                №\tМероприятие\tСроки\tСроки\tОтветственные\tОтветственные\tОбъём финансирования\t
                1\tСеминар\tмарт\tк лету\tУО\tЗавуч Летов\t15000 рублей\tбез заголовка
                2\tВыезд\tмай\t\tУО\t\t\t
                """;

        assertThat(browser.post()
                        .uri("/api/v1/drafts")
                        .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                        .content(plan)
                        .with(httpBasic(login, "secret"))
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.unplaced")
                .asArray()
                .containsExactly(
                        "Сроки: к лету",
                        "Ответственные: Завуч Летов",
                        "Объём финансирования: 15000 рублей",
                        "без заголовка");
    }

    @Test
    void strangerIsToldToSignIn() {
        assertThat(browser.post()
                        .uri("/api/v1/drafts")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("x")
                        .exchange())
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasContentTypeCompatibleWith("application/problem+json");
    }

    @Test
    void warningsNameTheirRow() {
        assertThat(file(""))
                .bodyJson()
                .extractingPath("$.warnings[?(@.field == 'deadline')].row")
                .asArray()
                .contains(6);
    }

    @Test
    void emptyDeadlineIsOneThatCannotBeUnderstood() {
        assertThat(browser.get()
                        .uri("/api/v1/deadlines?text=&from=2026-01-01&to=2026-12-31")
                        .with(httpBasic(login, "secret"))
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.kind")
                .isEqualTo("unparseable");
    }
}
