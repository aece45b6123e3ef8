package vekha.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vekha.support.Town.as;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MvcResult;
import vekha.account.Role;

/** Many cells of a matrix are not required for one reason, and required again. */
class MatrixExemptionsTests extends MatrixOfTwoSchools {

    @Autowired
    private ExemptMany exempt;

    @Test
    void rangeIsNotRequiredForOneReasonAndRequiredAgain() throws Exception {
        CheckpointId first = plan.checkpoint(measure, four, null, DUE);
        CheckpointId second = plan.checkpoint(measure, four, null, DUE.plusDays(1));
        CheckpointId quicker = plan.checkpoint(measure, four, null, DUE.plusDays(2));
        mark.by(coordinator, Map.of(quicker, 0), Mark.BARE);

        String answer = act("/exemptions", curator, "checkpoint", first + ":0", second + ":0", quicker + ":0");

        assertThat(answer).contains("\"kind\":\"error\"", "почему не требуется").doesNotContain("\"undo\":[" + first);
        answer = act(
                "/exemptions?why=школа+закрыта", curator, "checkpoint", first + ":0", second + ":0", quicker + ":0");
        assertThat(answer)
                .contains(
                        "\"kind\":\"warn\"",
                        "\"undo\":[" + first + "," + second + "]",
                        "\"changed\":[" + quicker + "]");
        assertThat(plan.state(first)).isEqualTo("NOT_REQUIRED");
        assertThat(plan.state(quicker)).isEqualTo("REPORTED");
        assertThat(count(
                        "select count(distinct act_group) from journal_entry where act = 'checkpointNotRequired' and subjects @> array['measure:' || ?]",
                        measure.value()))
                .isEqualTo(1);
        assertThat(act("/exemptions?why=школа+закрыта", curator, "checkpoint", first + ":0"))
                .contains("\"kind\":\"done\"");

        assertThat(act("/requirements", curator, "ids", first + "," + second)).contains("\"kind\":\"done\"");
        assertThat(plan.state(first)).isEqualTo("PLANNED");
        assertThat(plan.state(second)).isEqualTo("PLANNED");
    }

    @Test
    void onlyWhoMarksSaysThatItIsNotRequired() throws Exception {
        CheckpointId own = plan.checkpoint(measure, four, null, DUE);
        CheckpointId foreign = plan.checkpoint(measure, five, null, DUE);

        act("/exemptions?why=нет", curator, "checkpoint", own + ":0", foreign + ":0");
        act("/exemptions?why=нет", town.person(territory, Role.HEAD), "checkpoint", own + ":0");
        act("/exemptions?why=нет", town.person(town.municipality(), Role.COORDINATOR), "checkpoint", own + ":0");

        assertThat(plan.state(own)).isEqualTo("PLANNED");
        assertThat(plan.state(foreign)).isEqualTo("PLANNED");
    }

    @Test
    void hundredsAreExemptedWithAFewStatements() throws Exception {
        Map<CheckpointId, Integer> cells = new LinkedHashMap<>();
        for (int day = 1; day <= 300; day++) {
            cells.put(plan.checkpoint(measure, four, null, DUE.plusDays(day)), 0);
        }

        assertThat(statements.during(() -> exempt.by(coordinator, cells, "нет таких классов")))
                .hasSizeLessThanOrEqualTo(30);
        assertThat(statements.during(() -> exempt.takeBack(coordinator, cells.keySet())))
                .hasSizeLessThanOrEqualTo(30);
        assertThat(count("select count(*) from checkpoint where state = 'PLANNED' and measure_id = ?", measure.value()))
                .isEqualTo(300);
    }

    @Test
    void listSaysWithoutAScriptThatItIsNotRequired() throws Exception {
        CheckpointId checkpoint = plan.checkpoint(measure, four, null, DUE);
        String list = "/roadmaps/" + roadmap + "/matrix/list?school=" + four;

        MvcResult nothing = mvc.perform(post("/roadmaps/" + roadmap + "/matrix/exemptions")
                        .param("checkpoint", checkpoint + ":0")
                        .param("back", list)
                        .with(as(curator))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn();
        assertThat(nothing.getFlashMap().get("notice")).isEqualTo("exemption.why.missing");
        MvcResult done = mvc.perform(post("/roadmaps/" + roadmap + "/matrix/exemptions")
                        .param("checkpoint", checkpoint + ":0")
                        .param("why", "класса нет")
                        .param("back", list)
                        .with(as(curator))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn();

        assertThat(done.getResponse().getRedirectedUrl()).isEqualTo(list);
        assertThat(plan.state(checkpoint)).isEqualTo("NOT_REQUIRED");
        mvc.perform(post(java.net.URI.create(String.valueOf(done.getFlashMap().get("noticeUndo"))))
                        .with(as(curator))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn();
        assertThat(plan.state(checkpoint)).isEqualTo("PLANNED");
    }
}
