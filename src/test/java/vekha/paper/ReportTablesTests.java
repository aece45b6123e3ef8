package vekha.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import vekha.execution.EvidenceKind;
import vekha.execution.Standing;
import vekha.foundation.Period;
import vekha.foundation.Words;
import vekha.roadmap.Kind;
import vekha.roadmap.Order;
import vekha.roadmap.RoadmapId;
import vekha.support.ApplicationTest;
import vekha.support.TestClock;

/** What stands in the cells of a report where one measure is told of several schools. */
@ApplicationTest
class ReportTablesTests {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final LocalDate DUE = TODAY.minusDays(9);
    private static final Period PERIOD = new Period(TODAY.minusMonths(4), TODAY.plusDays(20));
    private static final Point.Planned MEASURE = new Point.Planned(1, 1, "1.1", "Семинар", "до 10.01.2023", "ОО");

    @Autowired
    private Words words;

    @Autowired
    private MarkWords marks;

    @BeforeEach
    void inRussian() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("ru"));
    }

    @AfterEach
    void inAnyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void severalReasonsAreEachToldWithWhoseTheyAre() {
        List<String> cells = cells(tables(
                        missed("Школа № 2", Standing.RETURNED, "Нет подписи."),
                        missed("Школа № 4", Standing.OVERDUE, null),
                        missed("Школа № 5", Standing.OVERDUE, null))
                .missed());

        assertThat(cells.get(3)).isEqualTo("Школа № 2\nШкола № 4\nШкола № 5");
        assertThat(cells.get(4).lines())
                .satisfiesExactly(
                        returned -> assertThat(returned).endsWith(": Нет подписи (Школа № 2);"),
                        overdue -> assertThat(overdue).endsWith("не назначен (Школа № 4, Школа № 5)"));
    }

    @Test
    void oneReasonIsEverybodys() {
        List<String> cells =
                cells(tables(missed("Школа № 4", Standing.OVERDUE, null), missed("Школа № 5", Standing.OVERDUE, null))
                        .missed());

        assertThat(cells.get(4)).endsWith("не назначен");
    }

    @Test
    void documentsStandOneBelowTheOther() {
        List<String> cells =
                cells(tables(done("Школа № 2", "7"), done("Школа № 4", "9")).done());

        assertThat(cells.get(3).lines().limit(2))
                .containsExactly("протокол № 7 (Школа № 2);", "протокол № 9 (Школа № 4);");
    }

    @Test
    void whatWaitsAgreesWithItsNumber() {
        assertThat(formula(waiting(1))).endsWith("Ждёт события и в расчёт не входит: 1 мероприятие.");
        assertThat(formula(waiting(1), waiting(2))).endsWith("Ждут события и в расчёт не входят: 2 мероприятия.");
    }

    private String formula(Point... points) {
        List<Paper.Block> blocks = tables(points).numbers();
        return ((Paper.Text) blocks.get(blocks.size() - 1)).text().replace('\u00a0', ' ');
    }

    private static Point waiting(long id) {
        Point.Planned measure = new Point.Planned(1, id, null, "Разбор", "по итогам", "ОО");
        return new Point(measure, null, null, null, null, Standing.WAITS, null, null, null, List.of(), List.of());
    }

    private static List<String> cells(List<Paper.Block> blocks) {
        return ((Paper.Grid) blocks.get(1))
                .rows().get(0).cells().stream()
                        .map(cell -> cell.text().replace('\u00a0', ' '))
                        .toList();
    }

    private ReportTables tables(Point... points) {
        Order order = new Order("1", PERIOD.from(), null, null, null);
        Report report = new Report(
                new ReportQuestion(ReportQuestion.Sort.REPORT, new RoadmapId(1), null, PERIOD, null, null, null),
                List.of(new ReportPlan(1, Kind.ROADMAP, "Карта", PERIOD, order, null, "Город", 3, List.of(), null)),
                List.of(Numbers.none("Кадры")),
                List.of(points),
                TODAY,
                TODAY,
                "Город");
        return new ReportTables(report, words, marks);
    }

    private static Point missed(String school, Standing standing, @Nullable String remark) {
        return new Point(MEASURE, school, null, DUE, DUE, standing, null, null, remark, List.of(), List.of());
    }

    private static Point done(String school, String number) {
        Proof proof = new Proof(EvidenceKind.PROTOCOL, number, null, null, null);
        return new Point(
                MEASURE, school, null, DUE, DUE, Standing.ACCEPTED, DUE, null, null, List.of(proof), List.of());
    }
}
