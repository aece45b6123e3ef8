package vekha.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vekha.support.TestClock;

/** What was deleted lies in the trash for thirty days and then goes, unless history reads it. */
class TrashTests extends DraftOfThree {

    @Autowired
    private EditMeasures editMeasures;

    @Autowired
    private EditSections editSections;

    @Autowired
    private DiscardRoadmap discardRoadmap;

    @Autowired
    private EmptyTrash emptyTrash;

    @Autowired
    private MeasureQueries measures;

    @Autowired
    private TrashQueries trash;

    @Autowired
    private TestClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void liesThereForThirtyDaysAndNoLonger() {
        editMeasures.delete(coordinator, plan, measure("А"));
        editSections.delete(coordinator, plan, section("Второй"));

        passDays(30);
        emptyTrash.due();
        assertThat(inTrash()).containsExactlyInAnyOrder("1.1 А", "2 Второй", "2.1 В");

        clock.turnTo(clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(inTrash()).isEmpty();
        emptyTrash.due();
        assertThat(titles()).containsExactly("Б");
        assertThat(jdbc.sql("select title from section where roadmap_id = ?")
                        .param(plan.value())
                        .query(String.class)
                        .list())
                .containsExactly("Первый");
        assertThat(acts("trashEmptied")).isEqualTo(1);
    }

    @Test
    void measureWithCheckpointsLeavesTheListButNotTheTables() {
        MeasureId marked = measure("А");
        jdbc.sql("""
                insert into checkpoint (territory_id, roadmap_id, measure_id, due_on, first_due_on)
                values (?, ?, ?, ?, ?)""")
                .params(
                        coordinator.territory().value(),
                        plan.value(),
                        marked.value(),
                        LocalDate.of(2023, 3, 1),
                        LocalDate.of(2023, 3, 1))
                .update();
        editMeasures.delete(coordinator, plan, marked);
        editMeasures.delete(coordinator, plan, measure("Б"));

        passDays(31);
        emptyTrash.due();

        assertThat(inTrash()).isEmpty();
        assertThat(titles()).containsExactlyInAnyOrder("А", "В");
    }

    @Test
    void measureThatStandsInAnEditionStays() {
        MeasureId kept = measure("А");
        jdbc.sql("""
                insert into edition (roadmap_id, number, order_number, order_date, approved_by, approved_at, content)
                values (?, 1, '7', '2023-01-01', ?, now(), jsonb_build_object('measures', jsonb_build_array(jsonb_build_object('id', ?::bigint))))""")
                .params(plan.value(), coordinator.id().value(), kept.value())
                .update();
        editMeasures.delete(coordinator, plan, kept);

        passDays(31);
        emptyTrash.due();

        assertThat(titles()).contains("А");
    }

    @Test
    void measureStaysWhileWhatWasSaidOfItsMarkIsReadElsewhere() {
        MeasureId between = measure("А");
        long carried = jdbc.sql("""
                insert into checkpoint (territory_id, roadmap_id, measure_id, carried_from_id) values (?, ?, ?, ?) returning id""")
                .params(
                        coordinator.territory().value(),
                        plan.value(),
                        measure("В").value(),
                        measure("Б").value())
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into comment (about, territory_id, roadmap_id, measure_id, checkpoint_id, person_id, key, text, at)
                values ('CHECKPOINT', ?, ?, ?, ?, ?, gen_random_uuid(), 'Протокол у секретаря', now())""")
                .params(
                        coordinator.territory().value(),
                        plan.value(),
                        between.value(),
                        carried,
                        coordinator.id().value())
                .update();
        editMeasures.delete(coordinator, plan, between);

        passDays(31);
        emptyTrash.due();

        assertThat(titles()).contains("А");
    }

    @Test
    void sectionStaysWhileSomethingThatStaysIsInIt() {
        MeasureId restored = measure("В");
        editSections.delete(coordinator, plan, section("Второй"));
        jdbc.sql("""
                insert into checkpoint (territory_id, roadmap_id, measure_id) values (?, ?, ?)""")
                .params(coordinator.territory().value(), plan.value(), restored.value())
                .update();

        passDays(31);
        emptyTrash.due();

        assertThat(section("Второй")).isNotNull();
    }

    @Test
    void draftLiesThereForThirtyDaysAndIsRestoredWhole() {
        discardRoadmap.by(coordinator, plan);
        passDays(29);
        emptyTrash.due();
        assertThat(trash.drafts(coordinator)).extracting(TrashQueries.Draft::id).containsExactly(plan);

        discardRoadmap.recover(coordinator, plan);

        assertThat(trash.drafts(coordinator)).isEmpty();
        assertThat(titles()).containsExactlyInAnyOrder("А", "Б", "В");
    }

    @Test
    void draftIsGoneAfterThirtyDaysWithEverythingInIt() {
        discardRoadmap.by(coordinator, plan);
        passDays(31);

        emptyTrash.due();

        assertThat(titles()).isEmpty();
        assertThat(jdbc.sql("select count(*) from roadmap where id = ?")
                        .param(plan.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(acts("roadmapPurged")).isEqualTo(1);
    }

    private void passDays(int days) {
        clock.turnTo(clock.instant().plus(Duration.ofDays(days)));
    }

    private List<String> inTrash() {
        return measures.trash(plan, Trash.oldest(clock)).stream()
                .map(MeasureQueries.Deleted::name)
                .toList();
    }

    private List<String> titles() {
        return jdbc.sql("select title from measure where roadmap_id = ?")
                .param(plan.value())
                .query(String.class)
                .list();
    }
}
