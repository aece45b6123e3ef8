package vekha.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import vekha.directory.BodyId;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;
import vekha.support.StatementCounter;

/** Many people write in one draft, and one person writes in many rows of it. */
class ManyEditorsTests extends DraftOfThree {

    private static final int WRITERS = 50;

    @Autowired
    private EditMeasures editMeasures;

    @Autowired
    private ChangeMany changeMany;

    @Autowired
    private PlaceRows placeRows;

    @Autowired
    private ArrangePlan arrangePlan;

    @Autowired
    private Renumber renumber;

    @Autowired
    private OpenDraft drafts;

    @Autowired
    private StatementCounter statements;

    private BodyId centre;

    @BeforeEach
    void aCentre() {
        centre = town.body(territory, "METHODICAL_CENTRE", "ИМЦ");
    }

    @Test
    void ofFiftyParallelWritersEachIsSavedOrTold() throws Exception {
        MeasureId[] rows = {measure("А"), measure("Б"), measure("В")};
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int at = 0; at < WRITERS; at++) {
            String mark = "<" + at + ">";
            MeasureId row = rows[at % rows.length];
            writers.add(() -> adds(row, mark));
        }
        List<Boolean> saved = inParallel(writers);

        String notes = String.join("", notes());
        for (int at = 0; at < WRITERS; at++) {
            assertThat(notes.contains("<" + at + ">")).as("writer " + at).isEqualTo(saved.get(at));
        }
        assertThat(saved).contains(true);
        int versions = jdbc.sql("select sum(version) from measure where roadmap_id = ?")
                .param(plan.value())
                .query(Integer.class)
                .single();
        long told = acts("measureChanged");
        assertThat(saved.stream().filter(it -> it).count()).isEqualTo(versions).isEqualTo(told);
    }

    /** Reads, adds its mark to what it read, and writes on the version it read. */
    private boolean adds(MeasureId row, String mark) {
        OpenDraft.OpenMeasure opened = drafts.measure(coordinator, plan, row);
        String before = opened.content().note() == null ? "" : opened.content().note();
        try {
            editMeasures.change(
                    coordinator, plan, row, opened.version(), new MeasureEdit.Text(MeasureField.NOTE, before + mark));
            return true;
        } catch (StaleException | OptimisticLockingFailureException stale) {
            return false;
        }
    }

    @Test
    void parallelMovesLoseNoRowAndLeaveEveryPlaceTakenOnce() throws Exception {
        List<Callable<Boolean>> movers = new ArrayList<>();
        for (int at = 0; at < WRITERS; at++) {
            MeasureId row = measure(List.of("А", "Б", "В").get(at % 3));
            ArrangePlan.Way way = at % 2 == 0 ? ArrangePlan.Way.UP : ArrangePlan.Way.DOWN;
            movers.add(() -> {
                arrangePlan.moveMeasure(coordinator, plan, row, way);
                return true;
            });
        }
        inParallel(movers);

        assertThat(jdbc.sql("select count(distinct position) from measure where roadmap_id = ? and deleted_at is null")
                        .param(plan.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void manyRowsAreChangedAtOneStrokeWithOneGroupInTheJournal() {
        Map<MeasureId, Integer> opened = opened("А", "Б", "В");

        ChangeMany.Outcome outcome =
                changeMany.by(coordinator, plan, opened, new MeasureEdit.AddBodies(List.of(centre)));

        assertThat(outcome.changed()).isEqualTo(3);
        assertThat(outcome.stale()).isEmpty();
        assertThat(jdbc.sql("select count(*) from journal_entry where act_group = ? and act = 'measureChanged'")
                        .param(outcome.group())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(drafts.measure(coordinator, plan, measure("Б")).content().bodies())
                .containsExactly(centre);
    }

    @Test
    void bodiesChosenForManyRowsStandInTheirWordsToo() {
        edit("А", new MeasureEdit.Answerable("Школы", List.of(), Set.of()));

        choose(new MeasureEdit.AddBodies(List.of(centre)));
        assertThat(responsible("А")).isEqualTo("Школы\nИМЦ");
        choose(new MeasureEdit.AddBodies(List.of(centre)));
        assertThat(responsible("А")).as("stands there already").isEqualTo("Школы\nИМЦ");

        choose(new MeasureEdit.RemoveBodies(List.of(centre)));
        assertThat(responsible("А")).isEqualTo("Школы");

        choose(new MeasureEdit.SetBodies(List.of(centre)));
        assertThat(responsible("А")).isEqualTo("ИМЦ");
        assertThat(drafts.measure(coordinator, plan, measure("А")).content().bodies())
                .containsExactly(centre);
    }

    private String responsible(String title) {
        return drafts.measure(coordinator, plan, measure(title)).content().responsible();
    }

    private void edit(String title, MeasureEdit edit) {
        MeasureId measure = measure(title);
        editMeasures.change(coordinator, plan, measure, version(measure), edit);
    }

    private void choose(MeasureEdit edit) {
        MeasureId measure = measure("А");
        changeMany.by(coordinator, plan, Map.of(measure, version(measure)), edit);
    }

    private int version(MeasureId measure) {
        return drafts.measure(coordinator, plan, measure).version();
    }

    @Test
    void rowsThatSomebodyElseChangedAreListedAndLeftAlone() {
        Map<MeasureId, Integer> opened = opened("А", "Б", "В");
        editMeasures.change(coordinator, plan, measure("Б"), 0, new MeasureEdit.Text(MeasureField.NOTE, "чужое"));
        editMeasures.delete(coordinator, plan, measure("В"));

        ChangeMany.Outcome outcome =
                changeMany.by(coordinator, plan, opened, new MeasureEdit.Text(MeasureField.NOTE, "моё"));

        assertThat(outcome.changed()).isEqualTo(1);
        assertThat(outcome.stale()).hasSize(2);
        assertThat(notes()).contains("моё", "чужое").hasSize(2);
    }

    @Test
    void previewTellsBeforeAndAfterAndWhatCannotBe() {
        List<ChangeMany.Preview> preview = changeMany.preview(
                coordinator, plan, opened("А", "Б").keySet(), new MeasureEdit.Replace(MeasureField.TITLE, "А", ""));

        assertThat(preview).hasSize(2);
        assertThat(preview.get(0).refusal()).isEqualTo("roadmap.bulk.refused.blank");
        assertThat(preview.get(1).isChange()).isFalse();
        assertThat(changeMany.preview(
                        coordinator,
                        plan,
                        opened("А").keySet(),
                        new MeasureEdit.Wording("апрель", "по наступлении события")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.before()).containsEntry("deadline", "март");
                    assertThat(row.after())
                            .containsEntry("deadline", "апрель")
                            .containsEntry("deadlineCorrection", "по наступлении события");
                });
    }

    @Test
    void changingManyRowsTakesAFixedNumberOfReads() throws Exception {
        RoadmapId large = createRoadmap.by(
                coordinator,
                Plans.plan().section("1", "Раздел").measures(90, "март").build());
        List<MeasureId> rows = jdbc
                .sql("select id from measure where roadmap_id = ?")
                .param(large.value())
                .query(Long.class)
                .list()
                .stream()
                .map(MeasureId::new)
                .toList();

        assertThat(statements.during(() ->
                        changeMany.preview(coordinator, large, rows, new MeasureEdit.Text(MeasureField.NOTE, "общее"))))
                .hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void rowGoesWhereItWasDropped() {
        placeRows.measure(
                coordinator,
                plan,
                measure("В"),
                new PlaceRows.Place(section("Второй"), null),
                new PlaceRows.Place(section("Первый"), measure("Б")));

        assertThat(order()).containsExactly("А", "В", "Б");
    }

    @Test
    void rowThatSomebodyElseMovedIsNotMovedSilently() {
        PlaceRows.Place seen = new PlaceRows.Place(section("Первый"), measure("Б"));
        arrangePlan.moveMeasureTo(coordinator, plan, measure("А"), section("Второй"));

        assertThatThrownBy(() -> placeRows.measure(
                        coordinator, plan, measure("А"), seen, new PlaceRows.Place(section("Первый"), null)))
                .isInstanceOf(StaleException.class);
        assertThat(order()).containsExactly("Б", "В", "А");
    }

    @Test
    void sectionGoesALevelInAndOutAgainWithItsRows() {
        placeRows.indent(coordinator, plan, section("Второй"), true);
        assertThat(parent("Второй")).isEqualTo(section("Первый").value());

        placeRows.indent(coordinator, plan, measure("Б"), true);
        assertThat(order()).containsExactly("А", "Б", "В");

        placeRows.indent(coordinator, plan, section("Второй"), false);
        assertThat(parent("Второй")).isNull();
        assertThatThrownBy(() -> placeRows.indent(coordinator, plan, section("Первый"), true))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void sectionDroppedBeforeAnotherStandsThere() {
        placeRows.section(coordinator, plan, section("Второй"), section("Первый"));

        assertThat(order()).containsExactly("В", "А", "Б");
    }

    @Test
    void numbersStayAsPrintedUntilTheyAreCountedAnew() {
        arrangePlan.moveMeasure(coordinator, plan, measure("А"), ArrangePlan.Way.DOWN);
        assertThat(numbers()).containsExactly("1.2", "1.1", "2.1");

        Renumber.Preview preview = renumber.preview(coordinator, plan, null);
        assertThat(preview.lines())
                .extracting(Renumber.Line::before, Renumber.Line::after)
                .containsExactly(tuple("1.2", "1.1"), tuple("1.1", "1.2"));
        assertThat(renumber.by(coordinator, plan, preview.style(), preview.print()))
                .isEqualTo(2);
        assertThat(numbers()).containsExactly("1.1", "1.2", "2.1");
    }

    @Test
    void renumberingThatWasNotShownIsNotDone() {
        arrangePlan.moveMeasure(coordinator, plan, measure("А"), ArrangePlan.Way.DOWN);
        Renumber.Preview shown = renumber.preview(coordinator, plan, null);
        arrangePlan.moveMeasure(coordinator, plan, measure("А"), ArrangePlan.Way.DOWN);

        assertThatThrownBy(() -> renumber.by(coordinator, plan, shown.style(), shown.print()))
                .isInstanceOf(StaleException.class);
    }

    private Map<MeasureId, Integer> opened(String... titles) {
        Map<MeasureId, Integer> opened = new LinkedHashMap<>();
        for (String title : titles) {
            opened.put(measure(title), 0);
        }
        return opened;
    }

    private static List<Boolean> inParallel(List<Callable<Boolean>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<Boolean> done = new ArrayList<>();
            for (Future<Boolean> each : threads.invokeAll(work)) {
                done.add(each.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<String> notes() {
        return jdbc.sql("select note from measure where roadmap_id = ? and note is not null")
                .param(plan.value())
                .query(String.class)
                .list();
    }

    private List<String> order() {
        return column("title");
    }

    private List<String> numbers() {
        return column("number");
    }

    private List<String> column(String name) {
        return jdbc.sql("""
                        select m.title, m.number from measure m join section s on s.id = m.section_id
                        left join section p on p.id = s.parent_id
                        where m.roadmap_id = ? and m.deleted_at is null
                        order by coalesce(p.position, s.position), p.id nulls first, s.position, m.position""")
                .param(plan.value())
                .query((row, number) -> row.getString(name))
                .list();
    }

    private @Nullable Long parent(String title) {
        return jdbc.sql("select parent_id from section where roadmap_id = ? and title = ?")
                .params(plan.value(), title)
                .query((row, number) -> (Long) row.getObject("parent_id"))
                .list()
                .get(0);
    }
}
