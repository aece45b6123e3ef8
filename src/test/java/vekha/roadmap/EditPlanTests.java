package vekha.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.foundation.NotPermittedException;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;
import vekha.foundation.Subject;
import vekha.journal.JournalEntry;
import vekha.journal.JournalQueries;

class EditPlanTests extends DraftOfThree {

    @Autowired
    private EditMeasures editMeasures;

    @Autowired
    private EditSections editSections;

    @Autowired
    private ArrangePlan arrangePlan;

    @Autowired
    private SendForApproval sendForApproval;

    @Autowired
    private ApproveRoadmap approveRoadmap;

    @Autowired
    private ReturnToDraft returnToDraft;

    @Autowired
    private OpenDraft drafts;

    @Autowired
    private JournalQueries journal;

    private Actor head;

    @BeforeEach
    void aHead() {
        head = town.person(territory, Role.HEAD);
    }

    @Test
    void measureMovesWithinItsSectionAndOverItsEdge() {
        arrangePlan.moveMeasure(coordinator, plan, measure("А"), ArrangePlan.Way.DOWN);
        assertThat(order()).containsExactly("Первый: Б", "Первый: А", "Второй: В");

        arrangePlan.moveMeasure(coordinator, plan, measure("А"), ArrangePlan.Way.DOWN);
        assertThat(order()).containsExactly("Первый: Б", "Второй: А", "Второй: В");

        arrangePlan.moveMeasure(coordinator, plan, measure("А"), ArrangePlan.Way.UP);
        assertThat(order()).containsExactly("Первый: Б", "Первый: А", "Второй: В");
    }

    @Test
    void lastMeasureOfThePlanStaysWhereItIs() {
        arrangePlan.moveMeasure(coordinator, plan, measure("В"), ArrangePlan.Way.DOWN);

        assertThat(order()).containsExactly("Первый: А", "Первый: Б", "Второй: В");
    }

    @Test
    void movingAMeasureDoesNotMakeAnOpenFormStale() {
        OpenDraft.OpenMeasure opened = drafts.measure(coordinator, plan, measure("А"));
        arrangePlan.moveMeasure(coordinator, plan, measure("А"), ArrangePlan.Way.DOWN);

        editMeasures.change(coordinator, plan, measure("А"), opened.version(), renamed(opened, "А′"));

        assertThat(order()).containsExactly("Первый: Б", "Первый: А′", "Второй: В");
    }

    @Test
    void changeIsToldFieldByFieldInTheHistoryOfMeasureAndPlan() {
        MeasureId measure = measure("А");
        OpenDraft.OpenMeasure opened = drafts.measure(coordinator, plan, measure);
        editMeasures.change(coordinator, plan, measure, opened.version(), renamed(opened, "А′"));

        for (Subject subject : List.of(Subject.of("measure", measure), Subject.of("roadmap", plan))) {
            JournalEntry last = journal.history(subject, coordinator.zone(), 1).get(0);
            assertThat(last.act()).isEqualTo("measureChanged");
            assertThat(last.changes()).containsExactly(new JournalEntry.Change("title", "А", "А′"));
        }
    }

    @Test
    void secondOfTwoEditorsIsToldThatTheVersionIsStale() {
        MeasureId measure = measure("А");
        OpenDraft.OpenMeasure opened = drafts.measure(coordinator, plan, measure);
        editMeasures.change(coordinator, plan, measure, opened.version(), renamed(opened, "А′"));

        assertThatThrownBy(
                        () -> editMeasures.change(coordinator, plan, measure, opened.version(), renamed(opened, "А″")))
                .isInstanceOf(StaleException.class);
    }

    @Test
    void deletedMeasureComesBackToItsPlace() {
        MeasureId measure = measure("А");
        editMeasures.delete(coordinator, plan, measure);
        assertThat(order()).containsExactly("Первый: Б", "Второй: В");

        editMeasures.restore(coordinator, plan, measure);
        assertThat(order()).containsExactly("Первый: А", "Первый: Б", "Второй: В");
    }

    @Test
    void sectionGoesAndComesBackWithItsMeasuresButNotWithThoseDeletedBefore() {
        SectionId section = section("Первый");
        editMeasures.delete(coordinator, plan, measure("Б"));
        jdbc.sql("update measure set deleted_at = deleted_at - interval '1 day' where title = 'Б' and roadmap_id = ?")
                .param(plan.value())
                .update();

        editSections.delete(coordinator, plan, section);
        assertThat(order()).containsExactly("Второй: В");

        editSections.restore(coordinator, plan, section);
        assertThat(order()).containsExactly("Первый: А", "Второй: В");
    }

    @Test
    void measureOfADeletedSectionComesBackWithoutOne() {
        MeasureId measure = measure("В");
        editSections.delete(coordinator, plan, section("Второй"));

        editMeasures.restore(coordinator, plan, measure);

        assertThat(order()).containsExactly(": В", "Первый: А", "Первый: Б");
    }

    @Test
    void sectionsChangePlaces() {
        arrangePlan.moveSection(coordinator, plan, section("Второй"), ArrangePlan.Way.UP);

        assertThat(order()).containsExactly("Второй: В", "Первый: А", "Первый: Б");
    }

    @Test
    void planOnApprovalStandsStill() {
        sendForApproval.by(coordinator, plan);
        MeasureId measure = measure("А");

        assertThatThrownBy(() -> editMeasures.delete(coordinator, plan, measure))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> arrangePlan.moveMeasure(coordinator, plan, measure, ArrangePlan.Way.DOWN))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void onlyTheCoordinatorOfTheTerritoryWritesInADraft() {
        MeasureId measure = measure("А");
        Actor stranger = town.person(town.municipality(), Role.COORDINATOR);

        assertThatThrownBy(() -> editMeasures.delete(head, plan, measure)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> editMeasures.delete(stranger, plan, measure)).isInstanceOf(NotVisibleException.class);
    }

    @Test
    void headReturnsWithARemarkAndTheCoordinatorWithdrawsWithoutOne() {
        sendForApproval.by(coordinator, plan);
        assertThatThrownBy(() -> returnToDraft.by(head, plan, " ")).isInstanceOf(RefusedException.class);
        returnToDraft.by(head, plan, "Нет школ");
        assertThat(journal.history(Subject.of("roadmap", plan), head.zone(), 1)
                        .get(0)
                        .cause())
                .isEqualTo("Нет школ");

        sendForApproval.by(coordinator, plan);
        returnToDraft.by(coordinator, plan, null);
        assertThat(drafts.head(coordinator, plan).head().title()).isNotBlank();
    }

    @Test
    void approvedPlanIsKeptWholeAsAnEditionThatNobodyChanges() {
        sendForApproval.by(coordinator, plan);
        approveRoadmap.by(head, plan, Plans.ORDER);

        assertThat(jdbc.sql("""
                                select jsonb_array_length(content -> 'measures') = 3
                                   and content -> 'measures' -> 0 ->> 'title' = 'А'
                                   and jsonb_array_length(content -> 'tables' -> 0 -> 'columns') = 5
                                   and content -> 'legend' -> 0 ->> 'abbreviation' = 'УО' and order_number = '214'
                                from edition where roadmap_id = ? and number = 1""").param(plan.value()).query(Boolean.class).single())
                .isTrue();
        assertThatThrownBy(() -> jdbc.sql("update edition set order_number = '1' where roadmap_id = ?")
                        .param(plan.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void coordinatorDoesNotApproveHisOwnPlan() {
        sendForApproval.by(coordinator, plan);

        assertThatThrownBy(() -> approveRoadmap.by(coordinator, plan, Plans.ORDER))
                .isInstanceOf(NotPermittedException.class);
    }

    private static MeasureContent renamed(OpenDraft.OpenMeasure opened, String title) {
        MeasureContent was = opened.content();
        return new MeasureContent(
                was.number(),
                title,
                was.objective(),
                was.audience(),
                was.result(),
                was.note(),
                was.deadline(),
                was.deadlineCorrection(),
                was.responsible(),
                was.bodies(),
                Set.of(),
                was.targetPercent());
    }

    private List<String> order() {
        return jdbc.sql("""
                        select coalesce(s.title, '') || ': ' || m.title
                        from measure m left join section s on s.id = m.section_id
                        where m.roadmap_id = ? and m.deleted_at is null
                        order by s.position nulls first, m.position""").param(plan.value()).query(String.class).list();
    }
}
