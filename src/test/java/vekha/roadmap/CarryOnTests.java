package vekha.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
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
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;
import vekha.foundation.Subject;
import vekha.journal.JournalEntry;
import vekha.journal.JournalQueries;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.TestClock;
import vekha.support.Town;

/** A plan in force is carried on into the next school year. */
@ApplicationTest
class CarryOnTests {

    @Autowired
    private Town town;

    @Autowired
    private CreateRoadmap createRoadmap;

    @Autowired
    private SendForApproval send;

    @Autowired
    private ApproveRoadmap approve;

    @Autowired
    private AmendRoadmap amend;

    @Autowired
    private CarryOn carryOn;

    @Autowired
    private SetFreshness freshness;

    @Autowired
    private MeasureFactors factors;

    @Autowired
    private PlanQueries plans;

    @Autowired
    private BasisQueries bases;

    @Autowired
    private JournalQueries journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private TestClock clock;

    private TerritoryId territory;
    private Actor coordinator;
    private BodyId schools;
    private BodyId person;
    private SchoolId first;
    private SchoolId second;
    private RoadmapId roadmap;

    @BeforeEach
    void aPlanInForce() {
        clock.setDay(LocalDate.of(2022, 9, 10));
        territory = town.municipality();
        coordinator = town.person(territory, Role.COORDINATOR);
        first = town.school(territory, "Школа № 1");
        second = town.school(territory, "Школа № 2");
        schools = town.body(territory, "SCHOOLS", "ОО");
        person = town.body(territory, "PERSON", "Орлова Н. П.");
        roadmap = createRoadmap.by(
                coordinator,
                Plans.plan()
                        .forSchools(first, second)
                        .section("1", "Кадры")
                        .measure("1.1", "Утвердить перечень", "до 25.12.2022", schools)
                        .measure("1.2", "Вести наблюдение", "постоянно", schools)
                        .measure("1.3", "Разобрать результаты", "по итогам диагностики", person)
                        .measure("1.4", "Собрать отчёты", "ежемесячно", schools)
                        .build());
        freshness.of(coordinator, roadmap, measure(roadmap, "Вести наблюдение"), Freshness.MONTH);
        factors.choose(coordinator, roadmap, measure(roadmap, "Собрать отчёты"), Set.of(aFactor()));
        send.by(coordinator, roadmap);
        approve.by(town.person(territory, Role.HEAD), roadmap, Plans.ORDER);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void draftHoldsEverythingButTheMarks() {
        accept("Утвердить перечень");

        RoadmapId draft = carried(Set.of());

        PlanHead head = plans.head(coordinator, draft);
        assertThat(head.state()).isEqualTo(State.DRAFT);
        assertThat(head.period().from()).isEqualTo(LocalDate.of(2023, 9, 1));
        assertThat(head.order()).isEqualTo(Order.NONE);
        assertThat(head.schools()).containsExactly("Школа № 1", "Школа № 2");
        assertThat(head.legend()).hasSize(1);
        assertThat(head.basis()).isEqualTo("Поддержка школ округа в 2022–2023 учебном году");
        assertThat(texts("select deadline from measure where roadmap_id = ? order by position", draft))
                .containsExactly("до 25.12.2023", "постоянно", "по итогам диагностики", "ежемесячно");
        assertThat(texts("select title from section where roadmap_id = ?", draft))
                .containsExactly("Кадры");
        assertThat(texts("select every from measure where roadmap_id = ? and every is not null", draft))
                .containsExactly("MONTH");
        assertThat(texts(
                        "select m.title from measure_factor f join measure m on m.id = f.measure_id where m.roadmap_id = ?",
                        draft))
                .containsExactly("Собрать отчёты");
        assertThat(texts("select id::text from checkpoint where roadmap_id = ?", draft))
                .isEmpty();
    }

    @Test
    void whatWeWordedAnewIsTold() {
        RoadmapId draft = carried(Set.of());

        assertThat(bases.reworded(draft)).singleElement().satisfies(row -> {
            assertThat(row.was()).isEqualTo("до 25.12.2022");
            assertThat(row.now()).isEqualTo("до 25.12.2023");
            assertThat(row.untouched()).isTrue();
        });
        assertThat(bases.of(coordinator, draft).source()).isEqualTo(roadmap);
    }

    @Test
    void bothPlansTellOfItInTheirHistory() {
        RoadmapId draft = carried(Set.of());

        for (RoadmapId told : List.of(draft, roadmap)) {
            assertThat(journal.history(Subject.of("roadmap", told), coordinator.zone(), 10))
                    .extracting(JournalEntry::act)
                    .contains("roadmapCarriedOn");
        }
    }

    @Test
    void onlyWhatWasAcceptedInEverySchoolIsFinished() {
        assertThat(preview().rows()).noneMatch(NextRow::finished);
        jdbc.sql("update checkpoint set state = 'ACCEPTED', done_on = due_on where measure_id = ? and school_id = ?")
                .params(measure(roadmap, "Утвердить перечень").value(), first.value())
                .update();
        assertThat(preview().rows()).as("one school is still to report").noneMatch(NextRow::finished);

        accept("Утвердить перечень");
        accept("Собрать отчёты");

        assertThat(preview().rows())
                .filteredOn(NextRow::finished)
                .extracting(NextRow::title)
                .containsExactly("Утвердить перечень");
        assertThat(plans.head(coordinator, carried(Set.of(0))).measures()).isEqualTo(3);
    }

    @Test
    void schoolsThatLeftAndPersonsWhoEndedAreWarnedAbout() {
        long programme = jdbc.sql("select id from programme where short_name = 'ШНОР'")
                .query(Long.class)
                .single();
        jdbc.sql("insert into roadmap_programme values (?, ?)")
                .params(roadmap.value(), programme)
                .update();
        jdbc.sql(
                        "insert into membership (school_id, programme_id, from_year, to_year) values (?, ?, 2021, 2022), (?, ?, 2021, 2024)")
                .params(first.value(), programme, second.value(), programme)
                .update();
        jdbc.sql("update responsible_body set archived = true where id = ?")
                .param(person.value())
                .update();

        NextYear next = preview();

        assertThat(next.schools())
                .extracting(NextYear.School::name, NextYear.School::doubt, NextYear.School::until)
                .containsExactly(
                        tuple("Школа № 1", NextYear.Doubt.LEFT, 2022), tuple("Школа № 2", NextYear.Doubt.NONE, 2024));
        assertThat(next.rows().get(2).ended()).containsExactly("Орлова Н. П.");
        jdbc.sql("update school set closed_on = '2023-07-01' where id = ?")
                .param(second.value())
                .update();
        assertThat(preview().schools().get(1).doubt()).isEqualTo(NextYear.Doubt.CLOSED);
    }

    @Test
    void choicesMadeForAnotherTextAreRefused() {
        NextYear seen = preview();
        jdbc.sql("update measure set deadline = 'март' where id = ?")
                .param(measure(roadmap, "Собрать отчёты").value())
                .update();

        assertThatThrownBy(() -> carryOn.by(
                        coordinator, roadmap, seen.wish(), new NextChoices(Set.of(), Set.of(), Set.of(), seen.print())))
                .isInstanceOf(StaleException.class);
        assertThat(texts("select roadmap_id::text from roadmap_basis where source_id = ?", roadmap))
                .isEmpty();
    }

    @Test
    void onlyTheCoordinatorOfTheTerritoryCarriesOnAndNoAmendmentIs() {
        assertThatThrownBy(() -> carryOn.preview(town.person(territory, Role.HEAD), roadmap, null))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> carryOn.preview(town.person(town.municipality(), Role.COORDINATOR), roadmap, null))
                .isInstanceOf(NotVisibleException.class);
        RoadmapId amendment = amend.copying(coordinator, roadmap);
        assertThatThrownBy(() -> carryOn.preview(coordinator, amendment, null)).isInstanceOf(RefusedException.class);
    }

    @Test
    void aLongPlanTakesNoMoreStatementsThanAShortOne() throws Exception {
        RoadmapId large = createRoadmap.by(
                coordinator,
                Plans.plan()
                        .forSchools(first, second)
                        .section("1", "Кадры")
                        .measures(210, "до 25.12.2022", schools)
                        .build());

        int few = statements
                .during(() -> carryOn.preview(coordinator, roadmap, null))
                .size();
        int many = statements
                .during(() -> carryOn.preview(coordinator, large, null))
                .size();
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(16);
        NextYear seen = carryOn.preview(coordinator, large, null);
        assertThat(statements.during(() -> carryOn.by(
                        coordinator, large, seen.wish(), new NextChoices(Set.of(), Set.of(), Set.of(), seen.print()))))
                .hasSizeLessThanOrEqualTo(60);
    }

    private NextYear preview() {
        return carryOn.preview(coordinator, roadmap, null);
    }

    private RoadmapId carried(Set<Integer> dropped) {
        NextYear seen = preview();
        return carryOn.by(
                coordinator, roadmap, seen.wish(), new NextChoices(dropped, Set.of(), Set.of(), seen.print()));
    }

    private void accept(String title) {
        jdbc.sql("update checkpoint set state = 'ACCEPTED', done_on = due_on where measure_id = ?")
                .param(measure(roadmap, title).value())
                .update();
    }

    private long aFactor() {
        return jdbc.sql("select min(id) from risk_factor").query(Long.class).single();
    }

    private MeasureId measure(RoadmapId in, String title) {
        return new MeasureId(jdbc.sql("select id from measure where roadmap_id = ? and title = ?")
                .params(in.value(), title)
                .query(Long.class)
                .single());
    }

    private List<String> texts(String sql, RoadmapId of) {
        return jdbc.sql(sql).param(of.value()).query(String.class).list();
    }
}
