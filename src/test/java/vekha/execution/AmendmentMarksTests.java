package vekha.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vekha.directory.BodyId;
import vekha.foundation.Subject;
import vekha.journal.JournalEntry;
import vekha.roadmap.MeasureContent;
import vekha.roadmap.MeasureId;
import vekha.roadmap.OpenDraft;
import vekha.roadmap.Origin;
import vekha.roadmap.Plans;
import vekha.roadmap.RoadmapId;
import vekha.support.TestClock;
import vekha.talk.KeepComments;
import vekha.talk.Talk;
import vekha.talk.TalkQueries;
import vekha.talk.Topics;

/** The marks that lie on a plan meanwhile: kept, decided on, or in nobody’s way. */
class AmendmentMarksTests extends PlanInForce {

    @Autowired
    private PostponeCheckpoint postpone;

    @Autowired
    private DateCheckpoint date;

    @Autowired
    private KeepComments comments;

    @Autowired
    private Topics topics;

    @Autowired
    private TalkQueries talk;

    @Autowired
    private CheckpointQueries checkpoints;

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
    void whatGoesToAnotherBodyKeepsTheDayItWasPostponedToOrGiven() {
        BodyId before = town.body(territory, "GROUP", "Методисты");
        BodyId after = town.body(territory, "GROUP", "Предметники");
        RoadmapId first = amend.copying(coordinator, roadmap);
        edit.add(coordinator, first, table(first), null, of(before, "Сборник заданий", "до 01.03.2023"));
        edit.add(coordinator, first, table(first), null, of(before, "Разбор итогов", "по мере поступления"));
        bring(first);
        long postponed = only("Сборник заданий");
        long waiting = only("Разбор итогов");
        postpone.by(
                coordinator,
                new CheckpointId(postponed),
                version(postponed),
                new Delay("Болезнь", LocalDate.of(2023, 6, 1), null));
        date.by(coordinator, new CheckpointId(waiting), version(waiting), LocalDate.of(2023, 5, 1));

        RoadmapId second = amend.copying(coordinator, roadmap);
        for (String title : List.of("Сборник заданий", "Разбор итогов")) {
            MeasureId measure = id(second, title);
            OpenDraft.OpenMeasure opened = drafts.measure(coordinator, second, measure);
            String deadline = title.startsWith("Сборник") ? "до 01.03.2023" : "по мере поступления";
            edit.change(coordinator, second, measure, opened.version(), of(after, title, deadline));
        }
        bring(second);

        assertThat(jdbc.sql(
                                "select concat_ws(' ', due_on, first_due_on) from checkpoint where body_id = ? order by due_on")
                        .param(after.value())
                        .query(String.class)
                        .list())
                .containsExactly("2023-05-01", "2023-06-01 2023-03-01");
        assertThat(List.of(only("Сборник заданий"), only("Разбор итогов"))).containsExactly(postponed, waiting);
    }

    @Test
    void aMeasureTakesOverMarksOfTheSameOneAgain() {
        long first = mark(SEMINAR, school);
        RoadmapId amendment = amend.copying(coordinator, roadmap);
        MeasureId part = edit.add(
                coordinator, amendment, table(amendment), null, content("Семинар для историков", "до 25.03.2023"));
        settle.comesFrom(coordinator, amendment, part, new MeasureId(measure(roadmap, SEMINAR)), Origin.SPLIT);
        settle.marks(coordinator, amendment, List.of(first), part);
        bring(amendment);

        long second = mark(SEMINAR, school);
        RoadmapId later = amend.copying(coordinator, roadmap);
        edit.delete(coordinator, later, id(later, SEMINAR));
        settle.marks(coordinator, later, List.of(second), id(later, "Семинар для историков"));
        bring(later);

        assertThat(marksOf("Семинар для историков")).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void aMarkCarriedOnAndOnSaysWhereItWasMade() {
        long marked = mark(CIRCLE, school);
        long circle = measure(roadmap, CIRCLE);
        RoadmapId amendment = amend.copying(coordinator, roadmap);
        edit.delete(coordinator, amendment, id(amendment, CIRCLE));
        settle.marks(coordinator, amendment, List.of(marked), id(amendment, SEMINAR));
        bring(amendment);

        RoadmapId later = amend.copying(coordinator, roadmap);
        edit.delete(coordinator, later, id(later, SEMINAR));
        settle.marks(coordinator, later, List.of(marked), id(later, AUDIT));
        bring(later);

        assertThat(jdbc.sql("select measure_id || ' ' || carried_from_id from checkpoint where id = ?")
                        .param(marked)
                        .query(String.class)
                        .single())
                .isEqualTo(measure(roadmap, AUDIT) + " " + circle);
    }

    @Test
    void whatWasSaidOfACarriedMarkGoesAlong() {
        long marked = mark(CIRCLE, school);
        CheckpointId point = new CheckpointId(marked);
        comments.write(curator, topics.checkpoint(curator, point), UUID.randomUUID(), "Протокол у секретаря");
        RoadmapId amendment = amend.copying(coordinator, roadmap);
        edit.delete(coordinator, amendment, id(amendment, CIRCLE));
        settle.marks(coordinator, amendment, List.of(marked), id(amendment, SEMINAR));
        bring(amendment);

        comments.write(coordinator, topics.checkpoint(coordinator, point), UUID.randomUUID(), "Пришлите его");

        assertThat(talk.of(coordinator, topics.checkpoint(coordinator, point)).lines())
                .extracting(Talk.Line::text)
                .containsExactly("Протокол у секретаря", "Пришлите его");
        assertThat(checkpoints.page(coordinator, point, TestClock.TODAY).row().said())
                .isEqualTo(2);
        assertThat(jdbc.sql("select checkpoint_id from notice where person_id = ? and kind = 'ANSWERED'")
                        .param(curator.id().value())
                        .query(Long.class)
                        .list())
                .containsExactly(marked);
    }

    private MeasureContent of(BodyId body, String title, String deadline) {
        return new MeasureContent(
                "2.2", title, null, null, "Справка", null, deadline, null, "Группа", List.of(body), Set.of(), null);
    }

    private long only(String title) {
        return jdbc.sql("select id from checkpoint where measure_id = ?")
                .param(measure(roadmap, title))
                .query(Long.class)
                .single();
    }

    private int version(long checkpoint) {
        return jdbc.sql("select version from checkpoint where id = ?")
                .param(checkpoint)
                .query(Integer.class)
                .single();
    }

    private List<Long> marksOf(String title) {
        return jdbc.sql("select id from checkpoint where measure_id = ? and state = 'REPORTED' order by id")
                .param(measure(roadmap, title))
                .query(Long.class)
                .list();
    }

    private List<String> editions() {
        return jdbc.sql("select number || ':' || order_number from edition where roadmap_id = ? order by number")
                .param(roadmap.value())
                .query(String.class)
                .list();
    }
}
