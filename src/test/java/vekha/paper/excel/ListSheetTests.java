package vekha.paper.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static vekha.support.Town.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.execution.CheckpointFilter;
import vekha.execution.CheckpointListQueries;
import vekha.execution.PlanRows;
import vekha.roadmap.MeasureId;
import vekha.roadmap.RoadmapId;
import vekha.support.ApplicationTest;
import vekha.support.Town;

/** Lists of checkpoints and plans as files: all rows, only the reader's own, and never too much at once. */
@ApplicationTest
class ListSheetTests {

    private static final LocalDate TODAY = LocalDate.of(2023, 1, 26);
    private static final CheckpointFilter ALL =
            new CheckpointFilter(null, null, null, null, null, null, null, null, null);

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Town town;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CheckpointListQueries lists;

    private RoadmapId roadmap;
    private MeasureId measure;
    private Actor curator;
    private Actor coordinator;

    @BeforeEach
    void twoSchoolsWithMoreThanAPage() {
        PlanRows plan = new PlanRows(jdbc);
        TerritoryId territory = town.municipality();
        SchoolId own = town.school(territory, "Школа № 4");
        SchoolId other = town.school(territory, "Школа № 5");
        roadmap = plan.roadmap(territory, "APPROVED");
        measure = plan.measure(roadmap, "=Самообследование", "до 20.01.2023");
        LocalDate first = LocalDate.of(2022, 9, 1);
        for (int day = 0; day < 60; day++) {
            plan.checkpoint(measure, own, null, first.plusDays(day));
            plan.checkpoint(measure, other, null, first.plusDays(day));
        }
        curator = town.person(territory, Role.CURATOR, own);
        coordinator = town.person(territory, Role.COORDINATOR);
    }

    @Test
    void fileHasAllRowsThatTheReaderMaySee() throws IOException {
        assertThat(csv(coordinator, "/checkpoints?state=overdue").lines()).hasSize(121);
        assertThat(csv(curator, "/checkpoints?state=overdue&page=2").lines()).hasSize(61);
        assertThat(csv(curator, "/my-work").lines()).hasSize(61);
        assertThat(csv(curator, "/checkpoints"))
                .contains("Школа № 4", "\"'=Самообследование\"", "01.09.2022")
                .doesNotContain("Школа № 5");
        assertThat(csv(coordinator, "/checkpoints?state=accepted").lines()).hasSize(1);
    }

    @Test
    void fileIsNamedInRussian() {
        MvcTestResult file = get(coordinator, "/checkpoints?format=xlsx");

        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .contains("attachment", "filename*=UTF-8''%D0");
    }

    @Test
    void workbookOfThePlanHasDaysInIt() throws IOException {
        byte[] file = get(coordinator, "/roadmaps/" + roadmap + "?format=xlsx")
                .getResponse()
                .getContentAsByteArray();
        XSSFSheet sheet = new XSSFWorkbook(new ByteArrayInputStream(file)).getSheetAt(0);

        assertThat(sheet.getLastRowNum()).isEqualTo(1);
        assertThat(sheet.getRow(1).getCell(7).getLocalDateTimeCellValue().toLocalDate())
                .isEqualTo(LocalDate.of(2023, 1, 20));
        assertThat(sheet.getRow(1).getCell(17).getNumericCellValue()).isEqualTo(120);
    }

    @Test
    void everyListOffersItsFilesWithTheFiltersOfTheScreen() {
        assertThat(get(coordinator, "/checkpoints?state=overdue&page=2"))
                .bodyText()
                .contains("href=\"/checkpoints?state=overdue&amp;format=xlsx\"");
        for (String list : new String[] {"/schools", "/roadmaps", "/roadmaps/" + roadmap, "/dashboard"}) {
            assertThat(get(coordinator, list)).hasStatusOk().bodyText().contains(list + "?format=csv");
            assertThat(get(coordinator, list + "?format=csv")).hasStatusOk();
        }
        assertThat(get(coordinator, "/dashboard?format=csv&table=schools"))
                .bodyText()
                .contains("Школа № 4;60;0;0;0;0;0;60");
    }

    @Test
    void unknownFormatDoesNotExist() {
        assertThat(get(coordinator, "/schools?format=exe")).hasStatus(404);
    }

    @Test
    void hundredThousandRowsAreNeverInMemoryTogether() {
        jdbc.sql("""
                        insert into checkpoint (territory_id, roadmap_id, measure_id, school_id, starts_on, due_on, first_due_on)
                        select c.territory_id, c.roadmap_id, c.measure_id, c.school_id, date '1700-01-01' + g, date '1700-01-01' + g, date '1700-01-01' + g
                        from (select * from checkpoint where measure_id = ? limit 1) c, generate_series(1, 100000) g""").param(measure.value()).update();
        long[] seen = {0};
        long[] most = {0};
        long before = alive();

        lists.each(coordinator, ALL, TODAY, row -> {
            if (++seen[0] % 25_000 == 0) {
                most[0] = Math.max(most[0], alive() - before);
            }
        });

        assertThat(seen[0]).isEqualTo(100_120);
        assertThat(most[0]).isLessThan(16L * 1024 * 1024);
    }

    private static long alive() {
        System.gc();
        Runtime machine = Runtime.getRuntime();
        return machine.totalMemory() - machine.freeMemory();
    }

    private String csv(Actor actor, String address) throws IOException {
        MvcTestResult result = get(actor, address + (address.contains("?") ? "&" : "?") + "format=csv");
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult get(Actor actor, String address) {
        return web.get().uri(address).with(as(actor)).exchange();
    }
}
