package vekha.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vekha.support.Town.as;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.NotPermittedException;
import vekha.foundation.NotVisibleException;
import vekha.roadmap.MeasureId;
import vekha.roadmap.RoadmapId;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.TestClock;
import vekha.support.Town;
import vekha.support.WideRoadmap;
import vekha.support.Yardstick;

@ApplicationTest
class MatrixTests {

    private static final LocalDate DUE = LocalDate.of(2023, 1, 20);

    @Autowired
    private Town town;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private MarkMany mark;

    @Autowired
    private WithdrawCompletion withdraw;

    @Autowired
    private ExemptMany exempt;

    @Autowired
    private MatrixQueries queries;

    @Autowired
    private StatementCounter statements;

    private PlanRows plan;
    private TerritoryId territory;
    private RoadmapId roadmap;
    private MeasureId measure;
    private SchoolId four;
    private SchoolId five;
    private Actor curator;
    private Actor coordinator;

    @BeforeEach
    void aPlanForTwoSchools() {
        plan = new PlanRows(jdbc);
        territory = town.municipality();
        four = town.school(territory, "Школа № 4");
        five = town.school(territory, "Школа № 5");
        roadmap = plan.roadmap(territory, "APPROVED");
        measure = plan.measure(roadmap, "Наставничество", "ежемесячно");
        curator = town.person(territory, Role.CURATOR, four);
        coordinator = town.person(territory, Role.COORDINATOR);
    }

    @Test
    void twelveThousandCellsWeighLittle() throws Exception {
        for (boolean mixed : new boolean[] {true, false}) {
            TerritoryId wide = town.municipality();
            WideRoadmap.Built built = new WideRoadmap(jdbc).in(wide, mixed);
            String page = page(town.person(wide, Role.COORDINATOR), "/roadmaps/" + built.roadmap() + "/matrix");

            assertThat(page.split("<td", -1))
                    .hasSize(WideRoadmap.MEASURES * WideRoadmap.SCHOOLS * WideRoadmap.PERIODS + 1);
            byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
            System.out.printf("matrix of 12 000 cells: %d bytes, %d compressed%n", bytes.length, compressed(bytes));
            assertThat(bytes.length).isLessThan(600_000);
            assertThat(compressed(bytes)).isLessThan(40_000);
        }
    }

    @Test
    void twelveThousandCellsCostLittle() throws Exception {
        TerritoryId wide = town.municipality();
        WideRoadmap.Built built = new WideRoadmap(jdbc).in(wide, true);
        Actor actor = town.person(wide, Role.COORDINATOR);
        String address = "/roadmaps/" + built.roadmap() + "/matrix";

        assertThat(Yardstick.lengthOf("matrix of 12 000 cells", 40, () -> page(actor, address)))
                .isLessThan(60);
    }

    private static int compressed(byte[] bytes) throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.size();
    }

    @Test
    void pageIsTheSameFewStatementsWhateverItsSize() throws Exception {
        plan.checkpoint(measure, four, null, DUE);
        String small = "/roadmaps/" + roadmap + "/matrix";
        page(coordinator, small);
        List<String> few = statements.during(() -> page(coordinator, small));
        WideRoadmap.Built built = new WideRoadmap(jdbc).in(territory, true);
        String large = "/roadmaps/" + built.roadmap() + "/matrix";

        List<String> many = statements.during(() -> page(coordinator, large));

        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void cellOfAMonthlyMeasureMarksOnlyWhatHasBegun() {
        CheckpointId december = month(four, "2022-12-01", "2022-12-31");
        CheckpointId january = month(four, "2023-01-01", "2023-01-31");
        CheckpointId february = month(four, "2023-02-01", "2023-02-28");
        CheckpointId march = month(four, "2023-03-01", "2023-03-31");

        MatrixCell cell = cell(coordinator, four, "2023 quarter 1");

        assertThat(cell.total()).isEqualTo(3);
        assertThat(cell.standing()).isEqualTo(Standing.SOON);
        assertThat(toMark(cell)).containsExactly(january);
        mark.by(coordinator, Map.of(january, 0), Mark.BARE);
        assertThat(toMark(cell(coordinator, four, "2023 quarter 1"))).containsExactly(february);
        assertThat(toMark(cell(coordinator, four, "2022 quarter 4"))).containsExactly(december);
        assertThat(march).isNotNull();
    }

    private CheckpointId month(SchoolId school, String from, String to) {
        CheckpointId id = plan.checkpoint(measure, school, null, LocalDate.parse(to));
        jdbc.sql("update checkpoint set starts_on = ?::date where id = ?")
                .params(from, id.value())
                .update();
        return id;
    }

    private MatrixCell cell(Actor actor, SchoolId school, String quarter) {
        MatrixFilter filter = new MatrixFilter("all", school.value(), null, null, Set.of());
        Matrix matrix = queries.matrix(
                actor,
                roadmap,
                new vekha.foundation.Period(LocalDate.of(2022, 9, 1), LocalDate.of(2023, 8, 31)),
                filter,
                TestClock.TODAY);
        int column = quarter.startsWith("2022") ? 1 : 2;
        return matrix.parts().get(0).rows().get(0).cells()[column];
    }

    private static List<CheckpointId> toMark(MatrixCell cell) {
        List<CheckpointId> ids = new ArrayList<>();
        cell.eachToMark((int) TestClock.TODAY.toEpochDay(), (id, version) -> ids.add(new CheckpointId(id)));
        return ids;
    }

    @Test
    void curatorSeesOnlyTheColumnsOfHisSchools() throws Exception {
        CheckpointId own = plan.checkpoint(measure, four, null, DUE);
        CheckpointId foreign = plan.checkpoint(measure, five, null, DUE);

        String page = page(curator, "/roadmaps/" + roadmap + "/matrix");

        assertThat(page)
                .contains("title=\"Школа № 4\"", "data-c=\"" + own + "\"")
                .doesNotContain("Школа № 5");
        assertThatThrownBy(() -> mark.by(curator, Map.of(own, 0, foreign, 0), Mark.BARE))
                .isInstanceOf(NotVisibleException.class);
        assertThat(plan.state(own)).isEqualTo("PLANNED");
    }

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

    /** What a script is answered. */
    private String act(String address, Actor actor, String name, String... values) throws Exception {
        return mvc.perform(post("/roadmaps/" + roadmap + "/matrix" + address)
                        .param(name, values)
                        .param("measure", measure.toString())
                        .accept(MediaType.APPLICATION_JSON)
                        .with(as(actor))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void headReadsAndMarksNothing() throws Exception {
        CheckpointId checkpoint = plan.checkpoint(measure, four, null, DUE);
        Actor head = town.person(territory, Role.HEAD);

        assertThat(page(head, "/roadmaps/" + roadmap + "/matrix"))
                .contains("data-marks=\"false\"")
                .doesNotContain("data-c=");
        assertThatThrownBy(() -> mark.by(head, Map.of(checkpoint, 0), Mark.BARE))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void strangersFindNoMatrix() throws Exception {
        Actor stranger = town.person(town.municipality(), Role.COORDINATOR);

        for (String page : List.of(
                "",
                "/list",
                "/list?school=1",
                "/cell?measure=1&school=1&column=0",
                "/proof?measure=1&school=1&column=0")) {
            assertThat(mvc.perform(get("/roadmaps/" + roadmap + "/matrix" + page)
                                    .with(as(stranger)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
    }

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

    private long count(String sql, long param) {
        return jdbc.sql(sql).param(param).query(Long.class).single();
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
        String undo = String.valueOf(marked.getFlashMap().get("noticeUndo"));
        mvc.perform(post(undo).with(as(curator)).with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn();
        assertThat(plan.state(checkpoint)).isEqualTo("PLANNED");
    }

    @Test
    void namesAreEscaped() throws Exception {
        jdbc.sql("update measure set title = ?, deadline = ? where id = ?")
                .params("<script>alert(1)</script>", "\"><u>", measure.value())
                .update();
        jdbc.sql("update school set short_name = ? where id = ?")
                .params("\"><img src=x>", four.value())
                .update();
        plan.checkpoint(measure, four, null, DUE);

        assertThat(page(coordinator, "/roadmaps/" + roadmap + "/matrix"))
                .doesNotContain("<script>alert", "<u>", "<img src=x");
    }

    private String page(Actor actor, String address) throws Exception {
        MvcResult result = mvc.perform(get(address).with(as(actor))).andReturn();
        assertThat(result.getResponse().getStatus()).isEqualTo(200);
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
