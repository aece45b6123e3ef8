package vekha.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vekha.support.Town.as;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.support.ApplicationTest;
import vekha.support.Town;

@ApplicationTest
class DeadlineApiTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Town town;

    private Actor person;

    @BeforeEach
    void somebody() {
        person = town.person(town.municipality(), Role.CURATOR);
    }

    @Test
    void thousandsOfWordingsAreAnsweredInTheirOrder() {
        MvcTestResult answer = post(IntStream.range(0, 5000)
                .mapToObj(i -> question("до 01.%02d.2021".formatted(i % 12 + 1), "2021-01-01"))
                .collect(Collectors.joining(",", "[", "]")));

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.length()").isEqualTo(5000);
        assertThat(answer).bodyJson().extractingPath("$[4999].text").isEqualTo("до 01.08.2021");
    }

    /** Ten million days together would not fit into the memory. */
    @Test
    void anAnswerIsMadeWhenItIsWritten() {
        DeadlineApi.Question daily =
                new DeadlineApi.Question("ежедневно", LocalDate.of(2021, 1, 1), LocalDate.of(2024, 12, 31), null, null);

        List<DeadlineAnswer> answers = new DeadlineApi().readAll(Collections.nCopies(10_000, daily));

        assertThat(answers).hasSize(10_000);
        assertThat(answers.get(0)).isEqualTo(answers.get(9_999)).isNotSameAs(answers.get(0));
    }

    @Test
    void oneQuestionWithoutAPeriodRefusesAll() {
        assertThat(post("[" + question("май", "2021-01-01") + "," + question("май", "2022-01-01") + "]"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aRequestWithoutEndIsRefused() {
        assertThat(post("[" + " ".repeat(21 << 20) + "]"))
                .hasStatus(HttpStatus.CONTENT_TOO_LARGE)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Запрос принимаем до 20 МБ. Разделите его на части. Ничего не изменилось.");
    }

    private static String question(String text, String from) {
        return "{\"text\":\"%s\",\"from\":\"%s\",\"to\":\"2021-12-31\"}".formatted(text, from);
    }

    private MvcTestResult post(String questions) {
        return browser.post()
                .uri("/api/v1/deadlines")
                .contentType(MediaType.APPLICATION_JSON)
                .content(questions)
                .with(as(person))
                .exchange();
    }
}
