package vekha.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static vekha.support.Town.as;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.execution.AsOf;
import vekha.foundation.Period;
import vekha.roadmap.RoadmapId;
import vekha.support.ApplicationTest;
import vekha.support.DemoTown;
import vekha.support.StatementCounter;
import vekha.support.TestClock;
import vekha.support.Town;

/** The report on execution of the demonstration town: every number counted anew, row by row. */
@ApplicationTest
class ReportTests {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final Period PERIOD = new Period(TODAY.minusMonths(4), TODAY.plusDays(20));

    @Autowired
    private DemoTown demo;

    @Autowired
    private ExecutionQueries execution;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Town town;

    @Autowired
    private StatementCounter statements;

    private Actor coordinator;
    private long plan;

    /** A checkpoint as it lies in its table. */
    record Row(
            @Nullable Long section,
            String state,
            @Nullable LocalDate due,
            @Nullable LocalDate missed,
            @Nullable LocalDate done) {

        @Nullable
        LocalDate counted() {
            return missed != null ? missed : due;
        }

        boolean inside() {
            LocalDate counted = counted();
            return counted != null && !counted.isBefore(PERIOD.from()) && !counted.isAfter(PERIOD.to());
        }

        boolean came() {
            return inside()
                    && !state.equals("NOT_REQUIRED")
                    && Objects.requireNonNull(counted()).isBefore(TODAY);
        }
    }

    @BeforeEach
    void aPlanOfTheDemonstration() {
        coordinator = demo.actor("coordinator");
        plan = jdbc.sql("""
                        select c.roadmap_id from checkpoint c join roadmap r on r.id = c.roadmap_id
                        where r.territory_id = ? and r.state = 'APPROVED' group by c.roadmap_id order by count(*) desc limit 1""")
                .param(coordinator.territory().value())
                .query(Long.class)
                .single();
    }

    private List<Row> rows() {
        return jdbc.sql("""
                        select m.section_id, c.state, c.due_on, c.missed_on, c.done_on from checkpoint c
                        join measure m on m.id = c.measure_id where c.roadmap_id = ? and m.deleted_at is null""")
                .param(plan)
                .query((row, number) -> new Row(
                        row.getObject(1, Long.class),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)))
                .list();
    }

    private static int count(List<Row> rows, Predicate<Row> condition) {
        return (int) rows.stream().filter(condition).count();
    }

    @Test
    void everyNumberIsThatOfItsRows() {
        List<Numbers> numbers = execution.numbers(coordinator, List.of(new RoadmapId(plan)), PERIOD, AsOf.now(TODAY));
        List<Row> all = rows();

        assertThat(numbers).hasSizeGreaterThan(3);
        assertThat(numbers).allSatisfy(section -> {
            List<Row> own = all.stream()
                    .filter(row -> Objects.equals(row.section(), section.section()))
                    .toList();
            assertThat(section.all()).isEqualTo(count(own, row -> row.inside() && !row.state.equals("NOT_REQUIRED")));
            assertThat(section.due()).isEqualTo(count(own, Row::came));
            assertThat(section.accepted()).isEqualTo(count(own, row -> row.came() && row.state.equals("ACCEPTED")));
            assertThat(section.reported()).isEqualTo(count(own, row -> row.came() && row.state.equals("REPORTED")));
            assertThat(section.returned()).isEqualTo(count(own, row -> row.came() && row.state.equals("RETURNED")));
            assertThat(section.overdue())
                    .isEqualTo(count(
                            own,
                            row -> row.came()
                                    && row.state.equals("PLANNED")
                                    && Objects.requireNonNull(row.due).isBefore(TODAY)));
            assertThat(section.moved())
                    .isEqualTo(count(
                            own,
                            row -> row.came()
                                    && row.state.equals("PLANNED")
                                    && !Objects.requireNonNull(row.due).isBefore(TODAY)));
            assertThat(section.notRequired())
                    .isEqualTo(count(own, row -> row.inside() && row.state.equals("NOT_REQUIRED")));
            assertThat(section.due())
                    .isEqualTo(section.accepted()
                            + section.reported()
                            + section.returned()
                            + section.overdue()
                            + section.moved());
        });
        assertThat(numbers.stream().mapToInt(Numbers::due).sum()).isEqualTo(count(all, Row::came));
        assertThat(count(all, Row::came)).isPositive();
    }

    @Test
    void tablesHoldExactlyTheRowsTheyTellOf() {
        List<Point> points = execution.points(coordinator, List.of(new RoadmapId(plan)), PERIOD, AsOf.now(TODAY));
        Report report = new Report(
                new ReportQuestion(ReportQuestion.Sort.REPORT, new RoadmapId(plan), null, PERIOD, null, null, null),
                List.of(),
                List.of(),
                points,
                TODAY,
                TODAY,
                "");
        List<Row> all = rows();

        assertThat(report.done().stream().mapToInt(List::size).sum())
                .isPositive()
                .isEqualTo(count(
                        all,
                        row -> List.of("REPORTED", "ACCEPTED").contains(row.state)
                                && row.done != null
                                && PERIOD.contains(row.done)));
        assertThat(report.missed().stream().mapToInt(List::size).sum())
                .isPositive()
                .isEqualTo(count(
                        all, row -> row.came() && List.of("PLANNED", "RETURNED").contains(row.state)));
        assertThat(report.waiting().stream().mapToInt(List::size).sum())
                .isEqualTo(count(all, row -> row.state.equals("PLANNED") && row.due == null));
        assertThat(report.notRequired().stream().mapToInt(List::size).sum())
                .isEqualTo(
                        count(all, row -> row.state.equals("NOT_REQUIRED") && (row.counted() == null || row.inside())));
    }

    @Test
    void pageTellsTheSameSumsInASentence() throws UnsupportedEncodingException {
        int due = count(rows(), Row::came);
        MvcTestResult page = open(coordinator, "/reports?roadmap=" + plan + dates());

        assertThat(page).hasStatusOk();
        assertThat(text(page))
                .contains(
                        "срок наступил у " + due + ".", "об исполнении", "Таблица 1. Исполнение по разделам", "ОТЧЁТ");
    }

    @Test
    void formLeftAsItIsAsksAboutAllPlans() throws UnsupportedEncodingException {
        MvcTestResult page = open(coordinator, "/reports?roadmap=&on=&sort=REPORT&post=&signatory=" + dates());

        assertThat(page).hasStatusOk();
        assertThat(text(page)).contains("ОТЧЁТ");
    }

    @Test
    void daysAreKeptWhenAnotherFieldCannotBeRead() throws UnsupportedEncodingException {
        MvcTestResult page = open(coordinator, "/reports?roadmap=none" + dates());

        assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(page)).contains("value=\"" + PERIOD.from() + "\"", "value=\"" + PERIOD.to() + "\"");
    }

    @Test
    void wordHasTheSameNameAndIsRead() {
        MvcTestResult file = open(coordinator, "/reports/report.docx?roadmap=" + plan + dates());

        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getHeader("Content-Disposition")).contains("filename*=UTF-8''");
        var read = new vekha.intake.reading.DocumentReader()
                .read("report.docx", file.getResponse().getContentAsByteArray());
        assertThat(read.tables()).hasSizeGreaterThan(1);
    }

    @Test
    void numberOfStatementsDoesNotDependOnTheRows() throws Exception {
        List<String> one = statements.during(() -> open(coordinator, "/reports?roadmap=" + plan + dates()));
        List<String> all =
                statements.during(() -> open(coordinator, "/reports?territory=" + coordinator.territory() + dates()));

        assertThat(all).hasSameSizeAs(one);
        assertThat(one).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void nothingOfAnotherTerritoryIsReported() {
        Actor stranger = town.person(town.municipality(), Role.COORDINATOR);

        assertThat(open(stranger, "/reports?roadmap=" + plan + dates())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(open(stranger, "/reports?territory=" + coordinator.territory() + dates()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(open(stranger, "/roadmaps/" + plan + "/form.docx?marks=true"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void periodThatEndsBeforeItBeginsIsToldKindly() throws UnsupportedEncodingException {
        MvcTestResult page = open(coordinator, "/reports?roadmap=" + plan + "&from=2023-02-01&to=2023-01-01");

        assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(page)).contains("Последний день раньше первого");
        assertThat(open(coordinator, "/reports?roadmap=" + plan + "&from=20015-02-01&to=2023-01-01"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(open(coordinator, "/roadmaps/" + plan + "/form.docx?marks=true&from=2030-01-01&to=2023-01-01"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Whoever sees only some schools is not told why the others did not do it. */
    @Test
    void reasonsOfSchoolsInNobodysCareAreNotToldToACurator() {
        Actor curator = demo.actor("curator");
        Period year = new Period(TODAY.minusYears(1), TODAY.plusYears(1));
        List<RoadmapId> plans = List.of(new RoadmapId(plan));

        long all = execution.points(coordinator, plans, year, AsOf.now(TODAY)).stream()
                .filter(point -> point.remark() != null)
                .count();
        assertThat(execution.points(curator, plans, year, AsOf.now(TODAY)).stream()
                        .filter(point -> point.remark() != null))
                .hasSizeLessThan((int) all);
    }

    private static String dates() {
        return "&from=" + PERIOD.from() + "&to=" + PERIOD.to();
    }

    private MvcTestResult open(Actor actor, String address) {
        return browser.get().uri(address).with(as(actor)).exchange();
    }

    private static String text(MvcTestResult page) throws UnsupportedEncodingException {
        return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
