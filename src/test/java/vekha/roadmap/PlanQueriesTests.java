package vekha.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.NotVisibleException;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.TestClock;
import vekha.support.Town;

@ApplicationTest
class PlanQueriesTests {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final RoadmapFilter ALL = new RoadmapFilter(null, null, null, null);

    @Autowired
    private PlanQueries queries;

    @Autowired
    private RoadmapQueries roadmaps;

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

    private Actor coordinator;
    private Actor head;
    private BodyId authority;
    private SchoolId school;

    @BeforeEach
    void found() {
        TerritoryId territory = town.municipality();
        coordinator = town.person(territory, Role.COORDINATOR);
        head = town.person(territory, Role.HEAD);
        authority = town.body(territory, "AUTHORITY", "УО");
        school = town.school(territory, "Школа № 7");
    }

    @Test
    void measureStandsAsItsCheckpointsDo() {
        RoadmapId plan = approved(1);
        long measure = measureOf(plan);
        checkpoint(plan, measure, TODAY.minusDays(1), "PLANNED", null);
        checkpoint(plan, measure, TODAY, "PLANNED", null);
        checkpoint(plan, measure, TODAY.plusDays(15), "PLANNED", null);
        checkpoint(plan, measure, TODAY.minusDays(9), "ACCEPTED", TODAY.minusDays(7));
        checkpoint(plan, measure, null, "PLANNED", null);

        Standings standings = rows(plan, null).get(0).standings();

        assertThat(standings.overdue()).isEqualTo(1);
        assertThat(standings.soon()).isEqualTo(1);
        assertThat(standings.planned()).isEqualTo(1);
        assertThat(standings.accepted()).isEqualTo(1);
        assertThat(standings.waits()).isEqualTo(1);
        assertThat(standings.past()).isEqualTo(2);
        assertThat(standings.percent()).isEqualTo(50);
        assertThat(standings.lastDoneLate()).isEqualTo(2);
        assertThat(standings.nextDue()).isEqualTo(TODAY);
    }

    @Test
    void checkpointThatIsNotRequiredStaysOutOfThePercentage() {
        RoadmapId plan = approved(1);
        long measure = measureOf(plan);
        checkpoint(plan, measure, TODAY.minusDays(2), "ACCEPTED", TODAY.minusDays(2));
        checkpoint(plan, measure, TODAY.minusDays(1), "NOT_REQUIRED", null);

        assertThat(rows(plan, null).get(0).standings().percent()).isEqualTo(100);
    }

    @Test
    void schoolSeesOnlyItsOwnMeasures() {
        RoadmapId plan = approved(2);
        checkpoint(plan, measureOf(plan), TODAY, "PLANNED", null);

        assertThat(rows(plan, school)).hasSize(1);
        assertThat(rows(plan, null)).hasSize(2);
    }

    @Test
    void lateSchoolsAreNamedTheLongestLateFirst() {
        RoadmapId plan = approved(1);
        checkpoint(plan, measureOf(plan), TODAY.minusDays(3), "PLANNED", null);

        PlanRows rows = queries.rows(queries.head(head, plan), null, TODAY);

        assertThat(rows.late().values()).containsExactly(new PlanRows.Late(List.of("Школа № 7"), 1));
    }

    @Test
    void numberOfStatementsDoesNotGrowWithThePlan() throws Exception {
        RoadmapId small = approved(1);
        RoadmapId large = approved(150);
        checkpoint(large, measureOf(large), TODAY.minusDays(3), "PLANNED", null);

        List<String> few = statements.during(() -> queries.rows(queries.head(head, small), null, TODAY));
        List<String> many = statements.during(() -> queries.rows(queries.head(head, large), null, TODAY));

        assertThat(many).hasSize(few.size()).hasSize(5);
    }

    @Test
    void draftIsHiddenFromThoseWhoOnlyExecute() {
        RoadmapId draft = createRoadmap.by(coordinator, Plans.plan().build());
        Actor curator = town.person(coordinator.territory(), Role.CURATOR, school);

        assertThat(queries.head(head, draft).state()).isEqualTo(State.DRAFT);
        assertThatThrownBy(() -> queries.head(curator, draft)).isInstanceOf(NotVisibleException.class);
        assertThat(roadmaps.list(curator, ALL, 1, TODAY).lines()).isEmpty();
    }

    @Test
    void listIsConfinedToTheTerritoryAndTheRegionSeesItsMunicipalities() {
        TerritoryId region = town.region();
        Actor here = town.person(town.municipality(region), Role.COORDINATOR);
        Actor there = town.person(town.municipality(region), Role.COORDINATOR);
        Actor over = town.person(region, Role.REGIONAL_COORDINATOR);
        RoadmapId plan = createRoadmap.by(here, Plans.plan().build());

        assertThat(roadmaps.list(here, ALL, 1, TODAY).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.id()).isEqualTo(plan));
        assertThat(roadmaps.list(there, ALL, 1, TODAY).lines()).isEmpty();
        assertThat(roadmaps.list(over, ALL, 1, TODAY).lines()).hasSize(1);
    }

    @Test
    void listIsNarrowedByStateAndYearWhileStatesKeepTheirCounters() {
        RoadmapId approved = approved(1);
        createRoadmap.by(coordinator, Plans.plan().build());

        RoadmapList list = roadmaps.list(head, new RoadmapFilter(null, null, 2023, State.APPROVED), 1, TODAY);
        RoadmapList elsewhen = roadmaps.list(head, new RoadmapFilter(null, null, 2025, null), 1, TODAY);

        assertThat(list.lines()).extracting(RoadmapList.Line::id).containsExactly(approved);
        assertThat(list.byState()).containsEntry(State.DRAFT, 1L).containsEntry(State.APPROVED, 1L);
        assertThat(list.years()).containsExactly(2022, 2023);
        assertThat(elsewhen.lines()).isEmpty();
    }

    @Test
    void listTakesThreeStatements() throws Exception {
        approved(1);

        assertThat(statements.during(() -> roadmaps.list(head, ALL, 1, TODAY))).hasSize(3);
    }

    private List<PlanRows.Row> rows(RoadmapId plan, @Nullable SchoolId of) {
        return queries.rows(queries.head(head, plan), of, TODAY).rows();
    }

    /** Approved, with the checkpoints that approval opened taken away, so that each test lays its own. */
    private RoadmapId approved(int measures) {
        RoadmapId plan = createRoadmap.by(
                coordinator,
                Plans.plan()
                        .forSchools(school)
                        .section("1", "Раздел")
                        .measures(measures, "март", authority)
                        .build());
        sendForApproval.by(coordinator, plan);
        approveRoadmap.by(head, plan, Plans.ORDER);
        jdbc.sql("delete from checkpoint where roadmap_id = ?")
                .param(plan.value())
                .update();
        return plan;
    }

    private long measureOf(RoadmapId plan) {
        return jdbc.sql("select min(id) from measure where roadmap_id = ?")
                .param(plan.value())
                .query(Long.class)
                .single();
    }

    private void checkpoint(
            RoadmapId plan, long measure, @Nullable LocalDate due, String state, @Nullable LocalDate done) {
        jdbc.sql("""
                        insert into checkpoint (territory_id, roadmap_id, measure_id, school_id, starts_on, due_on,
                                                first_due_on, state, done_on, reason)
                        values (:territory, :plan, :measure, :school, :due, :due, :due, :state, :done,
                                case when :state = 'NOT_REQUIRED' then 'ремонт' end)""")
                .param("territory", head.territory().value())
                .param("plan", plan.value())
                .param("measure", measure)
                .param("school", school.value())
                .param("due", due)
                .param("state", state)
                .param("done", done)
                .update();
    }
}
