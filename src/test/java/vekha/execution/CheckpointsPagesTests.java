package vekha.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static vekha.support.Town.as;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.support.StatementCounter;

/** The list of checkpoints holds what its conditions say, for the same few statements. */
class CheckpointsPagesTests extends TownWithASchool {

    @Autowired
    private StatementCounter statements;

    @Test
    void listOfCheckpointsShowsPlanAndFact() {
        jdbc.sql("update measure set target_percent = 100 where id = ?")
                .param(measure.value())
                .update();
        post(curator, "/completion", "version", "0", "actual", "87 %");

        assertThat(get(coordinator, "/checkpoints")).bodyText().containsPattern("100.%.{0,9}факт.87.%");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "checkpoints?due=%2B999999999-01-01",
                "checkpoints?due=2023-01-01..%2B999999999-01-01",
                "checkpoints?on=-999999999-01-01",
                "checkpoints?month=%2B999999999-01",
                "verifications?from=-999999999-01-01",
                "verifications?to=%2B999999999-01-01"
            })
    void dayOfAYearNobodyMeansIsNotAskedFor(String address) {
        post(curator, "/completion", "version", "0");

        assertThat(web.get().uri(URI.create("/" + address)).with(as(coordinator)))
                .hasStatusOk()
                .bodyText()
                .contains("/checkpoints/" + checkpoint);
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
}
