package vekha.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import vekha.foundation.RefusedException;
import vekha.foundation.Subject;
import vekha.journal.JournalEntry;
import vekha.journal.JournalQueries;
import vekha.roadmap.AmendRoadmap;
import vekha.roadmap.ApproveRoadmap;
import vekha.roadmap.CreateRoadmap;
import vekha.roadmap.EditMeasures;
import vekha.roadmap.MeasureContent;
import vekha.roadmap.MeasureId;
import vekha.roadmap.OpenDraft;
import vekha.roadmap.Order;
import vekha.roadmap.Origin;
import vekha.roadmap.Plans;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.RuleRoadmap;
import vekha.roadmap.SendForApproval;
import vekha.roadmap.SettleAmendment;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.TestClock;
import vekha.support.Town;

/** An amendment from its first line to the edition, with the marks that lie on the plan meanwhile. */
@ApplicationTest
class AmendmentTests {

    private static final Order AMENDING = new Order("31", LocalDate.of(2023, 2, 1), "Управление", "Ильина Т. М.", null);
    private static final String AUDIT = "Проверка журналов в 9 классах";
    private static final String SEMINAR = "Семинар по читательской грамотности для учителей истории";
    private static final String CIRCLE = "Круглый стол с родителями о выборе экзаменов";

    @Autowired
    private Town town;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CreateRoadmap createRoadmap;

    @Autowired
    private SendForApproval send;

    @Autowired
    private ApproveRoadmap approve;

    @Autowired
    private AmendRoadmap amend;

    @Autowired
    private SettleAmendment settle;

    @Autowired
    private RuleRoadmap rule;

    @Autowired
    private EditMeasures edit;

    @Autowired
    private OpenDraft drafts;

    @Autowired
    private CompleteCheckpoint complete;

    @Autowired
    private JournalQueries journal;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private TestClock clock;

    private TerritoryId territory;
    private Actor coordinator;
    private Actor head;
    private Actor curator;
    private SchoolId school;
    private SchoolId other;
    private BodyId schools;
    private RoadmapId roadmap;

    @BeforeEach
    void aPlanInForce() {
        territory = town.municipality();
        coordinator = town.person(territory, Role.COORDINATOR);
        head = town.person(territory, Role.HEAD);
        school = town.school(territory, "Школа № 2");
        other = town.school(territory, "Школа № 4");
        curator = town.person(territory, Role.CURATOR, school, other);
        schools = town.body(territory, "SCHOOLS", "ОО");
        roadmap = createRoadmap.by(
                coordinator,
                Plans.plan()
                        .forSchools(school, other)
                        .section("1", "Кадры")
                        .measure("1.1", SEMINAR, "до 25.03.2023", schools)
                        .measure("1.2", CIRCLE, "до 20.01.2023", schools)
                        .section("2", "Контроль")
                        .measure("2.1", AUDIT, "февраль 2023", schools)
                        .build());
        send.by(coordinator, roadmap);
        approve.by(head, roadmap, Plans.ORDER);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aCopyKnowsWhereEverythingComesFromAndLeavesThePlanAlone() {
        RoadmapId amendment = amend.copying(coordinator, roadmap);

        assertThat(titles(amendment)).containsExactly(SEMINAR, CIRCLE, AUDIT);
        assertThat(jdbc.sql(
                                "select count(*) from measure n join measure o on o.id = n.origin_id"
                                        + " where n.roadmap_id = ? and o.roadmap_id = ? and n.origin_kind = 'KEPT' and o.title = n.title")
                        .params(amendment.value(), roadmap.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(states(roadmap)).containsExactly("APPROVED");
        assertThat(checkpoints(roadmap)).isEqualTo(6);
        assertThat(checkpoints(amendment)).isZero();
    }

    @Test
    void onlyOneAmendmentIsOpenAndOnlyOfAPlanInForce() {
        RoadmapId amendment = amend.copying(coordinator, roadmap);

        refused("amendment.refused.another-open", () -> amend.copying(coordinator, roadmap));
        refused("roadmap.refused.not-in-force", () -> amend.copying(coordinator, amendment));
        assertThatThrownBy(() -> amend.copying(head, roadmap)).isInstanceOf(NotPermittedException.class);

        rule.drop(coordinator, amendment, "Приказ отменён");
        assertThat(states(amendment)).containsExactly("DROPPED");
        amend.copying(coordinator, roadmap);
    }

    @Test
    void keptMeasuresKeepTheirMarksAndOpenCheckpointsFollowTheNewDeadline() {
        long marked = mark(SEMINAR, school);
        RoadmapId amendment = amend.copying(coordinator, roadmap);
        reword(
                amendment,
                SEMINAR,
                "Семинар-практикум по читательской грамотности для учителей истории",
                "до 10.04.2023");
        long seminar = measure(roadmap, SEMINAR);

        assertThat(bring(amendment)).isEqualTo(roadmap);

        assertThat(measure(roadmap, "Семинар-практикум по читательской грамотности для учителей истории"))
                .isEqualTo(seminar);
        assertThat(due(marked)).isEqualTo("2023-03-25");
        assertThat(jdbc.sql("select due_on::text from checkpoint where measure_id = ? and state = 'PLANNED'")
                        .param(seminar)
                        .query(String.class)
                        .list())
                .containsExactly("2023-04-10");
        assertThat(checkpoints(roadmap)).isEqualTo(6);
        assertThat(states(amendment)).containsExactly("MERGED");
        assertThat(editions()).containsExactly("1:214", "2:31");
    }

    @Test
    void theOldEditionStaysAsItWas() {
        RoadmapId amendment = amend.copying(coordinator, roadmap);
        reword(amendment, AUDIT, "Проверка журналов в 11 классах", "март 2023");
        bring(amendment);

        assertThat(inEdition(1)).containsExactly(SEMINAR, CIRCLE, AUDIT);
        assertThat(inEdition(2)).containsExactly(SEMINAR, CIRCLE, "Проверка журналов в 11 классах");
        assertThatThrownBy(() -> jdbc.sql("update edition set order_number = '0' where roadmap_id = ?")
                        .param(roadmap.value())
                        .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void aMarkOfADeletedMeasureIsDecidedOnBeforeAnything() {
        long marked = mark(CIRCLE, school);
        RoadmapId amendment = amend.copying(coordinator, roadmap);
        edit.delete(coordinator, amendment, id(amendment, CIRCLE));

        refused("amendment.refused.undecided", () -> send.by(coordinator, amendment));
        settle.marks(coordinator, amendment, List.of(marked), id(amendment, SEMINAR));
        long circle = measure(roadmap, CIRCLE);
        bring(amendment);

        assertThat(jdbc.sql("select measure_id || ' ' || carried_from_id || ' ' || state from checkpoint where id = ?")
                        .param(marked)
                        .query(String.class)
                        .single())
                .isEqualTo(measure(roadmap, SEMINAR) + " " + circle + " REPORTED");
        assertThat(titles(roadmap)).containsExactly(SEMINAR, AUDIT);
        assertThat(journal.history(new Subject("checkpoint", marked), coordinator.zone(), 9))
                .extracting(JournalEntry::act)
                .contains("markCarried");
    }

    @Test
    void aMarkMayStayInTheArchiveOfItsMeasure() {
        long marked = mark(CIRCLE, school);
        RoadmapId amendment = amend.copying(coordinator, roadmap);
        edit.delete(coordinator, amendment, id(amendment, CIRCLE));
        settle.marks(coordinator, amendment, List.of(marked), null);
        long circle = measure(roadmap, CIRCLE);
        bring(amendment);

        assertThat(jdbc.sql("select measure_id from checkpoint where id = ?")
                        .param(marked)
                        .query(Long.class)
                        .single())
                .isEqualTo(circle);
    }

    @Test
    void aMarkMadeWhileTheHeadDecidesHoldsTheApprovalUp() {
        RoadmapId amendment = amend.copying(coordinator, roadmap);
        edit.delete(coordinator, amendment, id(amendment, CIRCLE));
        send.by(coordinator, amendment);
        long marked = mark(CIRCLE, other);

        refused("amendment.refused.undecided", () -> approve.by(head, amendment, AMENDING));
        assertThat(states(roadmap)).containsExactly("APPROVED");
        assertThat(editions()).containsExactly("1:214");

        settle.marks(coordinator, amendment, List.of(marked), null);
        approve.by(head, amendment, AMENDING);
        assertThat(editions()).containsExactly("1:214", "2:31");
    }

    @Test
    void aDecisionFallsWithTheMeasureItNamed() {
        long marked = mark(CIRCLE, school);
        RoadmapId amendment = amend.copying(coordinator, roadmap);
        edit.delete(coordinator, amendment, id(amendment, CIRCLE));
        settle.marks(coordinator, amendment, List.of(marked), id(amendment, SEMINAR));
        edit.delete(coordinator, amendment, id(amendment, SEMINAR));

        refused("amendment.refused.undecided", () -> send.by(coordinator, amendment));
    }

    @Test
    void aLoadedDocumentIsMatchedAndItsMarksStay() {
        long marked = mark(SEMINAR, school);
        jdbc.sql("update measure set deadline_correction = '10.02.2023' where id = ?")
                .param(measure(roadmap, AUDIT))
                .update();
        RoadmapId amendment = amend.loading(
                coordinator,
                roadmap,
                Plans.plan()
                        .section("1", "Контроль")
                        .measure("1.1", AUDIT, "февраль 2023", schools)
                        .section("2", "Кадры")
                        .measure("2.1", "Выезд методистов в малые школы", "май 2023", schools)
                        .measure("2.2", SEMINAR.replace("Семинар", "Семинары"), "до 25.03.2023", schools)
                        .build());

        assertThat(origins(amendment)).containsExactly(AUDIT + " KEPT", "null null", SEMINAR + " KEPT");
        assertThat(jdbc.sql("select deadline_correction from measure where roadmap_id = ? and title = ?")
                        .params(amendment.value(), AUDIT)
                        .query(String.class)
                        .single())
                .isEqualTo("10.02.2023");

        bring(amendment);
        assertThat(titles(roadmap))
                .containsExactly(AUDIT, "Выезд методистов в малые школы", SEMINAR.replace("Семинар", "Семинары"));
        assertThat(jdbc.sql("select m.title from checkpoint c join measure m on m.id = c.measure_id where c.id = ?")
                        .param(marked)
                        .query(String.class)
                        .single())
                .startsWith("Семинары по");
        assertThat(jdbc.sql("select count(*) from checkpoint c join measure m on m.id = c.measure_id"
                                + " where m.roadmap_id = ? and m.deleted_at is null")
                        .param(roadmap.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
        assertThat(jdbc.sql("select count(*) from section where roadmap_id = ? and deleted_at is null")
                        .param(roadmap.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aDividedMeasureLetsItsMarksBeGivenToEitherPart() {
        long first = mark(SEMINAR, school);
        long second = mark(SEMINAR, other);
        RoadmapId amendment = amend.copying(coordinator, roadmap);
        MeasureId part = edit.add(
                coordinator, amendment, table(amendment), null, content("Семинар для историков", "до 25.03.2023"));
        settle.comesFrom(coordinator, amendment, part, new MeasureId(measure(roadmap, SEMINAR)), Origin.SPLIT);

        refused("amendment.refused.undecided", () -> send.by(coordinator, amendment));
        settle.marks(coordinator, amendment, List.of(first), part);
        settle.marks(coordinator, amendment, List.of(second), id(amendment, SEMINAR));
        bring(amendment);

        assertThat(marksOf("Семинар для историков")).containsExactly(first);
        assertThat(marksOf(SEMINAR)).containsExactly(second);
        assertThat(jdbc.sql("select count(*) from checkpoint where measure_id = ?")
                        .param(measure(roadmap, "Семинар для историков"))
                        .query(Integer.class)
                        .single())
                .as("one carried, one opened for the other school")
                .isEqualTo(2);
    }

    @Test
    void whoeverContinuedAMeasureIsNewWhenAnotherOneDoes() {
        RoadmapId amendment = amend.copying(coordinator, roadmap);
        MeasureId origin = new MeasureId(measure(roadmap, SEMINAR));
        settle.comesFrom(coordinator, amendment, id(amendment, CIRCLE), origin, Origin.KEPT);

        assertThat(origins(amendment)).containsExactly("null null", SEMINAR + " KEPT", AUDIT + " KEPT");
    }

    @Test
    void schoolsThatJoinAreAskedFromTheOrderOnAndThoseThatLeaveNoMore() {
        SchoolId joined = town.school(territory, "Школа № 6");
        long marked = mark(CIRCLE, school);
        RoadmapId amendment = amend.copying(coordinator, roadmap);
        jdbc.sql("delete from roadmap_school where roadmap_id = ? and school_id = ?")
                .params(amendment.value(), school.value())
                .update();
        jdbc.sql("insert into roadmap_school values (?, ?)")
                .params(amendment.value(), joined.value())
                .update();
        bring(amendment);

        assertThat(of(joined)).as("the round table lies before the order").containsExactlyInAnyOrder(SEMINAR, AUDIT);
        assertThat(of(school)).as("only what it had marked").containsExactly(CIRCLE);
        assertThat(due(marked)).isEqualTo("2023-01-20");
    }

    @Test
    void theApprovalOfAnAmendmentTakesAsManyStatementsForManyMeasuresAsForFew() throws Exception {
        RoadmapId large = createRoadmap.by(
                coordinator,
                Plans.plan()
                        .forSchools(school, other)
                        .measures(60, "ежеквартально", schools)
                        .build());
        send.by(coordinator, large);
        approve.by(head, large, Plans.ORDER);
        RoadmapId amendment = amend.copying(coordinator, large);
        send.by(coordinator, amendment);

        List<String> sent = statements.during(() -> approve.by(head, amendment, AMENDING));

        assertThat(sent).hasSizeLessThan(60);
    }

    @Test
    void acceptedAndClosedLifeIsInTheHistory() {
        rule.close(head, roadmap, new Order("90", LocalDate.of(2023, 1, 25), null, null, null), "Год окончен");
        assertThatThrownBy(() -> mark(SEMINAR, school)).isInstanceOf(RefusedException.class);
        refused("roadmap.refused.no-reason", () -> rule.reopen(head, roadmap, " "));
        rule.reopen(head, roadmap, "Закрыли рано");
        mark(SEMINAR, school);
        rule.close(coordinator, roadmap, Order.NONE, null);
        rule.archive(coordinator, roadmap);
        rule.takeOutOfArchive(coordinator, roadmap, "Нужна справка");

        assertThat(states(roadmap)).containsExactly("CLOSED");
        assertThat(journal.history(Subject.of("roadmap", roadmap), head.zone(), 20))
                .extracting(JournalEntry::act)
                .contains("roadmapClosed", "roadmapReopened", "roadmapArchived", "roadmapTakenOutOfArchive");
    }

    private RoadmapId bring(RoadmapId amendment) {
        send.by(coordinator, amendment);
        return approve.by(head, amendment, AMENDING);
    }

    private void reword(RoadmapId in, String title, String newTitle, String deadline) {
        MeasureId measure = id(in, title);
        OpenDraft.OpenMeasure opened = drafts.measure(coordinator, in, measure);
        edit.change(coordinator, in, measure, opened.version(), content(newTitle, deadline));
    }

    private MeasureContent content(String title, String deadline) {
        return new MeasureContent(
                "1.1",
                title,
                null,
                null,
                "Справка",
                null,
                deadline,
                null,
                "УО, школы",
                List.of(schools),
                Set.of(),
                null);
    }

    private long mark(String title, SchoolId of) {
        Map.Entry<Long, Integer> found = jdbc.sql(
                        "select id, version from checkpoint where measure_id = ? and school_id = ?")
                .params(measure(roadmap, title), of.value())
                .query((row, number) -> Map.entry(row.getLong(1), row.getInt(2)))
                .single();
        complete.several(
                curator,
                Map.of(new CheckpointId(found.getKey()), found.getValue()),
                new Mark(null, null, "пр. № 34 от 25.01.2023", List.of()));
        return found.getKey();
    }

    private MeasureId id(RoadmapId in, String title) {
        return new MeasureId(measure(in, title));
    }

    private long measure(RoadmapId in, String title) {
        return jdbc.sql("select id from measure where roadmap_id = ? and title = ?")
                .params(in.value(), title)
                .query(Long.class)
                .single();
    }

    private long table(RoadmapId in) {
        return jdbc.sql("select id from plan_table where roadmap_id = ?")
                .param(in.value())
                .query(Long.class)
                .single();
    }

    private List<String> titles(RoadmapId in) {
        return jdbc.sql("select title from measure where roadmap_id = ? and deleted_at is null order by position, id")
                .param(in.value())
                .query(String.class)
                .list();
    }

    private List<String> origins(RoadmapId in) {
        return jdbc.sql("select coalesce(o.title, 'null') || ' ' || coalesce(n.origin_kind, 'null') from measure n"
                        + " left join measure o on o.id = n.origin_id where n.roadmap_id = ? order by n.position")
                .param(in.value())
                .query(String.class)
                .list();
    }

    private List<Long> marksOf(String title) {
        return jdbc.sql("select id from checkpoint where measure_id = ? and state = 'REPORTED' order by id")
                .param(measure(roadmap, title))
                .query(Long.class)
                .list();
    }

    private List<String> of(SchoolId one) {
        return jdbc.sql("select m.title from checkpoint c join measure m on m.id = c.measure_id where c.school_id = ?")
                .param(one.value())
                .query(String.class)
                .list();
    }

    private List<String> states(RoadmapId in) {
        return jdbc.sql("select state from roadmap where id = ?")
                .param(in.value())
                .query(String.class)
                .list();
    }

    private int checkpoints(RoadmapId in) {
        return jdbc.sql("select count(*) from checkpoint where roadmap_id = ?")
                .param(in.value())
                .query(Integer.class)
                .single();
    }

    private String due(long checkpoint) {
        return jdbc.sql("select due_on::text from checkpoint where id = ?")
                .param(checkpoint)
                .query(String.class)
                .single();
    }

    private List<String> editions() {
        return jdbc.sql("select number || ':' || order_number from edition where roadmap_id = ? order by number")
                .param(roadmap.value())
                .query(String.class)
                .list();
    }

    private List<String> inEdition(int number) {
        return jdbc.sql("select m ->> 'title' from edition, jsonb_array_elements(content -> 'measures') m"
                        + " where roadmap_id = ? and number = ?")
                .params(roadmap.value(), number)
                .query(String.class)
                .list();
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
