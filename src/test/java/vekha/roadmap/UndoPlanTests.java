package vekha.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import vekha.foundation.Period;
import vekha.journal.OwnAct;
import vekha.support.StatementCounter;

/** Whatever was done to a draft is taken back so that the plan says what it said before. */
class UndoPlanTests extends ActsOnADraft {

    @Autowired
    private ChangeRoadmap changeRoadmap;

    @Autowired
    private ArrangeMany arrangeMany;

    @Autowired
    private PlaceRows placeRows;

    @Autowired
    private ArrangePlan arrangePlan;

    @Autowired
    private Renumber renumber;

    @Autowired
    private SetFreshness setFreshness;

    @Autowired
    private DiscardRoadmap discardRoadmap;

    @Autowired
    private Roadmaps roadmaps;

    @Autowired
    private StatementCounter statements;

    @TestFactory
    Stream<DynamicTest> everyEditOfAPlanIsTakenBackAndBroughtBack() {
        Map<String, Deed> deeds = new LinkedHashMap<>();
        deeds.put("cell", () -> edit("А", new MeasureEdit.Text(MeasureField.TITLE, "Иначе")));
        deeds.put("deadline", () -> edit("А", new MeasureEdit.Wording("апрель", "до 15.04.2023")));
        deeds.put("result", () -> edit("А", new MeasureEdit.Result("80%", new BigDecimal("80"))));
        deeds.put(
                "bodies and schools",
                () -> edit("А", new MeasureEdit.Answerable("УО", List.of(authority, centre), Set.of(school))));
        deeds.put("number", () -> edit("А", new MeasureEdit.Text(MeasureField.NUMBER, null)));
        deeds.put(
                "many",
                () -> changeMany.by(
                        coordinator,
                        plan,
                        Map.of(measure("А"), 0, measure("Б"), 0, measure("Г"), 0),
                        new MeasureEdit.Replace(MeasureField.TITLE, "А", "Я")));
        deeds.put(
                "bodies of many",
                () -> changeMany.by(
                        coordinator,
                        plan,
                        Map.of(measure("А"), 0, measure("Б"), 0),
                        new MeasureEdit.AddBodies(List.of(authority))));
        deeds.put(
                "moved by a step",
                () -> arrangePlan.moveMeasure(coordinator, plan, measure("А"), ArrangePlan.Way.DOWN));
        deeds.put(
                "moved into the next section",
                () -> arrangePlan.moveMeasure(coordinator, plan, measure("В"), ArrangePlan.Way.DOWN));
        deeds.put(
                "moved to a section",
                () -> arrangePlan.moveMeasureTo(coordinator, plan, measure("А"), section("Второй")));
        deeds.put(
                "dropped elsewhere",
                () -> placeRows.measure(
                        coordinator,
                        plan,
                        measure("В"),
                        placeRows.place(coordinator, plan, measure("В")),
                        new PlaceRows.Place(section("Первый"), measure("А"))));
        deeds.put("moved out", () -> placeRows.indent(coordinator, plan, measure("Б"), false));
        deeds.put(
                "section moved",
                () -> arrangePlan.moveSection(coordinator, plan, section("Второй"), ArrangePlan.Way.UP));
        deeds.put("section moved in", () -> placeRows.indent(coordinator, plan, section("Второй"), true));
        deeds.put(
                "section dropped elsewhere",
                () -> placeRows.section(coordinator, plan, section("Третий"), section("Первый")));
        deeds.put("renumbered", () -> {
            String print =
                    renumber.preview(coordinator, plan, Numbering.Style.THROUGH).print();
            renumber.by(coordinator, plan, Numbering.Style.THROUGH, print);
        });
        deeds.put(
                "section reworded",
                () -> editSections.change(
                        coordinator, plan, section("Первый"), 0, new SectionContent(null, "Не первый")));
        deeds.put("measure deleted", () -> editMeasures.delete(coordinator, plan, measure("Б")));
        deeds.put("section deleted", () -> editSections.delete(coordinator, plan, section("Первый")));
        deeds.put(
                "many deleted",
                () -> arrangeMany.delete(coordinator, plan, Map.of(measure("А"), 0, measure("Б"), 0, measure("Г"), 0)));
        deeds.put(
                "many moved",
                () -> arrangeMany.move(
                        coordinator, plan, List.of(measure("А"), measure("Б"), measure("Г")), section("Третий")));
        deeds.put("interval", () -> setFreshness.of(coordinator, plan, measure("Б"), Freshness.MONTH));
        deeds.put("head", () -> {
            Roadmap now = roadmaps.findById(plan.value()).orElseThrow();
            changeRoadmap.by(coordinator, plan, now.version(), otherHead());
        });
        deeds.put("draft deleted", () -> discardRoadmap.by(coordinator, plan));
        return deeds.entrySet().stream()
                .map(deed -> DynamicTest.dynamicTest(deed.getKey(), () -> {
                    draft();
                    List<String> before = state();
                    deed.getValue().run();
                    List<String> after = state();
                    assertThat(after).isNotEqualTo(before);

                    undo.by(coordinator, last());
                    assertThat(state()).isEqualTo(before);
                    undo.by(coordinator, last());
                    assertThat(state()).isEqualTo(after);
                    undo.by(coordinator, last());
                    assertThat(state()).isEqualTo(before);
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatWasAddedGoesIntoTheTrashAndComesBack() {
        Map<String, Deed> deeds = new LinkedHashMap<>();
        deeds.put("measure", () -> editMeasures.add(coordinator, plan, table(), section("Первый"), content("Новое")));
        deeds.put(
                "section",
                () -> editSections.add(coordinator, plan, table(), null, new SectionContent("4", "Четвёртый")));
        return deeds.entrySet().stream()
                .map(deed -> DynamicTest.dynamicTest(deed.getKey(), () -> {
                    draft();
                    List<String> before = state();
                    deed.getValue().run();
                    List<String> after = state();

                    undo.by(coordinator, last());
                    assertThat(state()).isEqualTo(before);
                    undo.by(coordinator, last());
                    assertThat(state()).isEqualTo(after);
                }));
    }

    @Test
    void draftThatWasMadeIsTakenBackIntoTheTrash() {
        assertThat(undo.by(coordinator, last()).parts())
                .extracting(OwnAct.Part::act)
                .containsExactly("roadmapCreated");

        assertThat(roadmaps.findById(plan.value()).orElseThrow().state()).isEqualTo(State.DISCARDED);
        undo.by(coordinator, last());
        assertThat(roadmaps.findById(plan.value()).orElseThrow().state()).isEqualTo(State.DRAFT);
    }

    @Test
    void actIsTakenBackOnceAndShowsSo() {
        edit("А", new MeasureEdit.Text(MeasureField.TITLE, "Моё"));
        UUID mine = last();
        undo.by(coordinator, mine);

        refused(mine, "undo.refused.done");
        assertThat(acts.of(coordinator))
                .filteredOn(it -> it.group().equals(mine))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.settled()).isNotNull();
                    assertThat(it.canBeUndone()).isFalse();
                });
        assertThat(acts.of(coordinator).get(0).undoes()).isTrue();
    }

    @Test
    void pageTakesAsManyStatementsForManyRowsAsForOne() throws Exception {
        edit("А", new MeasureEdit.Text(MeasureField.NOTE, "1"));
        acts.of(coordinator);
        List<String> few = statements.during(() -> acts.of(coordinator));
        changeMany.by(
                coordinator,
                plan,
                Map.of(measure("А"), 1, measure("Б"), 0, measure("Г"), 0),
                new MeasureEdit.Text(MeasureField.NOTE, "2"));
        List<String> many = statements.during(() -> acts.of(coordinator));

        assertThat(many).hasSameSizeAs(few).hasSize(3);
    }

    private interface Deed {
        void run();
    }

    private RoadmapHead otherHead() {
        RoadmapHead head = roadmapHead();
        return new RoadmapHead(
                Kind.SCHEDULE,
                "Другое название",
                new Period(Plans.YEAR.from(), Plans.YEAR.to().plusYears(1)),
                "два года",
                false,
                Plans.ORDER,
                List.of("Одна цель", "Другая"),
                List.of(),
                head.expectedResults(),
                List.of(new LegendEntry("ИМЦ", "методический центр")),
                Set.of(),
                Set.of(school),
                Freshness.YEAR);
    }

    private RoadmapHead roadmapHead() {
        return Plans.plan().build().head();
    }

    @Test
    void sectionTakenOutOfTheTrashGoesBackWithTheOneItBroughtAlong() {
        SectionId first = section("Первый");
        SectionId part = editSections.add(coordinator, plan, table(), first, new SectionContent("1.1", "Часть"));
        editSections.delete(coordinator, plan, part);
        editSections.delete(coordinator, plan, first);
        for (String rows : List.of("section", "measure")) {
            jdbc.sql("update " + rows + " set deleted_at = deleted_at - interval '1 day' where roadmap_id = ?")
                    .param(plan.value())
                    .update();
        }
        List<String> before = state();
        editSections.restore(coordinator, plan, part);
        List<String> after = state();

        undo.by(coordinator, last());
        assertThat(state()).isEqualTo(before);
        undo.by(coordinator, last());
        assertThat(state()).isEqualTo(after);
    }
}
