package vekha.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static vekha.support.Town.as;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
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
import vekha.execution.AcceptCompletion;
import vekha.execution.AsOf;
import vekha.execution.CheckpointId;
import vekha.execution.CompleteCheckpoint;
import vekha.execution.Delay;
import vekha.execution.Mark;
import vekha.execution.MarkNotRequired;
import vekha.execution.PlanRows;
import vekha.execution.PostponeCheckpoint;
import vekha.execution.ReturnCompletion;
import vekha.execution.RevokeAcceptance;
import vekha.execution.Standing;
import vekha.execution.WithdrawCompletion;
import vekha.foundation.Period;
import vekha.roadmap.MeasureId;
import vekha.roadmap.RoadmapId;
import vekha.support.ApplicationTest;
import vekha.support.TestClock;
import vekha.support.Town;

/** A report of a period gone by tells what was so at its end, whatever happened since. */
@ApplicationTest
class PastReportTests {

    private static final LocalDate FIRST = LocalDate.of(2022, 11, 7);
    private static final Period PERIOD = new Period(LocalDate.of(2022, 10, 1), LocalDate.of(2022, 11, 30));

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Town town;

    @Autowired
    private TestClock clock;

    @Autowired
    private ExecutionQueries execution;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private CompleteCheckpoint complete;

    @Autowired
    private AcceptCompletion accept;

    @Autowired
    private ReturnCompletion giveBack;

    @Autowired
    private WithdrawCompletion withdraw;

    @Autowired
    private RevokeAcceptance revoke;

    @Autowired
    private PostponeCheckpoint postpone;

    @Autowired
    private MarkNotRequired exempt;

    private PlanRows plan;
    private RoadmapId roadmap;
    private Actor coordinator;
    private Actor curator;
    private final List<CheckpointId> points = new ArrayList<>();

    /** What a report tells of a day. */
    private record Told(List<Numbers> numbers, List<Point> points) {

        int count(Predicate<Point> condition) {
            return (int) points.stream().filter(condition).count();
        }
    }

    @BeforeEach
    void aPlanOfTenSchools() {
        clock.setDay(FIRST);
        plan = new PlanRows(jdbc);
        TerritoryId territory = town.municipality();
        roadmap = plan.roadmap(territory, "APPROVED");
        MeasureId measure = plan.measure(roadmap, "Самообследование", "в октябре – ноябре");
        List<SchoolId> schools = new ArrayList<>();
        for (int number = 0; number < 10; number++) {
            SchoolId school = town.school(territory, "Школа № " + number);
            schools.add(school);
            points.add(plan.checkpoint(measure, school, null, FIRST.plusDays(3 * (number - 5))));
        }
        coordinator = town.person(territory, Role.COORDINATOR);
        curator = town.person(territory, Role.CURATOR, schools.toArray(new SchoolId[0]));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void reportOfADayGoneByIsTheOneThatWasMadeOnThatDay() {
        Map<LocalDate, Told> told = aWeek();

        clock.setDay(FIRST.plusDays(40));
        told.forEach((day, then) ->
                assertThat(told(new AsOf(day, true))).as("as of " + day).isEqualTo(then));
        assertThat(told.values()).doesNotHaveDuplicates();
    }

    /** From the points alone, in plain Java, on every day and for every state. */
    @Test
    void everyNumberOfEveryDayIsThatOfItsPoints() {
        Map<Standing, Integer> seen = new LinkedHashMap<>();
        aWeek().forEach((day, then) -> {
            Numbers numbers = then.numbers().stream().reduce(Numbers.none(""), Numbers::plus);
            Predicate<Point> required = point -> point.standing() != Standing.NOT_REQUIRED && point.isCountedIn(PERIOD);
            Predicate<Point> due = required.and(
                    point -> Objects.requireNonNull(point.counted()).isBefore(day));
            assertThat(numbers.all()).isEqualTo(then.count(required));
            assertThat(numbers.due()).isEqualTo(then.count(due));
            assertThat(numbers.accepted()).isEqualTo(then.count(due.and(is(Standing.ACCEPTED))));
            assertThat(numbers.reported()).isEqualTo(then.count(due.and(is(Standing.REPORTED))));
            assertThat(numbers.returned()).isEqualTo(then.count(due.and(is(Standing.RETURNED))));
            assertThat(numbers.overdue()).isEqualTo(then.count(due.and(is(Standing.OVERDUE))));
            assertThat(numbers.moved())
                    .isEqualTo(then.count(due.and(is(Standing.SOON).or(is(Standing.PLANNED)))));
            assertThat(numbers.notRequired())
                    .isEqualTo(then.count(is(Standing.NOT_REQUIRED).and(point -> point.isCountedIn(PERIOD))));
            then.points().forEach(point -> seen.merge(point.standing(), 1, Integer::sum));
            assertThat(numbers.moved() + numbers.notRequired()).isLessThanOrEqualTo(3);
        });
        assertThat(seen)
                .containsOnlyKeys(
                        Standing.ACCEPTED,
                        Standing.REPORTED,
                        Standing.RETURNED,
                        Standing.OVERDUE,
                        Standing.SOON,
                        Standing.PLANNED,
                        Standing.NOT_REQUIRED);
    }

    @Test
    void endOfThePeriodIsTheDayUnlessAnotherIsNamed() throws IOException {
        aWeek();
        clock.setDay(FIRST.plusDays(100));
        String asked = "/reports?roadmap=" + roadmap + "&from=2022-10-01&to=";

        assertThat(text(asked + FIRST.plusDays(1))).contains("по состоянию на 08.11.2022", "на 08.11.2022 срок");
        assertThat(text(asked + "2022-11-30&on=2022-11-09")).contains("по состоянию на 09.11.2022");
        assertThat(text(asked + "2023-12-31")).doesNotContain("по состоянию на").contains("на 15.02.2023 срок");
        assertThat(open(asked + "2022-11-30&on=2022-09-09")).hasStatus(422);
    }

    @Test
    void planApprovedLaterHasNothingToTellYet() throws IOException {
        jdbc.sql("""
                        insert into edition (roadmap_id, number, order_number, order_date, approved_by, approved_at, content)
                        values (?, 1, '7', '2022-11-10', ?, '2022-11-10 10:00+03', '{}')""").params(roadmap.value(), coordinator.id().value()).update();
        clock.setDay(FIRST.plusDays(100));

        String asked = "/reports?roadmap=" + roadmap + "&from=2022-10-01&to=";
        assertThat(text(asked + "2022-11-09")).contains("ни одна дорожная карта не действовала");
        assertThat(text(asked + "2022-11-10")).contains("Дорожная карта утверждена");
    }

    @Test
    void englishReportSaysThatItIsEnglish() throws IOException {
        String asked = "?lang=en&roadmap=" + roadmap + "&from=2022-10-01&to=2022-11-30";

        assertThat(text("/reports" + asked)).containsPattern("<article[^>]*lang=\"en\"");
        MvcTestResult file = open("/reports/report.pdf" + asked);
        try (PDDocument pdf = Loader.loadPDF(file.getResponse().getContentAsByteArray())) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    /** Every kind of act once at least; told at the end of each day. */
    private Map<LocalDate, Told> aWeek() {
        Map<LocalDate, Told> told = new LinkedHashMap<>();
        List<Runnable> days = List.of(
                () -> {
                    mark(0);
                    mark(1);
                    mark(2);
                    exempt.by(coordinator, points.get(3), version(3), "школа закрыта");
                },
                () -> {
                    accept.by(coordinator, points.get(0), version(0));
                    giveBack.by(coordinator, points.get(1), version(1), "нет приказа");
                    postpone.by(coordinator, points.get(4), version(4), new Delay("болезнь", FIRST.plusDays(20), null));
                    postpone.by(coordinator, points.get(8), version(8), new Delay("ремонт", FIRST.plusDays(22), null));
                },
                () -> {
                    withdraw.by(curator, points.get(2));
                    revoke.several(coordinator, List.of(points.get(0)), "ошибка");
                    exempt.takeBack(coordinator, points.get(3));
                },
                () -> {
                    mark(1);
                    mark(4);
                    accept.by(coordinator, points.get(0), version(0));
                },
                () -> {
                    accept.by(coordinator, points.get(1), version(1));
                    mark(9);
                });
        for (int at = 0; at < days.size(); at++) {
            LocalDate day = FIRST.plusDays(at);
            clock.setDay(day);
            days.get(at).run();
            told.put(day, told(AsOf.now(day)));
        }
        return told;
    }

    private void mark(int point) {
        complete.by(curator, points.get(point), version(point), Mark.BARE);
    }

    private int version(int point) {
        return plan.version(points.get(point));
    }

    private Told told(AsOf on) {
        return new Told(
                execution.numbers(coordinator, List.of(roadmap), PERIOD, on),
                execution.points(coordinator, List.of(roadmap), PERIOD, on));
    }

    private static Predicate<Point> is(Standing standing) {
        return point -> point.standing() == standing;
    }

    private MvcTestResult open(String address) {
        return browser.get().uri(address).with(as(coordinator)).exchange();
    }

    private String text(String address) throws IOException {
        MvcTestResult page = open(address);
        assertThat(page).hasStatusOk();
        return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
