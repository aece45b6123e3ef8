package vekha.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.deadline.Deadline;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.NotVisibleException;
import vekha.foundation.Period;
import vekha.foundation.RefusedException;
import vekha.intake.ConfirmDraft;
import vekha.intake.ConfirmMeanwhile;
import vekha.intake.ConfirmedDraft;
import vekha.intake.Identity;
import vekha.intake.PendingDocument;
import vekha.intake.PendingDocuments;
import vekha.intake.SentDocuments;
import vekha.journal.OwnActs;
import vekha.journal.UndoAct;
import vekha.roadmap.ColumnKind;
import vekha.roadmap.Kind;
import vekha.roadmap.Order;
import vekha.roadmap.PlanColumn;
import vekha.roadmap.RoadmapId;
import vekha.support.ApplicationTest;
import vekha.support.Town;

@ApplicationTest
class ConfirmDraftTests {

    private static final List<String> TABLES =
            List.of("responsible_body", "school", "roadmap", "measure", "source_document", "journal_entry");

    @Autowired
    private ConfirmDraft confirmDraft;

    @Autowired
    private PendingDocuments pending;

    @Autowired
    private ConfirmMeanwhile meanwhile;

    @Autowired
    private SentDocuments sent;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Town town;

    @Autowired
    private OwnActs acts;

    @Autowired
    private UndoAct undo;

    private TerritoryId place;
    private Actor coordinator;

    @BeforeEach
    void aCoordinator() {
        place = town.municipality();
        coordinator = town.person(place, Role.COORDINATOR);
    }

    @Test
    void importIsTakenBackIntoTheTrashAndBroughtBack() throws Exception {
        long plan = confirmDraft
                .by(coordinator, draft(Map.of("Новая СОШ", new Identity.Added(null)), "Семинар"), document())
                .value();
        assertThat(acts.of(coordinator).get(0).canBeUndone()).isTrue();

        undo.by(coordinator, acts.newest(coordinator).orElseThrow());
        assertThat(state(plan)).isEqualTo("DISCARDED");
        undo.by(coordinator, acts.newest(coordinator).orElseThrow());
        assertThat(state(plan)).isEqualTo("DRAFT");
    }

    private String state(long plan) {
        return jdbc.sql("select state from roadmap where id = ?")
                .param(plan)
                .query(String.class)
                .single();
    }

    private List<Long> counts() {
        return TABLES.stream()
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    private static ConfirmedDraft draft(Map<String, Identity> schools, String... titles) {
        List<ConfirmedDraft.Row> rows = List.of(titles).stream()
                .map(title -> new ConfirmedDraft.Row(
                        "1", null, title, null, null, null, null, "март", null, "УО", List.of("УО")))
                .toList();
        return new ConfirmedDraft(
                Kind.ACTION_PLAN,
                "План на 2023 год",
                new Period(java.time.LocalDate.of(2023, 1, 1), java.time.LocalDate.of(2023, 12, 31)),
                null,
                false,
                new Order(null, null, null, null, null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                Map.of("УО", new Identity.Added(null)),
                schools,
                List.of(new ConfirmedDraft.Table(
                        null, null, false, List.of(new PlanColumn(ColumnKind.TITLE, "Мероприятие")), List.of(), rows)),
                List.of());
    }

    private PendingDocument document() {
        PendingDocument document = pending.keep(coordinator, "план.txt", new byte[] {1, 2, 3});
        sent.sent(coordinator, document);
        return document;
    }

    @Test
    void documentBecomesAPlanOnce() {
        PendingDocument document = document();
        RoadmapId plan = confirmDraft.by(coordinator, draft(Map.of(), "Семинар"), document);
        List<Long> before = counts();

        assertThat(confirmDraft.by(coordinator, draft(Map.of(), "Семинар"), document))
                .isEqualTo(plan);
        assertThatThrownBy(() -> meanwhile.begin(coordinator, document, 1, () -> draft(Map.of(), "Семинар")))
                .isInstanceOf(RefusedException.class);
        assertThat(sent.forget(document.token())).isFalse();

        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void documentThatBecomesAPlanMeanwhileIsNotConfirmedAtOnce() throws Exception {
        PendingDocument document = document();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        meanwhile.begin(coordinator, document, 1, () -> {
            asked.countDown();
            try {
                go.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return draft(Map.of(), "Семинар");
        });
        asked.await();

        assertThatThrownBy(() -> confirmDraft.by(coordinator, draft(Map.of(), "Семинар"), document))
                .isInstanceOf(RefusedException.class);
        assertThat(sent.forget(document.token())).isFalse();
        go.countDown();
        while (sent.isRunning(document.token())) {
            Thread.sleep(50);
        }

        assertThat(confirmDraft.by(coordinator, draft(Map.of(), "Семинар"), document))
                .isEqualTo(sent.plan(coordinator, document.token()).orElseThrow());
        assertThat(jdbc.sql("select count(*) from roadmap where territory_id = ?")
                        .param(place.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void documentThatWasWithdrawnBecomesNoPlan() {
        PendingDocument document = document();
        assertThat(sent.forget(document.token())).isTrue();

        assertThatThrownBy(() -> confirmDraft.by(coordinator, draft(Map.of(), "Семинар"), document))
                .isInstanceOf(NotVisibleException.class);
        sent.type(document.token(), "{}");
        assertThatThrownBy(() -> meanwhile.begin(coordinator, document, 1, () -> draft(Map.of(), "Семинар")))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void documentConfirmedTwiceAtOnceBecomesOnePlan() throws Exception {
        AnUpload upload = new AnUpload(browser, coordinator);
        String address = upload.sent(AnUpload.PLAN);
        APage page = upload.page(address);

        List<Integer> answers = new ArrayList<>();
        ExecutorService hands = Executors.newFixedThreadPool(2);
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Integer> save = () -> {
            together.await();
            return upload.save(address, page).getResponse().getStatus();
        };
        try {
            for (Future<Integer> answer : hands.invokeAll(List.of(save, save))) {
                answers.add(answer.get());
            }
        } finally {
            hands.shutdownNow();
        }

        assertThat(answers).containsExactly(302, 302);
        assertThat(jdbc.sql("select count(*) from roadmap where territory_id = ?")
                        .param(place.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void documentThatBecameNoPlanMayBeConfirmedAgain() {
        PendingDocument document = document();
        assertThatThrownBy(() -> confirmDraft.by(coordinator, draft(Map.of(), "т".repeat(10_001)), document))
                .isNotNull();

        assertThat(confirmDraft.by(coordinator, draft(Map.of(), "Семинар"), document))
                .isNotNull();
    }

    @Test
    void rowThatTheDatabaseRefusesStoresNothingAtAll() {
        List<Long> before = counts();

        assertThatThrownBy(() -> confirmDraft.by(
                        coordinator,
                        draft(Map.of("Новая СОШ", new Identity.Added(null)), "Первое", "т".repeat(10_001)),
                        document()))
                .isNotNull();

        assertThat(counts()).isEqualTo(before);
        confirmDraft.by(coordinator, draft(Map.of("Новая СОШ", new Identity.Added(null)), "Первое"), document());
        assertThat(counts()).isNotEqualTo(before);
    }

    @Test
    void schoolOfAnotherTerritoryStoresNothingAtAll() {
        SchoolId foreign = town.school(town.municipality(), "Чужая СОШ");
        AnUpload upload = new AnUpload(browser, coordinator);
        String address = upload.sent(
                AnUpload.PLAN.replace("2.1\t", "2.1\tВ МБОУ «Новая СОШ»: ").replace(": Кон", ": кон"));
        APage page = upload.page(address);
        assertThat(page.value("schools[0].name")).isEqualTo("МБОУ «Новая СОШ»");
        List<Long> before = counts();

        assertThat(upload.save(address, page.type("schools[0].choice", foreign.toString())))
                .satisfies(
                        answer -> assertThat(answer.getResponse().getStatus()).isBetween(400, 499));

        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void measureWithoutANameStoresNothingAtAll() {
        AnUpload upload = new AnUpload(browser, coordinator);
        String address = upload.sent(AnUpload.PLAN);
        APage page = upload.page(address).type("measures[3].title", " ");
        List<Long> before = counts();

        assertThat(upload.save(address, page))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("У мероприятия нет названия", "href=\"#measures3.title\"", "id=\"measures3.title\"");
        assertThat(counts()).isEqualTo(before);

        APage again = AnUpload.page(upload.save(address, page)).type("measures[3].title", "Консультации");
        assertThat(upload.save(address, again)).hasStatus3xxRedirection();
    }

    @Test
    void sectionThatIsNotThereIsNone() {
        AnUpload upload = new AnUpload(browser, coordinator);
        String address = upload.sent(AnUpload.PLAN);

        assertThat(upload.save(address, upload.page(address).type("measures[3].section", "77")))
                .hasStatus3xxRedirection();
    }

    @Test
    void planOfMonthsUnderTheirColumnsIsSavedWhole() {
        AnUpload upload = new AnUpload(browser, coordinator);
        String address = upload.sent("""
                План на 2023 год

                №\tМероприятие\tМарт\tАпрель\tМай\tОтветственный
                1\tПробный экзамен\t+\t\t+\tУО
                2\tРазбор ошибок\t\t+\t\tУО
                """);
        APage page = upload.page(address);
        assertThat(page.value("measures[0].deadline")).isEqualTo("Март, Май");

        assertThat(upload.save(address, page)).hasStatus3xxRedirection();
        assertThat(Deadline.read(
                                "Март, Май",
                                vekha.deadline.Plan.of(
                                        java.time.LocalDate.of(2023, 1, 1), java.time.LocalDate.of(2023, 12, 31)))
                        .occurrences())
                .hasSize(2);
    }
}
