package vekha.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.Period;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.Town;

@ApplicationTest
class PlannedMeasuresTests {

    @Autowired
    private PlannedMeasures plannedMeasures;

    @Autowired
    private CreateRoadmap createRoadmap;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private Town town;

    private Actor coordinator;
    private SchoolId first;
    private SchoolId second;
    private BodyId authority;
    private BodyId schools;

    @BeforeEach
    void found() {
        TerritoryId territory = town.municipality();
        coordinator = town.person(territory, Role.COORDINATOR);
        first = town.school(territory, "Школа № 1");
        second = town.school(territory, "Школа № 2");
        authority = town.body(territory, "AUTHORITY", "УО");
        schools = town.body(territory, "SCHOOLS", "ОО");
    }

    @Test
    void wordForTheSchoolsMeansTheSchoolsOfThePlan() {
        PlannedMeasure measure = planned("до 20.09.2022", schools, authority);

        assertThat(measure.schools()).containsExactlyInAnyOrder(first, second);
        assertThat(measure.leadBody()).isEqualTo(authority);
    }

    @Test
    void measureOfABodyIsNotDueInSchools() {
        PlannedMeasure measure = planned("до 20.09.2022", authority);

        assertThat(measure.schools()).isEmpty();
        assertThat(measure.leadBody()).isEqualTo(authority);
    }

    @Test
    void measureOfSchoolsAloneHasNoLeadingBody() {
        assertThat(planned("март", schools).leadBody()).isNull();
    }

    @Test
    void schoolsNamedByTheMeasureItselfCountInPlaceOfThePlans() {
        NewMeasure plain = Plans.measure("1", null, "Собрать отчёты", "март", schools);
        NewMeasure narrowed = plain.with(plain.content().with(plain.content().bodies(), Set.of(second)));

        assertThat(only(withMeasure(narrowed)).schools()).containsExactly(second);
    }

    @Test
    void openEndOfADeadlineIsThatOfThePlan() {
        assertThat(planned("до 20.09.2022", authority).occurrences())
                .containsExactly(new Period(Plans.YEAR.from(), LocalDate.of(2022, 9, 20)));
    }

    @Test
    void continuousMeasureIsDueOnceAQuarter() {
        assertThat(planned("постоянно", authority).occurrences())
                .hasSize(5)
                .startsWith(new Period(Plans.YEAR.from(), LocalDate.of(2022, 9, 30)))
                .endsWith(new Period(LocalDate.of(2023, 7, 1), Plans.YEAR.to()));
    }

    @Test
    void deadlineThatDependsOnAnEventWaits() {
        PlannedMeasure measure = planned("по итогам диагностики", authority);

        assertThat(measure.waits()).isTrue();
        assertThat(measure.occurrences()).isEmpty();
    }

    /** Plans.YEAR is the school year 2022/2023. */
    @ParameterizedTest
    @ValueSource(strings = {"ежедневно в период экзаменов", "еженедельно с 01.09.2027", "29.02.2023"})
    void whatNeverFallsIntoThePlanWaits(String wording) {
        PlannedMeasure measure = planned(wording, authority);

        assertThat(measure.occurrences()).isEmpty();
        assertThat(measure.waits()).isTrue();
    }

    @Test
    void correctionIsUnderstoodInPlaceOfTheWording() {
        NewMeasure plain = Plans.measure("1", null, "Собрать отчёты", "по итогам диагностики", authority);
        NewMeasure corrected = plain.with(plain.content().withCorrection("12.03.2023"));

        assertThat(only(withMeasure(corrected)).occurrences())
                .containsExactly(new Period(LocalDate.of(2023, 3, 12), LocalDate.of(2023, 3, 12)));
    }

    @Test
    void longPlanTakesNoMoreStatementsThanAShortOne() throws Exception {
        RoadmapId plan = createRoadmap.by(
                coordinator, Plans.plan().measures(120, "ежемесячно", authority).build());

        List<String> sent =
                statements.during(() -> assertThat(plannedMeasures.of(plan)).hasSize(120));

        assertThat(sent).hasSize(1);
    }

    private PlannedMeasure planned(String deadline, BodyId... bodies) {
        return only(withMeasure(Plans.measure("1", null, "Собрать отчёты", deadline, bodies)));
    }

    private NewRoadmap withMeasure(NewMeasure measure) {
        NewRoadmap plan = Plans.plan().forSchools(first, second).build();
        NewTable table = new NewTable(null, null, false, Plans.columns(), List.of(), List.of(measure));
        return new NewRoadmap(
                plan.kind(),
                plan.title(),
                plan.period(),
                null,
                true,
                Order.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                plan.schools(),
                List.of(table));
    }

    private PlannedMeasure only(NewRoadmap plan) {
        List<PlannedMeasure> all = plannedMeasures.of(createRoadmap.by(coordinator, plan));
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
