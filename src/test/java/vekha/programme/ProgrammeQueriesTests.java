package vekha.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.SchoolId;
import vekha.directory.SchoolParticipation;
import vekha.directory.TerritoryId;
import vekha.foundation.NotPermittedException;
import vekha.foundation.NotVisibleException;
import vekha.foundation.Period;
import vekha.foundation.RefusedException;
import vekha.foundation.Subject;
import vekha.journal.JournalQueries;
import vekha.support.ApplicationTest;
import vekha.support.Town;

@ApplicationTest
class ProgrammeQueriesTests {

    @Autowired
    private ProgrammeQueries queries;

    @Autowired
    private KeepMemberships memberships;

    @Autowired
    private JoinProgramme joinProgramme;

    @Autowired
    private KeepProgrammes keepProgrammes;

    @Autowired
    private RecordIdentification recordIdentification;

    @Autowired
    private SchoolParticipation participation;

    @Autowired
    private JournalQueries journal;

    @Autowired
    private Town town;

    private TerritoryId region;
    private TerritoryId place;
    private Actor coordinator;
    private SchoolId first;
    private SchoolId second;
    private ProgrammeId support;

    @BeforeEach
    void aTownWithTwoSchools() {
        region = town.region();
        place = town.municipality(region);
        coordinator = town.person(place, Role.COORDINATOR);
        first = town.school(place, "СОШ № 1");
        second = town.school(place, "СОШ № 2");
        support = queries.findByName(place, "шнор").orElseThrow();
    }

    @Test
    void schoolsOfAProgrammeAreThoseThatTakePartInAYearOfThePeriod() {
        memberships.join(coordinator, first, support, years(2021, 2022));
        memberships.join(coordinator, second, support, years(2023, 2023));
        SchoolId foreign = town.school(town.municipality(region), "СОШ № 9");

        assertThat(schoolsIn(2022, 2024)).containsExactly(first, second);
        assertThat(schoolsIn(2023, 2024)).containsExactly(second);
        assertThat(schoolsIn(2024, 2025)).isEmpty();
        assertThat(schoolsIn(2020, 2025)).doesNotContain(foreign);
        assertThat(queries.schoolsOf(Set.of(), place, period(2020, 2025))).isEmpty();
    }

    @Test
    void sameYearsTwiceAreRefusedAndThenNoneOfTheSchoolsJoins() {
        memberships.join(coordinator, second, support, years(2021, 2023));

        assertThatThrownBy(() -> joinProgramme.all(coordinator, Set.of(first, second), support, years(2023, 2024)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly("СОШ № 2", "2021–2023"));
        assertThat(schoolsIn(2024, 2024)).isEmpty();
    }

    @Test
    void curatorWorksWhereTheSchoolIs() {
        Actor stranger = town.person(town.municipality(region), Role.CURATOR);

        assertThatThrownBy(() -> memberships.join(
                        coordinator, first, support, new MembershipTerms(new Years(2023, 2023), null, stranger.id())))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void membershipOfAnotherTerritorysSchoolIsNobodysToEnter() {
        SchoolId foreign = town.school(town.municipality(region), "СОШ № 9");

        assertThatThrownBy(() -> memberships.join(coordinator, foreign, support, years(2023, 2023)))
                .isInstanceOf(NotVisibleException.class);
        assertThatThrownBy(() -> memberships.join(town.person(place, Role.HEAD), first, support, years(2023, 2023)))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void joiningStandsInTheHistoryOfSchoolAndProgramme() {
        ProgrammeId own = keepProgrammes.add(coordinator, "Наш шаг", "Муниципальная программа «Наш шаг»");
        memberships.join(coordinator, first, own, years(2023, 2024));

        assertThat(journal.history(Subject.of("school", first), coordinator.zone(), 10))
                .extracting("act")
                .containsExactly("schoolJoined");
        assertThat(journal.history(Subject.of("programme", own), coordinator.zone(), 10))
                .extracting("act")
                .containsExactly("schoolJoined", "programmeAdded");
    }

    @Test
    void programmeOfTheRegionIsKnownInItsMunicipalitiesAndNowhereElse() {
        Actor regional = town.person(region, Role.REGIONAL_COORDINATOR);
        keepProgrammes.add(regional, "Опора", "Региональная программа «Опора»");

        assertThat(queries.findByName(place, "«опора»")).isPresent();
        assertThat(queries.rows(coordinator, 2023)).extracting("shortName").contains("Опора", "ШНОР");
        assertThat(queries.findByName(town.municipality(), "Опора")).isEmpty();

        ProgrammeId foreign = keepProgrammes.add(
                town.person(town.municipality(), Role.COORDINATOR), "Чужая", "Программа другого округа");
        assertThatThrownBy(() -> memberships.join(coordinator, first, foreign, years(2023, 2023)))
                .isInstanceOf(NotVisibleException.class);
    }

    @Test
    void onlyTheAdministratorChangesAFederalProgramme() {
        assertThatThrownBy(() -> keepProgrammes.change(coordinator, support, 0, "ШНОР", "Другое", false))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void secondTableOfAYearAddsToTheFirst() {
        recordIdentification.add(coordinator, first, 2023, results("первая", "0.92", null));
        recordIdentification.add(coordinator, first, 2023, results(null, null, "1.5"));

        assertThat(participation.identifications(first)).singleElement().satisfies(year -> {
            assertThat(year.oge()).isEqualTo("первая, 0,92");
            assertThat(year.iursh()).isEqualTo("1,5");
        });
        assertThat(journal.history(Subject.of("school", first), coordinator.zone(), 10))
                .hasSize(2);
    }

    @Test
    void sameResultsTwiceLeaveOneRowInTheHistory() {
        recordIdentification.add(coordinator, first, 2023, results("первая", "0.92", null));
        recordIdentification.add(coordinator, first, 2023, results("первая", "0.920", null));

        assertThat(journal.history(Subject.of("school", first), coordinator.zone(), 10))
                .hasSize(1);
    }

    private List<SchoolId> schoolsIn(int from, int to) {
        return queries.schoolsOf(Set.of(support), place, period(from, to));
    }

    private static Period period(int from, int to) {
        return new Period(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
    }

    private static MembershipTerms years(int from, int to) {
        return new MembershipTerms(new Years(from, to), "приказ № 7", null);
    }

    private static IdentificationResults results(
            @Nullable String group, @Nullable String index, @Nullable String iursh) {
        return new IdentificationResults(
                group,
                index == null ? null : new BigDecimal(index),
                null,
                null,
                null,
                null,
                iursh == null ? null : new BigDecimal(iursh),
                null,
                null);
    }
}
