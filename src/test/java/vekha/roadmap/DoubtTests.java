package vekha.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.NotPermittedException;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.TestClock;
import vekha.support.Town;
import vekha.support.Yardstick;

/** What the checks find in a plan on a real database, and what they leave in peace. */
@ApplicationTest
class DoubtTests {

    private static final int RUNS = 200;
    /** Looked through with the page: it may cost as much as the plan itself, not several times that. */
    private static final double MOST_BESIDE_LOADING = 3;

    @Autowired
    private DoubtQueries doubts;

    @Autowired
    private DismissDoubt dismiss;

    @Autowired
    private PlanQueries plans;

    @Autowired
    private CreateRoadmap createRoadmap;

    @Autowired
    private SendForApproval sendForApproval;

    @Autowired
    private ApproveRoadmap approveRoadmap;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private Town town;

    private TerritoryId territory;
    private Actor coordinator;
    private Actor methodist;
    private BodyId centre;
    private BodyId schools;
    private SchoolId school;
    private Actor curator;

    @BeforeEach
    void found() {
        territory = town.municipality();
        coordinator = town.person(territory, Role.COORDINATOR);
        centre = town.body(territory, "METHODICAL_CENTRE", "ИМЦ");
        methodist = town.responsible(territory, centre);
        schools = town.body(territory, "SCHOOLS", "ОО");
        school = town.school(territory, "Школа № 7");
        curator = town.person(territory, Role.CURATOR, school);
    }

    @Test
    void planWithoutFlawsRaisesNoDoubt() {
        assertThat(found(plan().measure("1", "Провести совет", "до 20.12.2022", centre, schools)))
                .isEmpty();
    }

    @Test
    void deadlinesAreCheckedAgainstPlanOrderAndCalendar() {
        RoadmapId id = create(plan().measure("1", "Вне плана", "до 20.12.2024", centre)
                .measure("2", "Раньше приказа", "до 10.09.2022", centre)
                .measure("3", "Наоборот", "с 20.12.2022 по 10.12.2022", centre)
                .measure("4", "Опечатка", "до 20.12.20022", centre)
                .measure("5", "Часть до приказа", "ежемесячно", centre)
                .measure("6", "Ждёт события", "по итогам опроса", centre));
        jdbc.sql("update roadmap set order_date = '2022-10-01' where id = ?")
                .param(id.value())
                .update();

        assertThat(titles(id, Doubt.Kind.OUTSIDE_PLAN_PERIOD)).containsExactly("Вне плана");
        assertThat(titles(id, Doubt.Kind.BEFORE_ORDER)).containsExactly("Раньше приказа");
        assertThat(titles(id, Doubt.Kind.ENDS_BEFORE_IT_STARTS)).containsExactly("Наоборот");
        assertThat(titles(id, Doubt.Kind.YEAR_CANNOT_BE_MEANT)).containsExactly("Опечатка");
        assertThat(of(id).open()).hasSize(4);
    }

    @Test
    void measureNobodyAnswersForIsDoubtfulAndSoIsOneForSchoolsWithoutSchools() {
        RoadmapId id = create(
                Plans.plan().measure("1", "Ничей", "до 20.12.2022").measure("2", "Для школ", "до 20.12.2022", schools));

        assertThat(titles(id, Doubt.Kind.NO_BODY)).containsExactly("Ничей");
        assertThat(titles(id, Doubt.Kind.NO_SCHOOLS)).containsExactly("Для школ");
    }

    @Test
    void endedBodyAndPersonWhoLeftAreNamedOnceForAllTheirMeasures() {
        BodyId council = town.body(territory, "COMMISSION", "Совет");
        RoadmapId id = create(plan().measure("1", "Раз", "до 20.12.2022", council)
                .measure("2", "Два", "до 20.12.2022", council, centre)
                .measure("3", "Три", "до 20.12.2022", centre));
        jdbc.sql("update responsible_body set archived = true where id = ?")
                .param(council.value())
                .update();
        leave(methodist);

        assertThat(titles(id, Doubt.Kind.BODY_ENDED)).containsExactly("Раз", "Два");
        assertThat(titles(id, Doubt.Kind.PERSON_LEFT)).containsExactly("Два", "Три");
        assertThat(of(id).open())
                .hasSize(2)
                .anySatisfy(it -> assertThat(it.who()).isEqualTo(methodist.name()));
    }

    @Test
    void careThatAnotherPersonSharesIsNotLeftBehind() {
        town.responsible(territory, centre);
        leave(methodist);

        assertThat(found(plan().measure("1", "Раз", "до 20.12.2022", centre))).isEmpty();
    }

    @Test
    void measureNobodyCanMarkIsNamedUnlessAnotherOfItsBodiesCan() {
        BodyId council = town.body(territory, "COMMISSION", "Совет");
        RoadmapId id = create(plan().measure("1", "Некому", "до 20.12.2022", council)
                .measure("2", "Есть кому", "до 20.12.2022", council, centre));

        assertThat(titles(id, Doubt.Kind.NOBODY_MARKS)).containsExactly("Некому");
    }

    @Test
    void schoolIsDoubtfulWithoutACuratorWithOneWhoLeftWithoutAnybodyOrClosed() {
        SchoolId own = town.school(territory, "Школа № 8");
        town.person(territory, Role.PRINCIPAL, own);
        SchoolId empty = town.school(territory, "Школа № 9");
        SchoolId closed = town.school(territory, "Школа № 10");
        jdbc.sql("update school set closed_on = '2022-01-01' where id = ?")
                .param(closed.value())
                .update();
        leave(curator);

        assertThat(found(Plans.plan()
                        .forSchools(school, own, empty, closed)
                        .measure("1", "Для школ", "до 20.12.2022", schools)))
                .extracting(Doubt::kind, Doubt::name)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Doubt.Kind.CURATOR_LEFT, "Школа № 7"),
                        org.assertj.core.groups.Tuple.tuple(Doubt.Kind.NO_CURATOR, "Школа № 8"),
                        org.assertj.core.groups.Tuple.tuple(Doubt.Kind.NOBODY_MARKS_SCHOOL, "Школа № 9"),
                        org.assertj.core.groups.Tuple.tuple(Doubt.Kind.SCHOOL_CLOSED, "Школа № 10"));
    }

    @Test
    void dismissedDoubtComesBackWhenTheMeasureReadsOtherwise() {
        RoadmapId id = create(plan().measure("1", "Вне плана", "до 20.12.2024", centre));
        MeasureId measure = of(id).open().get(0).rows().get(0).measure();

        dismiss.by(coordinator, id, Doubt.Kind.OUTSIDE_PLAN_PERIOD, 0, measure, "Договорённость с институтом");

        assertThat(of(id).open()).isEmpty();
        assertThat(of(id).dismissed()).hasSize(1);
        assertThat(doubts.reasons(id))
                .extracting(DoubtQueries.Reason::reason)
                .containsExactly("Договорённость с институтом");
        assertThat(jdbc.sql("select cause from journal_entry where act = 'doubtDismissed' and ? = any(subjects)")
                        .param("measure:" + measure)
                        .query(String.class)
                        .single())
                .isEqualTo("Договорённость с институтом");

        jdbc.sql("update measure set title = 'Иначе' where id = ?")
                .param(measure.value())
                .update();
        assertThat(titles(id, Doubt.Kind.OUTSIDE_PLAN_PERIOD)).containsExactly("Иначе");
    }

    @Test
    void dismissedDoubtIsTakenUpAgainByHand() {
        RoadmapId id = create(plan().measure("1", "Вне плана", "до 20.12.2024", centre));
        MeasureId measure = of(id).open().get(0).rows().get(0).measure();
        dismiss.by(coordinator, id, Doubt.Kind.OUTSIDE_PLAN_PERIOD, 0, measure, "Так и нужно");

        dismiss.back(coordinator, id, Doubt.Kind.OUTSIDE_PLAN_PERIOD, 0, measure);

        assertThat(of(id).open()).hasSize(1);
        assertThat(of(id).dismissed()).isEmpty();
    }

    @Test
    void onlyWhoKeepsThePlanDismisses() {
        RoadmapId id = create(plan().measure("1", "Вне плана", "до 20.12.2024", centre));
        MeasureId measure = of(id).open().get(0).rows().get(0).measure();
        Actor head = town.person(territory, Role.HEAD);

        assertThatThrownBy(() -> dismiss.by(head, id, Doubt.Kind.OUTSIDE_PLAN_PERIOD, 0, measure, "Так"))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void ofAPlanInForceOnlyPeopleAreDoubted() {
        Actor head = town.person(territory, Role.HEAD);
        RoadmapId id = create(plan().measure("1", "Вне плана", "до 20.12.2024", centre));
        sendForApproval.by(coordinator, id);
        approveRoadmap.by(head, id, Plans.ORDER);
        leave(methodist);

        assertThat(of(id).open()).extracting(Doubt::kind).containsExactly(Doubt.Kind.PERSON_LEFT);
    }

    @Test
    void largePlanTakesTwoStatements() throws Exception {
        RoadmapId id = create(plan().section("1", "Раздел").measures(210, "до 20.12.2024", centre, schools));
        PlanHead head = plans.head(coordinator, id);

        assertThat(statements.during(() -> assertThat(doubts.of(head).open()).hasSize(210)))
                .hasSize(2);
    }

    /** The processor time of this thread, the best of many runs in turn: what else the machine does counts in neither. */
    @Test
    void lookingThroughALargePlanCostsLittleBesideLoadingIt() throws Exception {
        RoadmapId id = create(plan().section("1", "Раздел").measures(210, "до 20.12.2024", centre, schools));
        PlanHead head = plans.head(coordinator, id);
        assertThat(doubts.of(head).open()).hasSize(210);
        assertThat(plans.rows(head, null, TestClock.TODAY).rows()).hasSize(210);
        long looking = Long.MAX_VALUE;
        long loading = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            looking = Math.min(looking, Yardstick.timeOf(() -> doubts.of(head).open()));
            loading = Math.min(loading, Yardstick.timeOf(() -> plans.rows(head, null, TestClock.TODAY)));
        }
        double ratio = (double) looking / loading;
        System.out.printf(
                "remarks of 210 rows: %.2f ms of processor time, loading the plan: %.2f ms, ratio %.2f%n",
                looking / 1e6, loading / 1e6, ratio);
        assertThat(ratio).isLessThan(MOST_BESIDE_LOADING);
    }

    private Plans plan() {
        return Plans.plan().forSchools(school);
    }

    private RoadmapId create(Plans plan) {
        return createRoadmap.by(coordinator, plan.build());
    }

    private Doubts of(RoadmapId id) {
        return doubts.of(plans.head(coordinator, id));
    }

    private List<Doubt> found(Plans plan) {
        return of(create(plan)).open();
    }

    private List<String> titles(RoadmapId id, Doubt.Kind kind) {
        return of(id).open().stream()
                .filter(it -> it.kind() == kind)
                .flatMap(it -> it.rows().stream())
                .map(Doubt.Row::title)
                .toList();
    }

    private void leave(Actor person) {
        jdbc.sql("update person set left_at = now() where id = ?")
                .param(person.id().value())
                .update();
    }
}
