package vekha.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vekha.foundation.Period;
import vekha.support.TestClock;

/** What a draft said on a past day, put together from the journal. */
class PastDraftTests extends ActsOnADraft {

    private static final LocalDate BEFORE = TestClock.TODAY;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private ChangeRoadmap changeRoadmap;

    @Autowired
    private Roadmaps roadmaps;

    @Autowired
    private TestClock clock;

    private SectionId first;
    private SectionId part;

    @BeforeEach
    void aSectionInTheFirst() {
        first = section("Первый");
        part = editSections.add(coordinator, plan, table(), first, new SectionContent("1.1", "Часть"));
        editMeasures.add(coordinator, plan, table(), part, content("В части"));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void sectionsWithinADeletedOneWereThereWithTheirMeasures() {
        clock.setDay(BEFORE.plusDays(1));
        editSections.delete(coordinator, plan, first);

        assertThat(headings(BEFORE)).containsExactly("1 Первый", "1.1 Часть", "2 Второй", "3 Третий");
        assertThat(placed(BEFORE)).contains("1.1 Часть: В части");
    }

    @Test
    void sectionThatWasDeletedOnItsOwnBeforeWasNot() {
        editSections.delete(coordinator, plan, part);
        clock.setDay(BEFORE.plusDays(1));
        editSections.delete(coordinator, plan, first);

        assertThat(headings(BEFORE)).containsExactly("1 Первый", "2 Второй", "3 Третий");
    }

    @Test
    void sectionPutIntoANewOneWasNotLostWithIt() {
        clock.setDay(BEFORE.plusDays(1));
        SectionId fresh = editSections.add(coordinator, plan, table(), null, new SectionContent("0", "Новый"));
        jdbc.sql("update section set parent_id = ? where id = ?")
                .params(fresh.value(), first.value())
                .update();

        assertThat(headings(BEFORE)).contains("1 Первый", "1.1 Часть").doesNotContain("0 Новый");
    }

    @Test
    void headIsToldInTheSameWordsAsToday() {
        PlanVersion today = versions.now(plan);
        clock.setDay(BEFORE.plusDays(1));
        RoadmapHead head = Plans.plan().build().head();
        changeRoadmap.by(
                coordinator,
                plan,
                roadmaps.findById(plan.value()).orElseThrow().version(),
                new RoadmapHead(
                        Kind.SCHEDULE,
                        "Другое название",
                        new Period(Plans.YEAR.from(), Plans.YEAR.to().plusYears(1)),
                        "два года",
                        !head.academic(),
                        Plans.ORDER,
                        List.of("Одна цель", "Другая"),
                        List.of(),
                        head.expectedResults(),
                        List.of(new LegendEntry("ИМЦ", "методический центр")),
                        Set.of(),
                        Set.of(school, town.school(coordinator.territory(), "Гимназия № 1")),
                        Freshness.YEAR));

        assertThat(told(BEFORE)).isEqualTo(told(today));
    }

    private List<String> told(LocalDate day) {
        return told(on(day));
    }

    private static List<String> told(PlanVersion version) {
        return version.head().entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + ": " + field.getValue())
                .sorted()
                .toList();
    }

    private List<String> headings(LocalDate day) {
        return on(day).tables().get(0).partsInOrder().stream()
                .map(PlanVersion.Part::heading)
                .toList();
    }

    private List<String> placed(LocalDate day) {
        return on(day).inOrder().stream()
                .map(it -> it.heading() + ": " + it.row().text("title"))
                .toList();
    }

    private PlanVersion on(LocalDate day) {
        return versions.on(plan, day, coordinator.zone()).orElseThrow().version();
    }
}
