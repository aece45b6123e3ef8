package vekha.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.NotVisibleException;
import vekha.foundation.Period;
import vekha.foundation.RefusedException;
import vekha.journal.OwnAct;
import vekha.journal.OwnActs;
import vekha.journal.UndoAct;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.Town;

/** Whatever was done to a draft is taken back so that the plan says what it said before. */
@ApplicationTest
class UndoPlanTests {

    @Autowired
    private CreateRoadmap createRoadmap;

    @Autowired
    private ChangeRoadmap changeRoadmap;

    @Autowired
    private EditMeasures editMeasures;

    @Autowired
    private EditSections editSections;

    @Autowired
    private ChangeMany changeMany;

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
    private SendForApproval sendForApproval;

    @Autowired
    private DiscardRoadmap discardRoadmap;

    @Autowired
    private Roadmaps roadmaps;

    @Autowired
    private OwnActs acts;

    @Autowired
    private UndoAct undo;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private Town town;

    private Actor coordinator;
    private Actor colleague;
    private BodyId centre;
    private BodyId authority;
    private SchoolId school;
    private RoadmapId plan;

    @BeforeEach
    void draft() {
        TerritoryId territory = town.municipality();
        coordinator = town.person(territory, Role.COORDINATOR);
        colleague = town.person(territory, Role.COORDINATOR);
        centre = town.body(territory, "METHODICAL_CENTRE", "ИМЦ");
        authority = town.body(territory, "AUTHORITY", "УО");
        school = town.school(territory, "СОШ № 3");
        plan = createRoadmap.by(
                coordinator,
                Plans.plan()
                        .section("1", "Первый")
                        .measure("1.1", "А", "март", centre)
                        .measure("1.2", "Б", "постоянно")
                        .measure("1.3", "В", "март")
                        .section("2", "Второй")
                        .measure("2.1", "Г", "март")
                        .section("3", "Третий")
                        .build());
    }

    private interface Deed {
        void run();
    }

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
    void draftSomebodyHasWorkedOnStays() {
        UUID made = last();
        editMeasures.change(colleague, plan, measure("А"), 0, new MeasureEdit.Text(MeasureField.NOTE, "проверено"));

        refused(made, "undo.no.changed");
    }

    @Test
    void whatSomebodyChangedSinceIsNotOverwrittenAndHeIsNamed() {
        edit("А", new MeasureEdit.Text(MeasureField.TITLE, "Моё"));
        UUID mine = last();
        editMeasures.change(colleague, plan, measure("Моё"), 1, new MeasureEdit.Text(MeasureField.TITLE, "Его"));
        List<String> before = state();

        assertThatThrownBy(() -> undo.by(coordinator, mine)).isInstanceOfSatisfying(RefusedException.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo("undo.no.changed");
            assertThat(refusal.arguments()).contains(colleague.name());
        });
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void anotherFieldChangedBySomebodyDoesNotStandInTheWay() {
        edit("А", new MeasureEdit.Text(MeasureField.TITLE, "Моё"));
        UUID mine = last();
        editMeasures.change(colleague, plan, measure("Моё"), 1, new MeasureEdit.Text(MeasureField.NOTE, "его"));

        undo.by(coordinator, mine);

        assertThat(jdbc.sql("select note from measure where id = ?")
                        .param(measure("А").value())
                        .query(String.class)
                        .single())
                .isEqualTo("его");
    }

    @Test
    void ofManyChangedOneThatIsStaleHoldsAllBack() {
        changeMany.by(
                coordinator,
                plan,
                Map.of(measure("А"), 0, measure("Б"), 0),
                new MeasureEdit.Text(MeasureField.NOTE, "к декабрю"));
        UUID mine = last();
        editMeasures.change(colleague, plan, measure("Б"), 1, new MeasureEdit.Text(MeasureField.NOTE, "к марту"));
        List<String> before = state();

        refused(mine, "undo.no.changed");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void ownLaterActIsTakenBackFirst() {
        edit("А", new MeasureEdit.Text(MeasureField.TITLE, "Раз"));
        UUID first = last();
        edit("Раз", new MeasureEdit.Text(MeasureField.TITLE, "Два"));

        refused(first, "undo.no.own");
        undo.by(coordinator, last());
        undo.by(coordinator, first);

        assertThat(measure("А")).isNotNull();
    }

    @Test
    void actOfAnotherPersonDoesNotExist() {
        edit("А", new MeasureEdit.Text(MeasureField.TITLE, "Моё"));
        UUID mine = last();

        assertThatThrownBy(() -> undo.by(colleague, mine)).isInstanceOf(NotVisibleException.class);
    }

    @Test
    void twentyFirstActIsNotOffered() {
        edit("А", new MeasureEdit.Text(MeasureField.NOTE, "0"));
        UUID first = last();
        for (int at = 1; at <= 20; at++) {
            edit("Б", new MeasureEdit.Text(MeasureField.NOTE, "" + at));
        }

        assertThat(acts.of(coordinator)).hasSize(20).extracting(OwnAct::group).doesNotContain(first);
        refused(first, "undo.refused.long-ago");
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
    void textOnApprovalStays() {
        edit("А", new MeasureEdit.Text(MeasureField.TITLE, "Моё"));
        UUID mine = last();
        sendForApproval.by(coordinator, plan);

        refused(mine, "undo.no.not-draft");
    }

    @Test
    void sectionSomebodyFilledStays() {
        SectionId added = editSections.add(coordinator, plan, table(), null, new SectionContent("4", "Четвёртый"));
        UUID mine = last();
        editMeasures.add(colleague, plan, table(), added, content("Новое"));

        refused(mine, "undo.refused.section-filled");
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

    private void refused(UUID act, String key) {
        assertThatThrownBy(() -> undo.by(coordinator, act))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        it -> assertThat(it.messageKey()).isEqualTo(key));
    }

    private void edit(String title, MeasureEdit edit) {
        MeasureId measure = measure(title);
        int version = jdbc.sql("select version from measure where id = ?")
                .param(measure.value())
                .query(Integer.class)
                .single();
        editMeasures.change(coordinator, plan, measure, version, edit);
    }

    private UUID last() {
        return acts.newest(coordinator).orElseThrow();
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

    /** Everything the living plan says, and in which order. */
    private List<String> state() {
        return jdbc.sql("""
                        select concat_ws('|', 'section', s.parent_id, s.number, s.title, 'rank',
                                 rank() over (partition by s.plan_table_id, s.parent_id order by s.position)) as line, s.id
                        from section s where s.roadmap_id = :plan and s.deleted_at is null
                        union all
                        select concat_ws('|', 'measure', m.section_id, to_jsonb(m) - 'version' - 'position' - 'deleted_at',
                                 rank() over (partition by m.plan_table_id, m.section_id order by m.position),
                                 (select string_agg(b.body_id::text, ',' order by b.position) from measure_body b where b.measure_id = m.id),
                                 (select string_agg(s.school_id::text, ',' order by s.school_id) from measure_school s where s.measure_id = m.id)), m.id
                        from measure m where m.roadmap_id = :plan and m.deleted_at is null
                        union all
                        select concat_ws('|', to_jsonb(r) - 'version' - 'discarded_at',
                                 (select string_agg(kind || position || text, ',' order by kind, position) from roadmap_text where roadmap_id = r.id),
                                 (select string_agg(abbreviation || meaning, ',' order by position) from legend_entry where roadmap_id = r.id),
                                 (select string_agg(school_id::text, ',') from roadmap_school where roadmap_id = r.id)), r.id
                        from roadmap r where r.id = :plan
                        order by 1""")
                .param("plan", plan.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private MeasureContent content(String title) {
        return new MeasureContent(null, title, null, null, null, null, "март", null, "", List.of(), Set.of(), null);
    }

    private long table() {
        return jdbc.sql("select id from plan_table where roadmap_id = ?")
                .param(plan.value())
                .query(Long.class)
                .single();
    }

    private MeasureId measure(String title) {
        return new MeasureId(jdbc.sql("select id from measure where roadmap_id = ? and title = ?")
                .params(plan.value(), title)
                .query(Long.class)
                .single());
    }

    private @Nullable SectionId section(String title) {
        return new SectionId(jdbc.sql("select id from section where roadmap_id = ? and title = ?")
                .params(plan.value(), title)
                .query(Long.class)
                .single());
    }
}
