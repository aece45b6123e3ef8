package vekha.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vekha.support.Town.as;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MvcResult;

/** Many cells of a matrix are marked at once, by several people at once as well, and taken back. */
class MatrixMarksTests extends MatrixOfTwoSchools {

    @Autowired
    private WithdrawCompletion withdraw;

    @Test
    void hundredsAreMarkedWithAFewStatementsAndAJournalRowEach() throws Exception {
        Map<CheckpointId, Integer> cells = new LinkedHashMap<>();
        for (int day = 1; day <= 300; day++) {
            cells.put(plan.checkpoint(measure, four, null, DUE.plusDays(day)), 0);
        }
        Mark proof = new Mark(null, null, "пр. № 34 от 25.01.2023", List.of());

        List<String> sent = statements.during(() -> mark.by(coordinator, cells, proof));

        System.out.printf("300 marks: %d statements%n", sent.size());
        assertThat(sent).hasSizeLessThanOrEqualTo(30);
        assertThat(count(
                        "select count(*) from journal_entry where act = 'checkpointCompleted' and subjects @> array['measure:' || ?]",
                        measure.value()))
                .isEqualTo(300);
        assertThat(count(
                        "select count(*) from evidence e join completion k on k.id = e.completion_id join checkpoint c on c.id = k.checkpoint_id where e.number = '34' and c.measure_id = ?",
                        measure.value()))
                .isEqualTo(300);

        List<String> back = statements.during(() -> withdraw.several(coordinator, cells.keySet()));

        assertThat(back).hasSizeLessThanOrEqualTo(30);
        assertThat(count("select count(*) from checkpoint where state = 'PLANNED' and measure_id = ?", measure.value()))
                .isEqualTo(300);
    }

    @Test
    void whatSomebodyElseChangedStaysAndIsTold() {
        CheckpointId mine = plan.checkpoint(measure, four, null, DUE);
        CheckpointId theirs = plan.checkpoint(measure, four, null, DUE.plusDays(1));
        mark.by(coordinator, Map.of(theirs, 0), new Mark(null, null, "протокол 3 от 24.01.2023", List.of()));

        MarkMany.Marked marked =
                mark.by(curator, Map.of(mine, 0, theirs, 0), new Mark(null, null, "пр. № 1 от 12.01.2023", List.of()));

        assertThat(marked.marked()).containsExactly(mine);
        assertThat(marked.changed()).containsExactly(theirs);
        assertThat(plan.count("completion", theirs)).isEqualTo(1);
    }

    @Test
    void sameBatchPressedTwiceIsOneMark() {
        CheckpointId checkpoint = plan.checkpoint(measure, four, null, DUE);

        mark.by(curator, Map.of(checkpoint, 0), Mark.BARE);
        MarkMany.Marked again = mark.by(curator, Map.of(checkpoint, 0), Mark.BARE);

        assertThat(again.changed()).isEmpty();
        assertThat(plan.count("completion", checkpoint)).isEqualTo(1);
    }

    @Test
    void overlappingBatchesLoseNoMark() throws Exception {
        Map<CheckpointId, Integer> first = new LinkedHashMap<>();
        Map<CheckpointId, Integer> second = new LinkedHashMap<>();
        for (int day = 1; day <= 60; day++) {
            CheckpointId id = plan.checkpoint(measure, four, null, DUE.plusDays(day));
            if (day <= 40) {
                first.put(id, 0);
            }
            if (day > 20) {
                second.put(id, 0);
            }
        }
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<MarkMany.Marked> one = () -> mark.by(curator, first, new Mark(null, "первый", null, List.of()));
            Callable<MarkMany.Marked> other =
                    () -> mark.by(coordinator, second, new Mark(null, "второй", null, List.of()));
            List<MarkMany.Marked> done = new ArrayList<>();
            for (Future<MarkMany.Marked> answer : two.invokeAll(List.of(one, other))) {
                done.add(answer.get());
            }
            int marked = done.stream().mapToInt(it -> it.marked().size()).sum();
            int changed = done.stream().mapToInt(it -> it.changed().size()).sum();
            assertThat(marked).isEqualTo(60);
            assertThat(changed).isEqualTo(20);
        } finally {
            two.shutdown();
        }
        assertThat(count(
                        "select count(*) from completion k join checkpoint c on c.id = k.checkpoint_id where c.measure_id = ?",
                        measure.value()))
                .isEqualTo(60);
        assertThat(count(
                        "select count(*) from checkpoint where state = 'REPORTED' and measure_id = ?", measure.value()))
                .isEqualTo(60);
    }

    @Test
    void scriptIsToldTheCellsAsTheyAreNow() throws Exception {
        CheckpointId checkpoint = plan.checkpoint(measure, four, null, DUE);

        String answer = mvc.perform(post("/roadmaps/" + roadmap + "/matrix/marks")
                        .param("checkpoint", checkpoint + ":0")
                        .param("measure", measure.toString())
                        .param("proof", "пр. № 34 от 25.01.2023")
                        .accept(MediaType.APPLICATION_JSON)
                        .with(as(curator))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(answer)
                .contains(
                        "\"kind\":\"done\"",
                        "\"undo\":[" + checkpoint + "]",
                        "\"look\":\"d\"",
                        "\"text\":\"отмечено\"",
                        "\"open\":\"\"");
        assertThat(page(
                        curator,
                        "/roadmaps/" + roadmap + "/matrix/proof?view=all&measure=" + measure + "&school=" + four
                                + "&column=2"))
                .isEqualTo("приказ № 34 от 25.01.2023");
    }

    @Test
    void listMarksWithoutAScriptAndTakesBack() throws Exception {
        CheckpointId checkpoint = plan.checkpoint(measure, four, null, DUE);
        String list = "/roadmaps/" + roadmap + "/matrix/list?school=" + four;
        assertThat(page(curator, list)).contains("value=\"" + checkpoint + ":0\"");

        MvcResult marked = mvc.perform(post("/roadmaps/" + roadmap + "/matrix/marks")
                        .param("checkpoint", checkpoint + ":0")
                        .param("proof", "акт")
                        .param("back", list)
                        .with(as(curator))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn();

        assertThat(marked.getResponse().getRedirectedUrl()).isEqualTo(list);
        assertThat(plan.state(checkpoint)).isEqualTo("REPORTED");
        undo(marked);
        assertThat(plan.state(checkpoint)).isEqualTo("PLANNED");
    }

    @Test
    void thousandsMarkedWithoutAScriptAreTakenBackAtAShortAddress() throws Exception {
        String[] cells = new String[1500];
        for (int day = 0; day < cells.length; day++) {
            cells[day] = plan.checkpoint(measure, four, null, DUE.plusDays(day)) + ":0";
        }

        MvcResult marked = mvc.perform(post("/roadmaps/" + roadmap + "/matrix/marks")
                        .param("checkpoint", cells)
                        .with(as(curator))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn();

        assertThat(count(
                        "select count(*) from checkpoint where state = 'REPORTED' and measure_id = ?", measure.value()))
                .isEqualTo(cells.length);
        assertThat(undo(marked)).hasSizeLessThan(500);
        assertThat(count("select count(*) from checkpoint where state = 'PLANNED' and measure_id = ?", measure.value()))
                .isEqualTo(cells.length);
    }

    private String undo(MvcResult done) throws Exception {
        String undo = String.valueOf(done.getFlashMap().get("noticeUndo"));
        mvc.perform(post(URI.create(undo)).with(as(curator)).with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn();
        return undo;
    }
}
