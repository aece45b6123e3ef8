package vekha.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataAccessException;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.foundation.NotPermittedException;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;
import vekha.roadmap.MeasureId;
import vekha.support.TestClock;

/** Evidence given later, acceptance of many and its undoing, missed dates, stages of monitoring. */
class DailyWorkTests extends TownWithASchool {

    @Autowired
    private TestClock clock;

    @Autowired
    private CompleteCheckpoint complete;

    @Autowired
    private AcceptCompletion accept;

    @Autowired
    private RevokeAcceptance revoke;

    @Autowired
    private KeepEvidence keep;

    @Autowired
    private PostponeCheckpoint postpone;

    @Autowired
    private KeepMonitoringStages stages;

    @Autowired
    private MarkNotRequired exempt;

    @Autowired
    private FreezeMonitoringStages freeze;

    @Autowired
    private MonitoringQueries monitoring;

    @Autowired
    private MyWorkQueries work;

    @Autowired
    private CheckpointQueries pages;

    @Autowired
    private DocumentQueries documents;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void evidenceIsAddedToAMarkAndRemovedAsAnAct() {
        complete.by(curator, checkpoint, 0, mark("пр. № 34 от 25.01.2023"));
        int before = plan.version(checkpoint);

        keep.add(curator, checkpoint, "протокол 3 от 24.01", List.of(pdf()));
        assertThat(evidence()).hasSize(3);
        assertThat(plan.version(checkpoint)).isGreaterThan(before);

        keep.remove(curator, checkpoint, new EvidenceId(evidence().get(0).id()));
        assertThat(evidence())
                .extracting(EvidenceItem::label)
                .containsExactly("протокол № 3 от 24.01.2023", "скан.pdf");
        assertThat(pages.page(curator, checkpoint, TestClock.TODAY).history())
                .extracting(entry -> entry.act())
                .contains("evidenceAdded", "evidenceRemoved");
    }

    @Test
    void evidenceOfAnAcceptedMarkStays() {
        complete.by(curator, checkpoint, 0, mark("пр. № 34 от 25.01.2023"));
        accept.by(coordinator, checkpoint, plan.version(checkpoint));

        assertThatThrownBy(() -> keep.add(curator, checkpoint, "протокол 3", List.of()))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> keep.remove(
                        curator, checkpoint, new EvidenceId(evidence().get(0).id())))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void strangerNeitherAddsNorRemovesEvidence() {
        complete.by(curator, checkpoint, 0, mark("пр. № 34 от 25.01.2023"));
        Actor stranger = town.person(town.municipality(), Role.COORDINATOR);

        assertThatThrownBy(() -> keep.add(stranger, checkpoint, "протокол 3", List.of()))
                .isInstanceOf(NotVisibleException.class);
        assertThatThrownBy(() -> revoke.several(stranger, Set.of(checkpoint), null))
                .isInstanceOf(NotVisibleException.class);
    }

    @Test
    void whoGaveEvidenceDoesNotAcceptTheMark() {
        complete.by(curator, checkpoint, 0, mark(null));
        keep.add(coordinator, checkpoint, "протокол 3", List.of());

        assertThatThrownBy(() -> accept.by(coordinator, checkpoint, plan.version(checkpoint)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("verification.refused.own");
        assertThat(accept.those(coordinator, Map.of(checkpoint, plan.version(checkpoint)))
                        .left())
                .containsExactly(Map.entry(checkpoint, AcceptCompletion.Left.OWN));
    }

    @Test
    void theDatabaseItselfRefusesTheAcceptanceOfAnOwnMark() {
        complete.by(coordinator, checkpoint, 0, mark(null));

        assertThatThrownBy(() -> jdbc.sql("""
                                insert into verification (completion_id, verdict, person_id, at)
                                select id, 'ACCEPTED', person_id, now() from completion where checkpoint_id = ?""").param(checkpoint.value()).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("nobody accepts");
    }

    @Test
    void acceptingManyAcceptsWhatItCanAndTellsTheRest() {
        CheckpointId stale = plan.checkpoint(measure, school, null, DUE.plusDays(1));
        CheckpointId own = plan.checkpoint(measure, school, null, DUE.plusDays(2));
        complete.several(curator, Map.of(checkpoint, 0, stale, 0), mark("пр. № 1 от 12.01.2023"));
        complete.by(coordinator, own, 0, mark(null));

        AcceptCompletion.Outcome outcome = accept.those(
                coordinator, Map.of(checkpoint, plan.version(checkpoint), stale, 0, own, plan.version(own)));

        assertThat(outcome.accepted()).containsExactly(checkpoint);
        assertThat(outcome.left())
                .containsOnly(
                        Map.entry(stale, AcceptCompletion.Left.CHANGED), Map.entry(own, AcceptCompletion.Left.OWN));
        assertThat(plan.state(stale)).isEqualTo("REPORTED");
    }

    @Test
    void revokedAcceptanceWaitsForVerificationAgain() {
        complete.by(curator, checkpoint, 0, mark(null));
        accept.by(coordinator, checkpoint, plan.version(checkpoint));

        assertThatThrownBy(() -> revoke.several(curator, Set.of(checkpoint), null))
                .isInstanceOf(NotPermittedException.class);
        revoke.several(coordinator, Set.of(checkpoint), "не тот приказ");

        assertThat(plan.state(checkpoint)).isEqualTo("REPORTED");
        CheckpointPage page = pages.page(coordinator, checkpoint, TestClock.TODAY);
        assertThat(page.marks()).singleElement().satisfies(made -> {
            assertThat(made.accepted()).isNull();
            assertThat(made.revoked()).isNotNull();
        });
        assertThat(page.history().get(0).cause()).isEqualTo("не тот приказ");
        accept.by(coordinator, checkpoint, plan.version(checkpoint));
        assertThat(plan.state(checkpoint)).isEqualTo("ACCEPTED");
    }

    @Test
    void aDatePostponedAfterItHadPassedStaysMissed() {
        CheckpointId inTime = plan.checkpoint(measure, school, null, LocalDate.of(2023, 1, 30));
        postpone.by(curator, checkpoint, 0, new Delay("болезнь", LocalDate.of(2023, 2, 10), "начальник"));
        postpone.by(curator, inTime, 0, new Delay("каникулы", LocalDate.of(2023, 2, 10), "начальник"));

        assertThat(countedOn(checkpoint)).isEqualTo(DUE);
        assertThat(countedOn(inTime)).isEqualTo(LocalDate.of(2023, 2, 10));
        MyWork.OwnPlace place =
                work.of(curator, TestClock.TODAY, MyWork.Filter.ALL).places().get(0);
        assertThat(place.due()).isEqualTo(1);
        assertThat(place.done()).isZero();
    }

    @Test
    void actualFigureIsKeptBesideThePlannedOne() {
        jdbc.sql("update measure set target_percent = 100, result = 'Приказ УО № 14 от 12.01.2023' where id = ?")
                .param(measure.value())
                .update();
        complete.by(curator, checkpoint, 0, new Mark(null, null, "пр. № 14 от 12.01.2023", "25 из 26", List.of()));

        CheckpointRow row = pages.page(curator, checkpoint, TestClock.TODAY).row();

        assertThat(row.target()).isEqualByComparingTo("100");
        assertThat(Objects.requireNonNull(row.last()).actual()).isNotNull();
        assertThat(documents.named(curator, checkpoint, TestClock.TODAY))
                .containsExactly("приказ УО № 14 от 12.01.2023");
        assertThat(documents.used(curator, "1")).containsExactly("приказ № 14 от 12.01.2023");
        assertThat(documents.used(town.person(town.municipality(), Role.COORDINATOR), "1"))
                .isEmpty();
    }

    @Test
    void rowsStandBySchoolAndByMeasure() {
        MeasureId other = plan.measure(plan.roadmap(territory, "APPROVED"), "Стажировка", "до 20.01.2023");
        plan.checkpoint(other, school, null, DUE);
        plan.checkpoint(other, school, null, LocalDate.of(2023, 1, 30));

        assertThat(groups(MyWork.By.SCHOOL)).containsExactly(3);
        assertThat(groups(MyWork.By.MEASURE)).containsExactly(1, 2);
        assertThat(work.of(curator, TestClock.TODAY, MyWork.Filter.ALL).overdue())
                .isEqualTo(2);
    }

    @Test
    void aFrozenStageDoesNotChangeWithLaterMarks() {
        freeze.due(); // of other towns
        CheckpointId later = plan.checkpoint(measure, school, null, DUE.plusDays(1));
        MonitoringStageId stage = stages.add(
                coordinator,
                new StagePlan("I этап", LocalDate.of(2023, 1, 1), LocalDate.of(2023, 1, 31), TestClock.TODAY));
        complete.by(curator, checkpoint, 0, mark("пр. № 34 от 25.01.2023"));
        assertThat(freeze.due()).isZero();

        clock.setDay(TestClock.TODAY.plusDays(1));
        complete.by(curator, later, 0, mark(null));
        accept.by(coordinator, checkpoint, plan.version(checkpoint));
        assertThat(freeze.due()).isEqualTo(1);

        MonitoringStage.Page page = monitoring.page(coordinator, stage, 0);
        assertThat(page.stage().frozenAt()).isNotNull();
        assertThat(page.stage().numbers()).isEqualTo(new MonitoringStage.Numbers(2, 0, 1, 0, 1, 0, 1));
        assertThat(page.rows().get(0).evidence()).isEqualTo("приказ № 34 от 25.01.2023");
        assertThatThrownBy(() -> stages.remove(coordinator, stage)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from monitoring_result where stage_id = ?")
                        .param(stage.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatWasNotRequiredOnTheFreezingDayIsRebuiltFromHistory() {
        freeze.due(); // of other towns
        CheckpointId lifted = plan.checkpoint(measure, school, null, DUE.plusDays(1));
        exempt.by(coordinator, lifted, 0, "Карантин");
        MonitoringStageId stage = stages.add(
                coordinator,
                new StagePlan("I этап", LocalDate.of(2023, 1, 1), LocalDate.of(2023, 1, 31), TestClock.TODAY));

        clock.setDay(TestClock.TODAY.plusDays(1));
        exempt.takeBack(coordinator, lifted);
        exempt.by(coordinator, checkpoint, plan.version(checkpoint), "Школу закрыли на ремонт");
        assertThat(freeze.due()).isEqualTo(1);

        assertThat(monitoring.page(coordinator, stage, 0).rows())
                .extracting(MonitoringStage.Row::standing)
                .containsExactly(Standing.OVERDUE, Standing.NOT_REQUIRED);
    }

    @Test
    void aDateMissedBeforeTheFreezingStaysInItsStage() {
        freeze.due(); // of other towns
        CheckpointId inTime = plan.checkpoint(measure, school, null, LocalDate.of(2023, 1, 30));
        CheckpointId afterwards = plan.checkpoint(measure, school, null, DUE.plusDays(1));
        postpone.by(curator, checkpoint, 0, new Delay("болезнь", LocalDate.of(2023, 2, 10), "начальник"));
        postpone.by(curator, inTime, 0, new Delay("каникулы", LocalDate.of(2023, 2, 10), "начальник"));
        MonitoringStageId stage = january(TestClock.TODAY);
        MonitoringStageId february = stages.add(
                coordinator,
                new StagePlan(
                        "II этап", LocalDate.of(2023, 2, 1), LocalDate.of(2023, 2, 28), LocalDate.of(2023, 2, 28)));
        clock.setDay(TestClock.TODAY.plusDays(1));
        postpone.by(curator, afterwards, 0, new Delay("болезнь", LocalDate.of(2023, 2, 10), "начальник"));

        freeze.due();

        assertThat(monitoring.page(coordinator, stage, 0).rows())
                .extracting(MonitoringStage.Row::checkpoint, MonitoringStage.Row::standing)
                .containsExactlyInAnyOrder(
                        tuple(checkpoint.value(), Standing.OVERDUE), tuple(afterwards.value(), Standing.OVERDUE));
        assertThat(monitoring.page(coordinator, february, 0).rows())
                .extracting(MonitoringStage.Row::checkpoint)
                .containsExactly(inTime.value());
    }

    @Test
    void whatIsDoneAfterAMissedDateIsLateHoweverItWasPostponed() {
        freeze.due(); // of other towns
        postpone.by(curator, checkpoint, 0, new Delay("болезнь", LocalDate.of(2023, 2, 10), "начальник"));
        complete.by(curator, checkpoint, plan.version(checkpoint), mark("пр. № 34 от 25.01.2023"));

        assertThat(monitoring
                        .page(coordinator, january(LocalDate.of(2023, 1, 31)), 0)
                        .stage()
                        .numbers())
                .isEqualTo(new MonitoringStage.Numbers(1, 0, 1, 0, 0, 0, 1));
    }

    private MonitoringStageId january(LocalDate freezeOn) {
        return stages.add(
                coordinator, new StagePlan("I этап", LocalDate.of(2023, 1, 1), LocalDate.of(2023, 1, 31), freezeOn));
    }

    @Test
    void stagesOfAnotherTerritoryDoNotExist() {
        MonitoringStageId stage = stages.add(
                coordinator,
                new StagePlan("I этап", LocalDate.of(2023, 1, 1), LocalDate.of(2023, 1, 31), TestClock.TODAY));
        Actor stranger = town.person(town.municipality(), Role.COORDINATOR);

        assertThatThrownBy(() -> monitoring.page(stranger, stage, 0)).isInstanceOf(NotVisibleException.class);
        assertThatThrownBy(() -> stages.remove(stranger, stage)).isInstanceOf(NotVisibleException.class);
        assertThatThrownBy(() -> stages.add(
                        coordinator,
                        new StagePlan("I этап", LocalDate.of(2023, 1, 1), LocalDate.of(20015, 1, 1), TestClock.TODAY)))
                .isInstanceOf(RefusedException.class);
        stages.remove(coordinator, stage);
        assertThat(monitoring.stages(coordinator)).isEmpty();
    }

    private List<Integer> groups(MyWork.By by) {
        return work.of(curator, TestClock.TODAY, new MyWork.Filter(null, null, by)).groups().stream()
                .map(MyWork.Group::total)
                .toList();
    }

    private LocalDate countedOn(CheckpointId id) {
        return jdbc.sql("select counted_on from checkpoint where id = ?")
                .param(id.value())
                .query(LocalDate.class)
                .single();
    }

    private List<EvidenceItem> evidence() {
        return pages.page(curator, checkpoint, TestClock.TODAY).marks().get(0).evidence();
    }

    private static Mark mark(@Nullable String proof) {
        return new Mark(null, null, proof, List.of());
    }

    private static Upload pdf() {
        byte[] content = "%PDF-1.4 …".getBytes(StandardCharsets.UTF_8);
        return new Upload("скан.pdf", content.length, new ByteArrayResource(content));
    }
}
