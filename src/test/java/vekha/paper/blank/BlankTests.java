package vekha.paper.blank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.execution.CheckpointId;
import vekha.execution.PlanRows;
import vekha.roadmap.MeasureId;
import vekha.support.ApplicationTest;
import vekha.support.Town;

/** A school's blank goes out and comes back: what it would mark is shown, and nothing is marked that stands otherwise by now. */
@ApplicationTest
class BlankTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Town town;

    @Autowired
    private JdbcClient jdbc;

    private PlanRows plan;
    private TerritoryId territory;
    private SchoolId school;
    private CheckpointId first;
    private CheckpointId second;
    private Actor curator;

    @BeforeEach
    void aSchoolWithTwoDueDates() {
        plan = new PlanRows(jdbc);
        territory = town.municipality();
        school = town.school(territory, "Школа № 4");
        MeasureId measure = plan.measure(
                plan.roadmap(territory, "APPROVED"),
                "Разбор уроков; беседы, обсуждение «опыта» школ-партнёров",
                "до 20 числа");
        first = plan.checkpoint(measure, school, null, LocalDate.of(2023, 1, 20));
        second = plan.checkpoint(measure, school, null, LocalDate.of(2023, 1, 25));
        curator = town.person(territory, Role.CURATOR, school);
    }

    @Test
    void filledBlankIsShownThenMarkedAtOneStroke() throws IOException {
        byte[] blank = filled("25.01.2023", "пр. № 34 от 25.01.2023");

        MvcTestResult preview = upload(school, blank);
        assertThat(preview).hasStatusOk().bodyText().contains("Будет отмечено", "пр. № 34");
        assertThat(plan.state(first)).isEqualTo("PLANNED");

        assertThat(mark(signed(blank, 3), signed(blank, 4))).hasStatus3xxRedirection();
        assertThat(plan.state(first)).isEqualTo("REPORTED");
        assertThat(plan.state(second)).isEqualTo("REPORTED");
        assertThat(jdbc.sql(
                                "select count(distinct act_group) from journal_entry where person_id = ? and act_group is not null")
                        .param(curator.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void blankThatIsLoadedAgainSaysWhoMarkedItAndWhen() throws IOException {
        byte[] blank = filled("25.01.2023", "пр. № 34 от 25.01.2023");
        mark(signed(blank, 3), signed(blank, 4));

        assertThat(upload(school, blank))
                .hasStatusOk()
                .bodyText()
                .contains("Уже отмечено "
                        + jdbc.sql("""
                        select to_char(k.at at time zone :zone, 'DD.MM.YYYY') || ': ' || p.name from completion k
                        join person p on p.id = k.person_id where k.checkpoint_id = :first""")
                                .param("zone", curator.zone().getId())
                                .param("first", first.value())
                                .query(String.class)
                                .single())
                .doesNotContain("Изменилось после того");
    }

    @Test
    void signThatTheDatabaseDoesNotKeepIsDropped() throws IOException {
        byte[] blank = filled("25.01.2023", "пр. № 3_x0000_4 ");

        assertThat(BlankFile.read(blank).get(0).document()).isEqualTo("пр. № 34");
    }

    @Test
    void nothingIsMarkedWhenOneOfThemChangedMeanwhile() throws IOException {
        byte[] blank = filled("25.01.2023", null);
        jdbc.sql("update checkpoint set version = version + 1 where id = ?")
                .param(second.value())
                .update();

        assertThat(upload(school, blank)).hasStatusOk().bodyText().contains("Изменилось после того");
        assertThat(mark(signed(blank, 3), signed(blank, 4))).hasStatus(409);
        assertThat(plan.state(first)).isEqualTo("PLANNED");
    }

    @Test
    void coordinatorIsNotOfferedWhatTheRegionAsksOfTheSchool() {
        TerritoryId region = town.region();
        TerritoryId place = town.municipality(region);
        SchoolId asked = town.school(place, "Школа № 6");
        MeasureId measure = plan.measure(plan.roadmap(region, "APPROVED"), "Семинар в области", "до 20 числа");
        plan.checkpoint(measure, asked, null, LocalDate.of(2023, 1, 20));

        assertThat(blank(asked, town.person(place, Role.CURATOR, asked)))
                .bodyText()
                .contains("Семинар в области");
        assertThat(blank(asked, town.person(place, Role.COORDINATOR)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Семинар в области");
    }

    private MvcTestResult blank(SchoolId of, Actor actor) {
        return web.get().uri("/schools/" + of + "/blank").with(as(actor)).exchange();
    }

    @Test
    void rowsOfAnotherSchoolAndForgedOnesAreTold() throws IOException {
        SchoolId other = town.school(territory, "Школа № 5");
        curator = town.person(territory, Role.CURATOR, school, other);
        byte[] blank = filled("25.01.2023", null);

        assertThat(upload(other, blank)).hasStatusOk().bodyText().contains("подпись");
        assertThat(mark(signed(blank, 3).replaceFirst(":0:", ":1:"), signed(blank, 4)))
                .hasStatus(409);
    }

    @Test
    void remarkAloneIsNotTickedAsDone() throws IOException {
        byte[] blank = filled(null, null);
        ByteArrayOutputStream remarked = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(blank))) {
            workbook.getSheetAt(0).getRow(3).getCell(8).setCellValue("Не выполнено: учитель болен");
            workbook.write(remarked);
        }

        assertThat(upload(school, remarked.toByteArray()))
                .hasStatusOk()
                .bodyText()
                .contains("Не выполнено: учитель болен", "Только примечание")
                .doesNotContain("checked=", "Будет отмечено");
    }

    @Test
    void whatIsNoDayIsTold() throws IOException {
        assertThat(upload(school, filled("на той неделе", null)))
                .hasStatusOk()
                .bodyText()
                .contains("Не похоже на день");
    }

    @Test
    void textThatIsTooLongIsToldAndNotCut() throws IOException {
        assertThat(upload(school, filled("25.01.2023", "я".repeat(2001))))
                .hasStatusOk()
                .bodyText()
                .contains("Слишком длинный текст");
    }

    @Test
    void rowsBeyondWhatOneLoadingTakesAreRefusedAndNotCut() throws IOException {
        byte[] all = manyRows(filled("25.01.2023", null), 5000);
        assertThat(BlankFile.read(all)).hasSize(5000);

        assertThat(upload(school, manyRows(filled("25.01.2023", null), 5001)))
                .hasStatus(422)
                .bodyText()
                .contains("Заполнено больше 5", "загрузите бланк за более короткий период");
    }

    /** The same row again and again: how many there are is looked at before what they are. */
    private static byte[] manyRows(byte[] blank, int rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(blank))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            String signed = sheet.getRow(3).getCell(9).getStringCellValue();
            for (int row = 3; row < 3 + rows; row++) {
                XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
                line.createCell(5).setCellValue("25.01.2023");
                line.createCell(9).setCellValue(signed);
            }
            workbook.write(out);
        }
        return out.toByteArray();
    }

    @Test
    void fileThatIsNoBlankIsRefusedWithASentence() throws IOException {
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet();
            workbook.write(empty);
        }
        assertThat(upload(school, "не книга".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("Не получилось прочесть");
        assertThat(upload(school, empty.toByteArray()))
                .hasStatus(422)
                .bodyText()
                .contains("Это не бланк");
        assertThat(upload(school, new byte[3 * 1024 * 1024]))
                .hasStatus(422)
                .bodyText()
                .contains("больше 2 МБ");
    }

    private byte[] filled(String day, String document) throws IOException {
        byte[] file = web.get()
                .uri("/schools/" + school + "/blank/file.xlsx")
                .with(as(curator))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            for (int row = 3; row <= 4; row++) {
                sheet.getRow(row).getCell(5).setCellValue(day);
                sheet.getRow(row).getCell(6).setCellValue(document);
            }
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static String signed(byte[] blank, int row) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(blank))) {
            return workbook.getSheetAt(0).getRow(row).getCell(9).getStringCellValue();
        }
    }

    private MvcTestResult upload(SchoolId of, byte[] file) {
        return web.post()
                .uri("/schools/" + of + "/blank")
                .multipart()
                .file("file", file)
                .with(as(curator))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult mark(String... signed) {
        var request = web.post()
                .uri("/schools/" + school + "/blank/marks")
                .with(as(curator))
                .with(csrf());
        for (int at = 0; at < signed.length; at++) {
            request.param("chosen", Integer.toString(at))
                    .param("signed", signed[at])
                    .param("day", "25.01.2023")
                    .param("document", "пр. № 34 от 25.01.2023")
                    .param("actual", "")
                    .param("note", "");
        }
        return request.exchange();
    }
}
