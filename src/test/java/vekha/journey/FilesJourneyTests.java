package vekha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is taken out of the application and what comes back: a filtered list, a school's blank, a calendar; by keyboard, at a desk and on a phone. */
class FilesJourneyTests extends Journey {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final int FIRST_ROW = 3;
    private static final int SIGNED = 9;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private Walk walk(String login, int width) {
        return new Walk(browser(), login, width, true);
    }

    /** The keyboard is enough. */
    private static void press(Walk walk, Locator button) {
        button.focus();
        walk.page().waitForNavigation(() -> walk.page().keyboard().press("Enter"));
        walk.look();
    }

    private static Download taken(Walk walk, Locator link) {
        link.focus();
        return walk.page().waitForDownload(() -> walk.page().keyboard().press("Enter"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 375})
    void filteredListIsTakenAwayWithTheRowsOfTheScreen(int width) throws IOException {
        try (Walk coordinator = walk("coordinator", width)) {
            coordinator.open("/checkpoints?state=returned");
            List<String> shown =
                    coordinator.find("table.list tbody th[scope=row] > a:first-of-type").allInnerTexts().stream()
                            .map(FilesJourneyTests::plain)
                            .toList();
            assertThat(shown).isNotEmpty();

            Download text = taken(coordinator, coordinator.find(".sheets a[href*='format=csv']"));
            assertThat(text.suggestedFilename()).endsWith(".csv");
            List<String> lines = Files.readAllLines(text.path());
            assertThat(lines.get(0)).startsWith("\ufeff");
            assertThat(lines.stream().skip(1).map(FilesJourneyTests::nameInText))
                    .containsExactlyElementsOf(shown);

            Download workbook = taken(coordinator, coordinator.find(".sheets a[href*='format=xlsx']"));
            assertThat(workbook.suggestedFilename()).endsWith(".xlsx");
            assertThat(names(workbook.path())).containsExactlyElementsOf(shown);
            coordinator.look();
        }
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').strip();
    }

    /** Number and title; neither has a «;» in the town of the demonstration. */
    private static String nameInText(String line) {
        String[] cells = line.split(";", 3);
        return plain(cells[0].replaceAll("^\"|\"$", "") + " " + cells[1].replaceAll("^\"|\"$", ""));
    }

    private static List<String> names(Path file) throws IOException {
        List<String> names = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            for (int row = 1; row <= sheet.getLastRowNum(); row++) {
                Row line = sheet.getRow(row);
                names.add(plain(line.getCell(0).getStringCellValue() + " "
                        + line.getCell(1).getStringCellValue()));
            }
        }
        return names;
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 375})
    void blankGoesOutIsFilledAndComesBackWithItsConflicts(int width) throws IOException {
        try (Walk curator = walk("curator", width)) {
            curator.open("/schools/" + school() + "/blank?from=2000-01-01&to=2100-01-01");
            Path blank = folder.resolve("blank.xlsx");
            taken(curator, curator.find("a[href*='file.xlsx']")).saveAs(blank);
            List<Long> points = fill(blank, 3);
            // somebody else changes the second of them meanwhile; the third row is not the one that was given out
            jdbc.sql("update checkpoint set version = version + 1 where id = ?")
                    .param(points.get(1))
                    .update();

            Page page = curator.page();
            page.setInputFiles("#file", blank);
            press(curator, curator.find("#load button"));
            assertThat(curator.find("table.list tbody tr").count()).isEqualTo(3);
            assertThat(curator.find("input[name=chosen]:checked").count()).isEqualTo(1);
            assertThat(curator.find("table.list").innerText())
                    .contains("Будет отмечено", "Изменилось после того", "подпись повреждена");
            assertThat(state(points.get(0))).isNotEqualTo("REPORTED");

            press(curator, curator.find(".decide button"));
            assertThat(curator.find("#notices").innerText()).contains("Отмечено по бланку");
            assertThat(state(points.get(0))).isEqualTo("REPORTED");
            assertThat(state(points.get(1))).isNotEqualTo("REPORTED");
            assertThat(state(points.get(2))).isNotEqualTo("REPORTED");
        }
    }

    /** A school of the curator that has the most left to report. */
    private long school() {
        return jdbc.sql("""
                        select c.school_id from checkpoint c join roadmap r on r.id = c.roadmap_id and r.state = 'APPROVED'
                        join care_school k on k.school_id = c.school_id and k.person_id = (select id from person where login = 'curator')
                        where c.state in ('PLANNED', 'RETURNED') and c.due_on is not null
                        group by c.school_id order by count(distinct c.id) desc, c.school_id limit 1""").query(Long.class).single();
    }

    private String state(long checkpoint) {
        return jdbc.sql("select state from checkpoint where id = ?")
                .param(checkpoint)
                .query(String.class)
                .single();
    }

    /** The first rows; the last of them with a signature that nobody gave. */
    private static List<Long> fill(Path blank, int rows) throws IOException {
        List<Long> points = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(blank))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            for (int row = FIRST_ROW; row < FIRST_ROW + rows; row++) {
                Row line = sheet.getRow(row);
                line.getCell(5).setCellValue(LocalDate.now().minusDays(1).format(DAY));
                line.getCell(6)
                        .setCellValue(
                                "справка № 5 от " + LocalDate.now().minusDays(1).format(DAY));
                String signed = line.getCell(SIGNED).getStringCellValue();
                points.add(Long.valueOf(signed.substring(0, signed.indexOf(':'))));
                if (row == FIRST_ROW + rows - 1) {
                    char last = signed.charAt(signed.length() - 1);
                    line.getCell(SIGNED)
                            .setCellValue(signed.substring(0, signed.length() - 1) + (last == 'A' ? 'E' : 'A'));
                }
            }
            try (OutputStream out = Files.newOutputStream(blank)) {
                workbook.write(out);
            }
        }
        return points;
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 375})
    void calendarOpensUnderItsAddressUntilThatIsRevoked(int width) throws IOException, InterruptedException {
        try (Walk curator = walk("curator", width)) {
            curator.open("/calendar-feeds");
            press(curator, curator.find("form[action='/calendar-feeds'] button").first());
            URI address = URI.create(curator.find("#address").innerText());
            assertThat(read(address).statusCode()).isEqualTo(200);
            assertThat(read(address).body()).startsWith("BEGIN:VCALENDAR\r\n").contains("BEGIN:VEVENT");

            press(curator, curator.find("form[action$='/revocation'] button").first());
            assertThat(curator.find("#notices").innerText()).contains("Адрес отозван");
            assertThat(read(address).statusCode()).isEqualTo(404);
            assertThat(curator.find("#address").count()).isZero();
        }
    }

    /** As a calendar program does it: without signing in. */
    private static HttpResponse<String> read(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
