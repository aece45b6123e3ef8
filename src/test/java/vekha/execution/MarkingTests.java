package vekha.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.foundation.NotPermittedException;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;
import vekha.foundation.Subject;
import vekha.journal.JournalEntry;
import vekha.journal.JournalQueries;
import vekha.roadmap.MeasureId;
import vekha.support.StatementCounter;
import vekha.support.TestClock;

class MarkingTests extends TownWithASchool {

    private static final byte[] PDF = "%PDF-1.4 …".getBytes(StandardCharsets.UTF_8);

    @Value("${vekha.data}")
    private Path data;

    @Autowired
    private CompleteCheckpoint complete;

    @Autowired
    private WithdrawCompletion withdraw;

    @Autowired
    private AcceptCompletion accept;

    @Autowired
    private ReturnCompletion giveBack;

    @Autowired
    private MarkNotRequired exempt;

    @Autowired
    private PostponeCheckpoint postpone;

    @Autowired
    private DateCheckpoint date;

    @Autowired
    private JournalQueries journal;

    @Autowired
    private StatementCounter statements;

    @Test
    void markingIsOneTransactionOfAtMostTenStatements() throws Exception {
        CheckpointId warmUp = plan.checkpoint(measure, school, null, DUE.plusDays(1));
        complete.by(curator, warmUp, 0, proof("пр. № 1 от 12.01.2023"));

        List<String> sent = statements.during(
                () -> complete.by(curator, checkpoint, 0, proof("пр. № 34 от 25.01.2023; протокол 3 от 24.01")));

        assertThat(sent).hasSizeLessThanOrEqualTo(10);
        assertThat(plan.state(checkpoint)).isEqualTo("REPORTED");
        assertThat(evidence(checkpoint)).containsExactly("ORDER 34 2023-01-25", "PROTOCOL 3 2023-01-24");
    }

    @Test
    void markIsToldInTheHistoryOfMeasureRoadmapAndSchool() {
        complete.by(curator, checkpoint, 0, proof("пр. № 34 от 25.01.2023"));

        for (Subject subject : List.of(
                Subject.of("checkpoint", checkpoint), Subject.of("measure", measure), Subject.of("school", school))) {
            assertThat(journal.history(subject, curator.zone(), 5))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.act()).isEqualTo("checkpointCompleted");
                        assertThat(entry.by()).isEqualTo(curator.name());
                        assertThat(entry.changes())
                                .contains(
                                        new JournalEntry.Change("execution", "planned", "reported"),
                                        new JournalEntry.Change("doneOn", null, "25.01.2023"),
                                        new JournalEntry.Change("evidence", null, "приказ № 34 от 25.01.2023"));
                    });
        }
    }

    @Test
    void strangersDoNotSeeACheckpoint() {
        SchoolId other = town.school(territory, "Школа № 6");
        BodyId body = town.body(territory, "AUTHORITY", "УО");
        List<Actor> strangers = List.of(
                town.person(territory, Role.CURATOR, other),
                town.person(territory, Role.PRINCIPAL, other),
                town.responsible(territory, body),
                town.person(town.municipality(), Role.COORDINATOR),
                town.person(town.municipality(), Role.HEAD));

        assertThat(strangers)
                .allSatisfy(stranger -> assertThatThrownBy(() -> complete.by(stranger, checkpoint, 0, Mark.BARE))
                        .isInstanceOf(NotVisibleException.class));
        assertThat(plan.state(checkpoint)).isEqualTo("PLANNED");
    }

    @Test
    void headAndAdministratorMayLookButNotMark() {
        for (Role role : List.of(Role.HEAD, Role.ADMINISTRATOR)) {
            Actor person = town.person(territory, role, school);
            assertThatThrownBy(() -> complete.by(person, checkpoint, 0, Mark.BARE))
                    .isInstanceOf(NotPermittedException.class);
        }
    }

    @Test
    void checkpointOfABodyIsMarkedByAnyBodyThatAnswersForTheMeasure() {
        BodyId lead = town.body(territory, "AUTHORITY", "УО");
        BodyId second = town.body(territory, "METHODICAL_CENTRE", "ИМЦ");
        BodyId stranger = town.body(territory, "COMMISSION", "ПМПК");
        plan.answers(measure, 0, lead);
        plan.answers(measure, 1, second);
        CheckpointId ofBody = plan.checkpoint(measure, null, lead, DUE);

        assertThatThrownBy(() -> complete.by(town.responsible(territory, stranger), ofBody, 0, Mark.BARE))
                .isInstanceOf(NotVisibleException.class);
        assertThatThrownBy(() -> complete.by(curator, ofBody, 0, Mark.BARE)).isInstanceOf(NotVisibleException.class);
        complete.by(town.responsible(territory, second), ofBody, 0, Mark.BARE);

        assertThat(plan.state(ofBody)).isEqualTo("REPORTED");
    }

    @Test
    void staleMarkIsRefusedAndChangesNothing() {
        exempt.by(curator, checkpoint, 0, "ремонт");
        exempt.takeBack(curator, checkpoint);

        assertThatThrownBy(() -> complete.by(curator, checkpoint, 0, Mark.BARE)).isInstanceOf(StaleException.class);
    }

    @Test
    void doubleClickLeavesOneMark() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        Callable<Void> click = () -> {
            complete.by(curator, checkpoint, 0, proof("пр. № 34 от 25.01.2023"));
            return null;
        };

        for (Future<Void> answered : two.invokeAll(List.of(click, click))) {
            answered.get();
        }
        two.shutdown();

        assertThat(plan.count("completion", checkpoint)).isEqualTo(1);
    }

    @Test
    void secondMarkWithOtherWordsIsNotSwallowed() {
        complete.by(curator, checkpoint, 0, proof("пр. № 34 от 25.01.2023"));

        assertThatThrownBy(() -> complete.by(curator, checkpoint, 0, proof("пр. № 35 от 25.01.2023")))
                .isInstanceOf(StaleException.class);
        assertThatThrownBy(() -> complete.by(curator, checkpoint, 1, proof("пр. № 35 от 25.01.2023")))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void severalAreMarkedAllOrNone() {
        CheckpointId next = plan.checkpoint(measure, school, null, DUE.plusDays(7));
        CheckpointId stale = plan.checkpoint(measure, school, null, DUE.plusDays(8));

        assertThatThrownBy(() -> complete.several(curator, Map.of(checkpoint, 0, next, 0, stale, 4), Mark.BARE))
                .isInstanceOf(StaleException.class);
        assertThat(plan.state(checkpoint)).isEqualTo("PLANNED");

        complete.several(curator, Map.of(checkpoint, 0, next, 0), proof("протокол 3 от 25.01"));
        assertThat(List.of(plan.state(checkpoint), plan.state(next))).containsOnly("REPORTED");
        assertThat(evidence(next)).containsExactly("PROTOCOL 3 2023-01-25");

        withdraw.several(curator, List.of(checkpoint, next));
        assertThat(List.of(plan.state(checkpoint), plan.state(next))).containsOnly("PLANNED");
    }

    @Test
    void coordinatorVerifiesButNotTheOwnMark() {
        complete.by(curator, checkpoint, 0, Mark.BARE);
        CheckpointId own = plan.checkpoint(measure, school, null, DUE.plusDays(7));
        complete.by(coordinator, own, 0, Mark.BARE);

        assertThatThrownBy(() -> accept.by(curator, checkpoint, 1)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> accept.by(coordinator, own, 1))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        it -> assertThat(it.messageKey()).isEqualTo("verification.refused.own"));
        giveBack.by(coordinator, checkpoint, 1, "нет протокола");
        assertThat(plan.state(checkpoint)).isEqualTo("RETURNED");
        complete.by(curator, checkpoint, 2, proof("протокол 1 от 25.01"));
        accept.by(coordinator, checkpoint, 3);
        assertThat(plan.state(checkpoint)).isEqualTo("ACCEPTED");
    }

    @Test
    void acceptanceOfAStaleMarkIsRefused() {
        complete.by(curator, checkpoint, 0, proof("пр. № 1 от 12.01.2023"));
        withdraw.by(curator, checkpoint);
        complete.by(curator, checkpoint, 2, Mark.BARE);

        assertThatThrownBy(() -> accept.by(coordinator, checkpoint, 1)).isInstanceOf(StaleException.class);
    }

    @Test
    void postponementSaysWhoAllowedItUnlessTheCoordinatorDoes() {
        LocalDate later = LocalDate.of(2023, 2, 10);

        assertThatThrownBy(() -> postpone.by(curator, checkpoint, 0, new Delay("болезнь", later, null)))
                .isInstanceOf(RefusedException.class);
        postpone.by(coordinator, checkpoint, 0, new Delay("болезнь", later, null));
        postpone.by(curator, checkpoint, 1, new Delay("карантин", later.plusDays(5), "Начальник"));

        assertThat(jdbc.sql(
                                "select old_due_on || ' ' || new_due_on from postponement where checkpoint_id = ? order by id")
                        .param(checkpoint.value())
                        .query(String.class)
                        .list())
                .containsExactly("2023-01-20 2023-02-10", "2023-02-10 2023-02-15");
    }

    @Test
    void onlyTheCoordinatorSaysThatAnEventHasCome() {
        CheckpointId waiting = plan.checkpoint(measure, school, null, null);

        assertThatThrownBy(() -> date.by(curator, waiting, 0, DUE)).isInstanceOf(NotPermittedException.class);
        date.by(coordinator, waiting, 0, LocalDate.of(2023, 2, 1));

        assertThat(journal.history(Subject.of("checkpoint", waiting), curator.zone(), 5))
                .extracting(JournalEntry::act)
                .containsExactly("checkpointDated");
    }

    @Test
    void nothingIsMarkedInAClosedRoadmap() {
        MeasureId past = plan.measure(plan.roadmap(territory, "CLOSED"), "Прошлое", "до 20.01.2022");
        CheckpointId closed = plan.checkpoint(past, school, null, DUE);

        assertThatThrownBy(() -> complete.by(curator, closed, 0, Mark.BARE))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        it -> assertThat(it.messageKey()).isEqualTo("checkpoint.refused.closed"));
    }

    @Test
    void filesAreKeptWithTheirMarkAndGoWithAFailedOne() throws Exception {
        long before = files();
        Mark mark = new Mark(null, null, null, List.of(file("C:\\Мои документы\\приказ 34.exe", PDF)));

        complete.by(curator, checkpoint, 0, mark);
        assertThat(files()).isEqualTo(before + 1);
        assertThat(jdbc.sql("""
                        select file_name || ' ' || file_type from evidence e join completion k on k.id = e.completion_id
                        where k.checkpoint_id = ?""").param(checkpoint.value()).query(String.class).list())
                .containsExactly("приказ 34.exe.pdf application/pdf");

        Mark bad = new Mark(
                null, null, null, List.of(file("a.pdf", PDF), file("b.pdf", "MZ…".getBytes(StandardCharsets.UTF_8))));
        CheckpointId next = plan.checkpoint(measure, school, null, DUE.plusDays(7));
        assertThatThrownBy(() -> complete.by(curator, next, 0, bad)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> complete.by(curator, checkpoint, 1, mark)).isInstanceOf(RefusedException.class);
        assertThat(files()).isEqualTo(before + 1);
    }

    private static Mark proof(String line) {
        return new Mark(null, null, line, List.of());
    }

    private static Upload file(String name, byte[] content) {
        return new Upload(name, content.length, new ByteArrayResource(content));
    }

    private List<String> evidence(CheckpointId id) {
        return jdbc.sql("""
                        select e.kind || ' ' || e.number || ' ' || e.dated from evidence e join completion k on k.id = e.completion_id
                        where k.checkpoint_id = ? order by e.position""").param(id.value()).query(String.class).list();
    }

    private long files() throws Exception {
        Path kept = data.resolve("files/evidence");
        if (!Files.exists(kept)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(kept)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void databaseAndCheckpointAgreeOnHowItStands() {
        for (CheckpointState state : CheckpointState.values()) {
            for (int days : new int[] {-400, -1, 0, 1, 14, 15, 400}) {
                LocalDate due = TestClock.TODAY.plusDays(days);
                String answer = jdbc.sql("select standing(:state, :due, :today)")
                        .param("state", state.name())
                        .param("due", due)
                        .param("today", TestClock.TODAY)
                        .query(String.class)
                        .single();
                assertThat(Standing.of(state, due, TestClock.TODAY).name()).isEqualTo(answer);
            }
        }
    }
}
