package vekha.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;
import vekha.journal.OwnAct;
import vekha.journal.OwnActs;
import vekha.journal.UndoAct;
import vekha.roadmap.MeasureId;
import vekha.roadmap.RoadmapId;
import vekha.support.ApplicationTest;
import vekha.support.TestClock;
import vekha.support.Town;

/** Whatever was done to checkpoints is taken back so that they stand as before, and what was said about them remains readable. */
@ApplicationTest
class UndoMarksTests {

    private static final LocalDate DUE = LocalDate.of(2023, 1, 20);
    private static final Mark MARK = new Mark(null, "Сделано", "пр. № 34 от 25.01.2023", List.of());

    @Autowired
    private Town town;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CompleteCheckpoint complete;

    @Autowired
    private MarkMany markMany;

    @Autowired
    private WithdrawCompletion withdraw;

    @Autowired
    private AcceptCompletion accept;

    @Autowired
    private RevokeAcceptance revoke;

    @Autowired
    private ReturnCompletion giveBack;

    @Autowired
    private MarkNotRequired exempt;

    @Autowired
    private PostponeCheckpoint postpone;

    @Autowired
    private DateCheckpoint date;

    @Autowired
    private KeepEvidence evidence;

    @Autowired
    private OwnActs acts;

    @Autowired
    private UndoAct undo;

    @Autowired
    private TestClock clock;

    private PlanRows plan;
    private RoadmapId roadmap;
    private CheckpointId one;
    private CheckpointId two;
    private CheckpointId waiting;
    private Actor curator;
    private Actor coordinator;

    @AfterEach
    void today() {
        clock.reset();
    }

    @BeforeEach
    void aTownWithASchool() {
        plan = new PlanRows(jdbc);
        TerritoryId territory = town.municipality();
        SchoolId school = town.school(territory, "Школа № 4");
        roadmap = plan.roadmap(territory, "APPROVED");
        MeasureId measure = plan.measure(roadmap, "Самообследование", "до 20.01.2023");
        one = plan.checkpoint(measure, school, null, DUE);
        two = plan.checkpoint(measure, school, null, DUE.plusMonths(2));
        waiting = plan.checkpoint(measure, school, null, null);
        curator = town.person(territory, Role.CURATOR, school);
        coordinator = town.person(territory, Role.COORDINATOR);
    }

    private interface Deed {
        void run();
    }

    /** Who does something, to what was done before. */
    private record Case(Role role, Deed before, Deed deed) {}

    @TestFactory
    Stream<DynamicTest> everyActOnACheckpointIsTakenBackAndBroughtBack() {
        Map<String, Case> cases = new LinkedHashMap<>();
        Deed nothing = () -> {};
        cases.put("mark", new Case(Role.CURATOR, nothing, () -> complete.by(curator, one, 0, MARK)));
        cases.put(
                "several marks",
                new Case(Role.CURATOR, nothing, () -> complete.several(curator, Map.of(one, 0, two, 0), MARK)));
        cases.put(
                "marks of the matrix",
                new Case(Role.CURATOR, nothing, () -> markMany.by(curator, Map.of(one, 0, two, 0), MARK)));
        cases.put("withdrawal", new Case(Role.CURATOR, this::reported, () -> withdraw.by(curator, one)));
        cases.put("acceptance", new Case(Role.COORDINATOR, this::reported, () -> accept.by(coordinator, one, 1)));
        cases.put(
                "acceptance of several",
                new Case(
                        Role.COORDINATOR, this::bothReported, () -> accept.those(coordinator, Map.of(one, 1, two, 1))));
        cases.put(
                "revocation",
                new Case(
                        Role.COORDINATOR,
                        () -> {
                            reported();
                            accept.by(coordinator, one, 1);
                        },
                        () -> revoke.several(coordinator, List.of(one), "ошибка")));
        cases.put(
                "return",
                new Case(Role.COORDINATOR, this::reported, () -> giveBack.by(coordinator, one, 1, "Приложите скан")));
        cases.put(
                "return of several",
                new Case(
                        Role.COORDINATOR,
                        this::bothReported,
                        () -> giveBack.several(coordinator, Map.of(one, 1, two, 1), "Приложите скан")));
        cases.put("not required", new Case(Role.CURATOR, nothing, () -> exempt.by(curator, one, 0, "Карантин")));
        cases.put(
                "required again",
                new Case(
                        Role.CURATOR,
                        () -> exempt.by(curator, one, 0, "Карантин"),
                        () -> exempt.takeBack(curator, one)));
        cases.put(
                "postponement of what was missed",
                new Case(
                        Role.COORDINATOR,
                        nothing,
                        () -> postpone.by(coordinator, one, 0, new Delay("Карантин", DUE.plusMonths(1), null))));
        cases.put(
                "postponement in time",
                new Case(
                        Role.CURATOR,
                        nothing,
                        () -> postpone.by(curator, two, 0, new Delay("Карантин", DUE.plusMonths(3), "Ильина Т. М."))));
        cases.put(
                "date of an event",
                new Case(Role.COORDINATOR, nothing, () -> date.by(coordinator, waiting, 0, LocalDate.of(2023, 3, 1))));
        cases.put(
                "evidence added",
                new Case(
                        Role.CURATOR,
                        this::reported,
                        () -> evidence.add(curator, one, "протокол 3 от 24.01", List.of())));
        cases.put(
                "evidence removed",
                new Case(Role.CURATOR, this::reported, () -> evidence.remove(curator, one, pieceOf(one))));
        return cases.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    aTownWithASchool();
                    Case it = entry.getValue();
                    Actor who = it.role() == Role.CURATOR ? curator : coordinator;
                    it.before().run();
                    List<String> before = state();
                    later();
                    it.deed().run();
                    List<String> after = state();
                    assertThat(after).isNotEqualTo(before);

                    undoLast(who);
                    assertThat(state()).isEqualTo(before);
                    undoLast(who);
                    assertThat(state()).isEqualTo(after);
                    undoLast(who);
                    assertThat(state()).isEqualTo(before);
                }));
    }

    @Test
    void markThatWasAcceptedMeanwhileStays() {
        reported();
        UUID mark = last(curator);
        accept.by(coordinator, one, 1);

        assertThatThrownBy(() -> undo.by(curator, mark)).isInstanceOfSatisfying(RefusedException.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo("undo.no.changed");
            assertThat(refusal.arguments()).contains(coordinator.name());
        });
        assertThat(plan.state(one)).isEqualTo("ACCEPTED");
    }

    @Test
    void ofSeveralMarksOneAcceptedHoldsAllBack() {
        bothReported();
        UUID marks = last(curator);
        accept.by(coordinator, two, 1);

        assertThatThrownBy(() -> undo.by(curator, marks)).isInstanceOf(RefusedException.class);
        assertThat(plan.state(one)).isEqualTo("REPORTED");
    }

    @Test
    void markOfAnotherPersonDoesNotExist() {
        reported();
        UUID mark = last(curator);

        assertThatThrownBy(() -> undo.by(coordinator, mark)).isInstanceOf(NotVisibleException.class);
    }

    @Test
    void markMadeBySomebodyWhoNoLongerCaresForTheSchoolStays() {
        reported();
        UUID mark = last(curator);
        Actor moved = town.actor(curator.id());
        jdbc.sql("delete from care_school where person_id = ?")
                .param(curator.id().value())
                .update();
        Actor without = town.actor(moved.id());

        assertThatThrownBy(() -> undo.by(without, mark)).isInstanceOf(RefusedException.class);
        assertThat(plan.state(one)).isEqualTo("REPORTED");
    }

    @Test
    void marksOfAPlanThatIsClosedStay() {
        reported();
        UUID mark = last(curator);
        jdbc.sql("update roadmap set state = 'CLOSED' where id = ?")
                .param(roadmap.value())
                .update();

        assertThatThrownBy(() -> undo.by(curator, mark))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        it -> assertThat(it.messageKey()).isEqualTo("undo.no.closed"));
    }

    @Test
    void severalAreOneActAndTakenBackAsOne() {
        bothReported();

        OwnAct act = acts.of(curator).get(0);

        assertThat(act.parts()).containsExactly(new OwnAct.Part("checkpointCompleted", 2));
        undo.by(curator, act.group());
        assertThat(plan.state(one)).isEqualTo("PLANNED");
        assertThat(plan.state(two)).isEqualTo("PLANNED");
    }

    private void reported() {
        complete.by(curator, one, 0, MARK);
        later();
    }

    private void bothReported() {
        complete.several(curator, Map.of(one, 0, two, 0), MARK);
        later();
    }

    private void later() {
        clock.turnTo(clock.instant().plus(Duration.ofMinutes(1)));
    }

    private void undoLast(Actor who) {
        later();
        undo.by(who, last(who));
    }

    private UUID last(Actor who) {
        return acts.newest(who).orElseThrow();
    }

    private EvidenceId pieceOf(CheckpointId checkpoint) {
        return new EvidenceId(
                jdbc.sql("""
                        select e.id from evidence e join completion k on k.id = e.completion_id where k.checkpoint_id = ?""").param(checkpoint.value()).query(Long.class).single());
    }

    /** How the checkpoints stand, and what is said of them that holds. */
    private List<String> state() {
        return jdbc.sql("""
                        select concat_ws('|', 'a', to_jsonb(c) - 'version' - 'exempted_at') from checkpoint c where c.roadmap_id = :plan
                        union all
                        select concat_ws('|', 'b', k.checkpoint_id, k.person_id, k.done_on, k.what)
                        from completion k join checkpoint c on c.id = k.checkpoint_id where c.roadmap_id = :plan and k.withdrawn_at is null
                        union all
                        select concat_ws('|', 'c', c.id, e.kind, e.number, e.dated)
                        from evidence e join completion k on k.id = e.completion_id join checkpoint c on c.id = k.checkpoint_id
                        where c.roadmap_id = :plan and k.withdrawn_at is null and e.removed_at is null
                        union all
                        select concat_ws('|', 'd', c.id, v.verdict, v.remark, v.person_id)
                        from verification v join completion k on k.id = v.completion_id join checkpoint c on c.id = k.checkpoint_id
                        where c.roadmap_id = :plan and v.revoked_at is null
                        union all
                        select concat_ws('|', 'e', c.id, p.old_due_on, p.new_due_on, p.reason, p.allowed_by)
                        from postponement p join checkpoint c on c.id = p.checkpoint_id
                        where c.roadmap_id = :plan and p.revoked_at is null
                        order by 1""").param("plan", roadmap.value()).query(String.class).list();
    }
}
