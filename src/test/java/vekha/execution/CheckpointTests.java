package vekha.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.util.ReflectionTestUtils;
import vekha.account.Actor;
import vekha.account.PersonId;
import vekha.account.Role;
import vekha.directory.TerritoryId;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.RefusedException;
import vekha.roadmap.MeasureId;
import vekha.roadmap.RoadmapId;

class CheckpointTests {

    private static final LocalDate TODAY = LocalDate.of(2023, 1, 26);
    private static final LocalDate DUE = LocalDate.of(2023, 1, 20);
    private static final TerritoryId TOWN = new TerritoryId(1);
    private static final PersonId CURATOR = new PersonId(11);
    private static final PersonId COORDINATOR = new PersonId(12);
    private static final Act ACT = new Act(11L, 1L, Instant.parse("2023-01-26T09:00:00Z"), null);

    @Test
    void reportedCheckpointRemembersTheDayItWasDone() {
        Checkpoint checkpoint = due(DUE);

        checkpoint.complete(done("2023-01-25"), CURATOR, ACT, TODAY);

        assertThat(checkpoint.state()).isEqualTo(CheckpointState.REPORTED);
        assertThat(checkpoint.doneOn()).isEqualTo(LocalDate.of(2023, 1, 25));
        assertThat(events(checkpoint)).hasOnlyElementsOfType(CheckpointCompleted.class);
    }

    @Test
    void reportedCheckpointCannotBeReportedAgain() {
        Checkpoint checkpoint = reported();

        assertRefused(
                "completion.refused.reported", () -> checkpoint.complete(done("2023-01-24"), CURATOR, ACT, TODAY));
    }

    @Test
    void secondPressOfTheSameButtonIsRecognised() {
        Checkpoint checkpoint = reported();

        assertThat(checkpoint.hasAlready(CURATOR, done("2023-01-25"))).isTrue();
        assertThat(checkpoint.hasAlready(CURATOR, done("2023-01-24"))).isFalse();
        assertThat(checkpoint.hasAlready(COORDINATOR, done("2023-01-25"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-27, completion.refused.ahead",
        "1999-12-31, completion.refused.long-ago",
        "0203-01-25, completion.refused.long-ago"
    })
    void dayThatCannotBeMeantIsRefused(String day, String sentence) {
        assertRefused(sentence, () -> due(DUE).complete(done(day), CURATOR, ACT, TODAY));
    }

    @Test
    void documentOfTomorrowProvesNothingToday() {
        CompletionReport report =
                new CompletionReport(TODAY, null, EvidenceLine.read("приказ № 3 от 27.01.2023", TODAY), List.of());

        assertRefused("completion.refused.evidence-ahead", () -> due(DUE).complete(report, CURATOR, ACT, TODAY));
    }

    @Test
    void dayIsThatOfTheLastDocumentUnlessTyped() {
        Mark mark = new Mark(null, null, "приказ № 3 от 20.01.2023; протокол 1 от 23.01", List.of());

        assertThat(mark.report(TODAY, List.of()).doneOn()).isEqualTo(LocalDate.of(2023, 1, 23));
        assertThat(Mark.BARE.report(TODAY, List.of()).doneOn()).isEqualTo(TODAY);
    }

    @Test
    void ownMarkCanBeTakenBackUntilItIsVerified() {
        Checkpoint checkpoint = reported();

        checkpoint.withdraw(CURATOR, ACT);

        assertThat(checkpoint.state()).isEqualTo(CheckpointState.PLANNED);
        assertThat(checkpoint.doneOn()).isNull();
        assertRefused("withdrawal.refused.planned", () -> checkpoint.withdraw(CURATOR, ACT));
    }

    @Test
    void markOfSomebodyElseCannotBeTakenBack() {
        Checkpoint checkpoint = reported();

        assertRefused("withdrawal.refused.not-own", () -> checkpoint.withdraw(COORDINATOR, ACT));
    }

    @Test
    void acceptedMarkCannotBeTakenBack() {
        Checkpoint checkpoint = reported();
        checkpoint.accept(COORDINATOR, ACT);

        assertThat(checkpoint.state()).isEqualTo(CheckpointState.ACCEPTED);
        assertRefused("withdrawal.refused.accepted", () -> checkpoint.withdraw(CURATOR, ACT));
        assertRefused(
                "completion.refused.accepted", () -> checkpoint.complete(done("2023-01-25"), CURATOR, ACT, TODAY));
    }

    @Test
    void nobodyVerifiesTheOwnMark() {
        Checkpoint checkpoint = reported();

        assertRefused("verification.refused.own", () -> checkpoint.accept(CURATOR, ACT));
        assertRefused("verification.refused.own", () -> checkpoint.sendBack("нет протокола", CURATOR, ACT));
        assertThat(checkpoint.state()).isEqualTo(CheckpointState.REPORTED);
    }

    @Test
    void returnedCheckpointCanBeReportedAgain() {
        Checkpoint checkpoint = returned();

        checkpoint.complete(done("2023-01-26"), CURATOR, ACT, TODAY);
        checkpoint.accept(COORDINATOR, ACT);

        assertThat(checkpoint.state()).isEqualTo(CheckpointState.ACCEPTED);
    }

    @Test
    void takingBackTheSecondMarkLeavesTheFirstOneReturned() {
        Checkpoint checkpoint = returned();
        checkpoint.complete(done("2023-01-26"), CURATOR, ACT, TODAY);

        checkpoint.withdraw(CURATOR, ACT);

        assertThat(checkpoint.state()).isEqualTo(CheckpointState.RETURNED);
    }

    @Test
    void returnNeedsARemark() {
        Checkpoint checkpoint = reported();

        assertRefused("verification.refused.remark", () -> checkpoint.sendBack(" ", COORDINATOR, ACT));
        assertThat(checkpoint.state()).isEqualTo(CheckpointState.REPORTED);
    }

    @Test
    void remarkIsTheCauseOfTheAct() {
        assertThat(events(returned()))
                .filteredOn(CheckpointReturned.class::isInstance)
                .singleElement()
                .extracting(event -> event.act().cause())
                .isEqualTo("нет протокола");
    }

    @Test
    void whatIsNotRequiredNeitherWaitsNorCanBeReported() {
        Checkpoint checkpoint = due(DUE);

        checkpoint.exempt("школа закрыта на ремонт", ACT);

        assertThat(checkpoint.standing(TODAY)).isEqualTo(Standing.NOT_REQUIRED);
        assertRefused(
                "completion.refused.not-required", () -> checkpoint.complete(done("2023-01-25"), CURATOR, ACT, TODAY));
        checkpoint.requireAgain(ACT);
        assertThat(checkpoint.standing(TODAY)).isEqualTo(Standing.OVERDUE);
    }

    @Test
    void returnedMarkIsStillReturnedWhenItIsRequiredAgain() {
        Checkpoint checkpoint = returned();
        checkpoint.exempt("решено иначе", ACT);

        checkpoint.requireAgain(ACT);

        assertThat(checkpoint.state()).isEqualTo(CheckpointState.RETURNED);
    }

    @Test
    void postponementKeepsTheOldDate() {
        Checkpoint checkpoint = due(DUE);

        checkpoint.postpone(new Delay("болезнь учителя", LocalDate.of(2023, 2, 10), "Начальник"), CURATOR, ACT, TODAY);

        assertThat(checkpoint.dueOn()).isEqualTo(LocalDate.of(2023, 2, 10));
        assertThat(checkpoint.firstDueOn()).isEqualTo(DUE);
        assertThat(checkpoint.standing(TODAY)).isEqualTo(Standing.PLANNED);
    }

    @ParameterizedTest
    @CsvSource({"2023-01-19", "2023-01-20", "2023-01-25"})
    void newDateIsLaterThanTheOldOneAndNotPast(LocalDate day) {
        Delay delay = new Delay("болезнь", day, "Начальник");

        assertRefused("postponement.refused.not-later", () -> due(DUE).postpone(delay, CURATOR, ACT, TODAY));
    }

    @Test
    void dateOutOfAllReasonIsRefused() {
        Delay delay = new Delay("болезнь", LocalDate.of(2223, 1, 30), "Начальник");

        assertRefused("checkpoint.refused.far", () -> due(DUE).postpone(delay, CURATOR, ACT, TODAY));
        assertRefused("checkpoint.refused.far", () -> due(null).date(LocalDate.of(2223, 1, 30), ACT, TODAY));
    }

    @Test
    void eventGivesAWaitingCheckpointItsDate() {
        Checkpoint checkpoint = due(null);
        assertThat(checkpoint.standing(TODAY)).isEqualTo(Standing.WAITS);

        checkpoint.date(LocalDate.of(2023, 3, 1), ACT, TODAY);

        assertThat(checkpoint.standing(TODAY)).isEqualTo(Standing.PLANNED);
        checkpoint.date(LocalDate.of(2023, 2, 1), ACT, TODAY);
        assertThat(checkpoint.standing(TODAY)).isEqualTo(Standing.SOON);
    }

    @Test
    void dateOfThePlanIsNotGivenByAnEvent() {
        assertRefused("dating.refused.not-waiting", () -> due(DUE).date(TODAY, ACT, TODAY));
    }

    @ParameterizedTest
    @CsvSource({"2023-01-25, OVERDUE", "2023-01-26, SOON", "2023-02-09, SOON", "2023-02-10, PLANNED"})
    void isOverdueFromTheDayAfterItsDueDate(LocalDate due, Standing standing) {
        assertThat(due(due).standing(TODAY)).isEqualTo(standing);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void headAndAdministratorMarkNothing(Role role) {
        boolean marks = due(DUE).isMarkedBy(actor(role, TOWN));

        assertThat(marks).isEqualTo(role != Role.HEAD && role != Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyTheCoordinatorOfTheTerritoryVerifies(Role role) {
        assertThat(due(DUE).isVerifiedBy(actor(role, TOWN)))
                .isEqualTo(role == Role.COORDINATOR || role == Role.REGIONAL_COORDINATOR);
        assertThat(due(DUE).isVerifiedBy(actor(role, new TerritoryId(2)))).isFalse();
        assertThat(due(DUE).isMarkedBy(actor(role, new TerritoryId(2)))).isFalse();
    }

    private static Checkpoint due(@Nullable LocalDate day) {
        Checkpoint checkpoint = new Checkpoint(TOWN, new RoadmapId(5), new MeasureId(6), day);
        ReflectionTestUtils.setField(checkpoint, "id", 7L);
        return checkpoint;
    }

    private static Checkpoint reported() {
        Checkpoint checkpoint = due(DUE);
        checkpoint.complete(done("2023-01-25"), CURATOR, ACT, TODAY);
        return checkpoint;
    }

    private static Checkpoint returned() {
        Checkpoint checkpoint = reported();
        checkpoint.sendBack("нет протокола", COORDINATOR, ACT);
        return checkpoint;
    }

    private static CompletionReport done(String day) {
        return new CompletionReport(
                LocalDate.parse(day), "провели", EvidenceLine.read("пр. № 34 от 25.01.2023", TODAY), List.of());
    }

    private static List<DomainEvent> events(Checkpoint checkpoint) {
        List<Object> events = ReflectionTestUtils.invokeMethod(checkpoint, "domainEvents");
        return events == null
                ? List.of()
                : events.stream().map(DomainEvent.class::cast).toList();
    }

    private static Actor actor(Role role, TerritoryId territory) {
        return new Actor(
                new PersonId(1),
                "Человек",
                role,
                territory,
                "Округ",
                ZoneId.of("Europe/Moscow"),
                Set.of(territory),
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                false);
    }

    private static void assertRefused(String sentence, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(sentence));
    }
}
