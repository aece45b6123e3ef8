package vekha.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.Actors;
import vekha.account.Role;
import vekha.directory.TerritoryId;
import vekha.foundation.FileStore;
import vekha.foundation.RefusedException;
import vekha.foundation.Sheet;
import vekha.foundation.SheetFormat;
import vekha.support.ApplicationTest;
import vekha.support.Town;

/** Exports: few plans come at once, many are made meanwhile, and only their owner sees them. */
@ApplicationTest
class ExportTests {

    private static final int MANY = 7;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Town town;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ExportPlans exports;

    @Autowired
    private ExportLists lists;

    @Autowired
    private List<SheetFormat> formats;

    @Autowired
    private PrintForm printForm;

    @Autowired
    private ReportQueries queries;

    @Autowired
    private Exports kept;

    @Autowired
    private FileStore files;

    @Autowired
    private Actors actors;

    @Autowired
    private Clock clock;

    private TerritoryId region;
    private Actor regional;

    @BeforeEach
    void aRegion() {
        region = town.region();
        regional = town.person(region, Role.REGIONAL_COORDINATOR);
    }

    private TerritoryId municipality(int plans, String state) {
        TerritoryId municipality = town.municipality(region);
        for (int at = 0; at < plans; at++) {
            jdbc.sql("""
                            insert into roadmap (territory_id, kind, title, period_from, period_to, state, order_number, order_date, created_at)
                            values (?, 'ROADMAP', 'Дорожная карта «Опора»: школы/2023', '2023-01-01', '2023-12-31', ?, '1', '2023-01-01', now())""").params(municipality.value(), state).update();
        }
        return municipality;
    }

    private MvcTestResult begin(Actor actor, TerritoryId territory) {
        return browser.post()
                .uri("/exports?territory=" + territory.value())
                .with(as(actor))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult open(Actor actor, String address) {
        return browser.get().uri(address).with(as(actor)).exchange();
    }

    private Export made() throws InterruptedException {
        long until = System.nanoTime() + LONGEST.toNanos();
        while (exports.own(regional).get(0).isRunning() && System.nanoTime() < until) {
            Thread.sleep(50);
        }
        return exports.own(regional).get(0);
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(in.readAllBytes().length).isGreaterThan(1000);
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void fewPlansComeAtOnce() throws IOException {
        TerritoryId municipality = municipality(2, "APPROVED");
        municipality(1, "DRAFT");

        MvcTestResult answer = begin(regional, municipality);

        assertThat(answer).hasStatusOk().hasContentType("application/zip");
        assertThat(names(answer.getResponse().getContentAsByteArray()))
                .hasSize(4)
                .allMatch(name -> name.contains("/Дорожная карта «Опора» школы-2023"))
                .anyMatch(name -> name.endsWith(" (2).pdf"))
                .doesNotHaveDuplicates();
        assertThat(exports.own(regional)).isEmpty();
    }

    @Test
    void manyPlansAreMadeMeanwhileAndFetchedByTheirOwnerOnly() throws IOException, InterruptedException {
        municipality(MANY, "APPROVED");

        assertThat(begin(regional, region)).hasRedirectedUrl("/exports");
        Export made = made();

        assertThat(made.state()).isEqualTo(Export.State.DONE);
        assertThat(made.done()).isEqualTo(MANY);
        assertThat(open(regional, "/exports")).hasStatusOk().bodyText().contains("Скачать архив", "готов: 7\u00a0карт");
        MvcTestResult file = open(regional, "/exports/" + made.id() + "/file");
        assertThat(file).hasStatusOk();
        assertThat(names(file.getResponse().getContentAsByteArray())).hasSize(2 * MANY);
        Actor neighbour = town.person(region, Role.REGIONAL_COORDINATOR);
        assertThat(open(neighbour, "/exports/" + made.id() + "/file")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(exports.own(neighbour)).isEmpty();
    }

    @Test
    void onlyOneIsMadeAtATime() {
        municipality(MANY, "APPROVED");
        running();

        assertThat(begin(regional, region)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void whatAStopInterruptedIsSaidToBe() {
        running();
        exports.interruptWhatWasBeingMade();

        Export left = exports.own(regional).get(0);
        assertThat(left.state()).isEqualTo(Export.State.INTERRUPTED);
        assertThat(open(regional, "/exports")).bodyText().contains("прервано остановкой системы на 3 из 7\u00a0карт");
        assertThat(open(regional, "/exports/" + left.id() + "/file")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void archiveThatTheMachineCannotMakeIsSaidToHaveFailed() throws InterruptedException {
        municipality(MANY, "APPROVED");
        PlanArchive broken = new PlanArchive(printForm) {
            @Override
            void write(Actor actor, List<ExportedPlan> plans, OutputStream out, IntConsumer packed) {
                throw new NoClassDefFoundError("lost");
            }
        };
        ExportPlans failing = new ExportPlans(queries, kept, broken, files, actors, clock);

        Actor now = actors.find(regional.id()).orElseThrow(); // with the municipality made since
        failing.begin(now, region, failing.plans(now, region));

        assertThat(made().state()).isEqualTo(Export.State.FAILED);
    }

    @Test
    void longListGoesOnAndIsFetchedLater() throws IOException, InterruptedException {
        CountDownLatch patience = new CountDownLatch(1);
        Sheet list = list(lines -> {
            IntStream.rangeClosed(1, 1000).forEach(number -> lines.add("Школа № " + number, number));
            await(patience);
            IntStream.rangeClosed(1001, 3000).forEach(number -> lines.add("Школа № " + number, number));
        });

        assertThat(lists.write(regional, "Школы.xlsx", list, excel(), Duration.ofMillis(1500)))
                .isEmpty();
        assertThat(exports.own(regional).get(0).isRunning()).isTrue();
        assertThat(open(regional, "/exports")).bodyText().contains("Школы", "готовится: пока");
        assertThatThrownBy(() -> lists.write(regional, "Ещё.xlsx", list, excel(), Duration.ofMillis(1)))
                .isInstanceOf(RefusedException.class);
        patience.countDown();

        Export made = made();
        assertThat(made.state()).isEqualTo(Export.State.DONE);
        assertThat(made.done()).isEqualTo(3000);
        MvcTestResult file = open(regional, "/exports/" + made.id() + "/file");
        assertThat(file).hasStatusOk().hasContentType(excel().type());
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(3000);
        }
    }

    @Test
    void listThatFailsIsSaidToHaveFailed() throws IOException, InterruptedException {
        CountDownLatch patience = new CountDownLatch(1);
        Sheet list = list(lines -> {
            await(patience);
            throw new IllegalStateException("lost the database");
        });

        assertThat(lists.write(regional, "Школы.xlsx", list, excel(), Duration.ofMillis(50)))
                .isEmpty();
        patience.countDown();
        assertThat(made().state()).isEqualTo(Export.State.FAILED);
        assertThat(open(regional, "/exports")).bodyText().contains("не получился; попробуйте ещё раз");
    }

    private static Sheet list(Sheet.Content content) {
        return new Sheet("Школы", List.of(new Sheet.Column("Школа", 30), new Sheet.Column("№", 9)), content);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private SheetFormat excel() {
        return formats.stream().filter(SheetFormat::isWhole).findFirst().orElseThrow();
    }

    @Test
    void whatIsOlderThanADayIsGone() throws IOException {
        running();
        exports.interruptWhatWasBeingMade();
        jdbc.sql("update plan_export set asked_at = asked_at - interval '25 hours' where person_id = ?")
                .param(regional.id().value())
                .update();

        assertThat(exports.own(regional)).isEmpty();
        exports.sweep();
        assertThat(jdbc.sql("select count(*) from plan_export where person_id = ?")
                        .param(regional.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void foreignOrEmptyTerritoryIsNotExported() {
        TerritoryId foreign = town.municipality();
        TerritoryId empty = municipality(1, "DRAFT");

        assertThat(begin(regional, foreign)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(begin(regional, empty)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void running() {
        jdbc.sql("""
                        insert into plan_export (person_id, territory_id, total, done, asked_at)
                        values (?, ?, 7, 3, cast(? as timestamptz))""")
                .params(regional.id().value(), region.value(), "2023-01-26T09:00:00Z")
                .update();
    }
}
