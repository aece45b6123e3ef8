package vekha.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vekha.deadline.Occurrence;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.foundation.Period;
import vekha.roadmap.NextRow.Group;

/** What a plan becomes in another period, without a database. */
class NextPlanTests {

    private static final BodyId OFFICE = new BodyId(1);

    @Test
    void nextPeriodLastsAsLongAndTheTitleFollowsIt() {
        NextWish wish = NextWish.after(Plans.plan().build().head());

        assertThat(wish.period()).isEqualTo(new Period(LocalDate.of(2023, 9, 1), LocalDate.of(2024, 8, 31)));
        assertThat(wish.title()).isEqualTo("Поддержка школ округа в 2023–2024 учебном году");
        assertThat(wish.academic()).isTrue();
    }

    @Test
    void planOfSeveralYearsIsFollowedByAsMany() {
        assertThat(after("2021-01-01", "2023-12-31")).isEqualTo(period("2024-01-01", "2026-12-31"));
        assertThat(after("2021-01-15", "2022-06-30")).isEqualTo(period("2023-01-15", "2024-06-30"));
        assertThat(after("2023-02-01", "2023-02-28")).isEqualTo(period("2024-02-01", "2024-02-29"));
    }

    @Test
    void everyDeadlineIsReadAnewAndNoneIsInvented() {
        List<NextRow> rows =
                rows("до 25.12.2022", "ежеквартально", "по итогам выявления", "до 20 сентября", "постоянно");

        assertThat(rows)
                .extracting(row -> row.group(true))
                .containsExactly(Group.SHIFTED, Group.USUAL, Group.WAITS, Group.USUAL, Group.USUAL);
        assertThat(rows.get(0).proposed().text()).isEqualTo("до 25.12.2023");
        assertThat(rows.get(0).proposed().occurrences())
                .containsExactly(new Occurrence(null, LocalDate.of(2023, 12, 25)));
        assertThat(rows.get(3).verbatim().occurrences())
                .containsExactly(new Occurrence(null, LocalDate.of(2023, 9, 20)));
        assertThat(rows.get(2).proposed().occurrences()).isEmpty();
    }

    @Test
    void wordsLeftAsTheyWereAreWarnedAbout() {
        NextRow row = rows("до 25.12.2021").get(0);

        assertThat(row.shifted())
                .as("a year of no plan of ours is not ours to move")
                .isNull();
        assertThat(rows("до 25.12.2022").get(0).verbatim().deadline().warnings())
                .isNotEmpty();
    }

    @Test
    void finishedIsProposedForDroppingOnlyWhenItDoesNotComeRound() {
        PlanSource source = source(true, "до 25.12.2022", "ежемесячно", "постоянно", "ноябрь, январь, март");

        assertThat(new NextPlan(source, NextWish.after(source.head()), Map.of()).rows())
                .extracting(NextRow::finished)
                .containsExactly(true, false, false, false);
    }

    @Test
    void choicesAreFollowedRowByRow() {
        PlanSource source = source(false, "до 25.12.2022", "до 26.12.2022", "до 27.12.2022");
        NextPlan next = new NextPlan(source, NextWish.after(source.head()), Map.of());

        NextPlan.Made made = next.made(new NextChoices(Set.of(0), Set.of(1), Set.of(), source.print()));

        assertThat(made.plan().contents())
                .extracting(MeasureContent::deadline)
                .containsExactly("до 26.12.2022", "до 27.12.2023");
        assertThat(made.left()).isOne();
        assertThat(made.reworded()).singleElement().satisfies(it -> {
            assertThat(it.at()).isOne();
            assertThat(it.was().text()).isEqualTo("до 27.12.2022");
        });
        assertThat(made.plan().head().order()).isEqualTo(Order.NONE);
        assertThat(made.plan().head().goals()).containsExactly("Поднять качество обучения");
    }

    @Test
    void correctionMovesWithItsWording() {
        NewMeasure corrected = new NewMeasure(
                null, measure("1", "до конца 2022 года", OFFICE).content().withCorrection("до 20.12.2022"));
        PlanSource source = source(List.of(corrected), false);

        NextRow row = new NextPlan(source, NextWish.after(source.head()), Map.of())
                .rows()
                .get(0);

        assertThat(row.proposed().text()).isEqualTo("до конца 2023 года");
        assertThat(row.proposed().counting()).isEqualTo("до 20.12.2023");
    }

    @Test
    void measureForSchoolsThatAreAllLeftOutDoesNotBecomeOneForAll() {
        SchoolId gone = new SchoolId(7);
        SchoolId stays = new SchoolId(8);
        MeasureContent content = measure("1", "март", OFFICE).content();
        PlanSource source = source(
                List.of(
                        new NewMeasure(null, content.with(List.of(OFFICE), Set.of(gone))),
                        new NewMeasure(null, content.with(List.of(OFFICE), Set.of(gone, stays)))),
                false);

        NextPlan.Made made = new NextPlan(source, NextWish.after(source.head()), Map.of())
                .made(new NextChoices(Set.of(), Set.of(), Set.of(gone), source.print()));

        assertThat(made.plan().contents())
                .extracting(MeasureContent::schools)
                .containsExactly(Set.of(gone), Set.of(stays));
    }

    @Test
    void whoAnswersNoLongerAndYearsInOtherWordsAreAsked() {
        NewMeasure exam = new NewMeasure(
                null, measure("1", "март", OFFICE).content().with(MeasureField.TITLE, "Разбор ЕГЭ 2023"));
        PlanSource source = source(List.of(exam, measure("2", "март", new BodyId(2))), false);

        List<NextRow> rows =
                new NextPlan(source, NextWish.after(source.head()), Map.of(new BodyId(2), "Служба")).rows();

        assertThat(rows).extracting(row -> row.group(true)).containsOnly(Group.ASKED);
        assertThat(rows.get(0).yearsElsewhere()).isTrue();
        assertThat(rows.get(1).ended()).containsExactly("Служба");
    }

    @Test
    void tableWithAPeriodOfItsOwnMovesWithThePlan() {
        NewTable own = new NewTable(
                "Мероприятия на 2023 год",
                period("2023-01-01", "2023-06-30"),
                false,
                Plans.columns(),
                List.of(),
                List.of(measure("1", "до 1 мая", OFFICE)));
        RoadmapHead head = Plans.plan().build().head();
        PlanSource source = new PlanSource(head, List.of(own), List.of(new PlanSource.Beside(null, Set.of(), false)));
        NextPlan next = new NextPlan(source, NextWish.after(head), Map.of());

        NewTable made = next.made(new NextChoices(Set.of(), Set.of(), Set.of(), ""))
                .plan()
                .tables()
                .get(0);

        assertThat(made.title()).isEqualTo("Мероприятия на 2024 год");
        assertThat(made.period()).isEqualTo(period("2024-01-01", "2024-06-30"));
        assertThat(next.rows().get(0).verbatim().occurrences())
                .containsExactly(new Occurrence(null, LocalDate.of(2024, 5, 1)));
    }

    private static List<NextRow> rows(String... deadlines) {
        PlanSource source = source(false, deadlines);
        return new NextPlan(source, NextWish.after(source.head()), Map.of()).rows();
    }

    private static PlanSource source(boolean finished, String... deadlines) {
        return source(
                List.of(deadlines).stream()
                        .map(deadline -> measure("1", deadline, OFFICE))
                        .toList(),
                finished);
    }

    private static PlanSource source(List<NewMeasure> measures, boolean finished) {
        NewTable table = new NewTable(null, null, false, Plans.columns(), List.of(), measures);
        return new PlanSource(
                Plans.plan().build().head(),
                List.of(table),
                measures.stream()
                        .map(measure -> new PlanSource.Beside(null, Set.of(), finished))
                        .toList());
    }

    private static NewMeasure measure(String number, String deadline, BodyId body) {
        Integer noSection = null;
        return Plans.measure(number, noSection, "Разбор уроков", deadline, body);
    }

    private static Period after(String from, String to) {
        NewRoadmap plan = Plans.plan().build();
        RoadmapHead head = new RoadmapHead(
                plan.kind(),
                plan.title(),
                period(from, to),
                null,
                false,
                Order.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                Freshness.QUARTER);
        return NextWish.after(head).period();
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
