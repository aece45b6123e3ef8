package vekha.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vekha.support.Town.as;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.NotPermittedException;
import vekha.foundation.NotVisibleException;
import vekha.support.TestClock;
import vekha.support.WideRoadmap;
import vekha.support.Yardstick;

/** What a matrix shows to whom, and what showing it costs. */
class MatrixTests extends MatrixOfTwoSchools {

    @Autowired
    private MatrixQueries queries;

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
}
