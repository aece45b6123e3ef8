package vekha.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.SchoolQueries.Wanted;
import vekha.foundation.Pages;
import vekha.support.ApplicationTest;
import vekha.support.TestClock;
import vekha.support.Town;

@ApplicationTest
class SchoolQueriesTests {

    @Autowired
    private SchoolQueries queries;

    @Autowired
    private AddSchool addSchool;

    @Autowired
    private Town town;

    private TerritoryId region;
    private TerritoryId place;
    private Actor coordinator;

    @BeforeEach
    void aTownWithItsCoordinator() {
        region = town.region();
        place = town.municipality(region);
        coordinator = town.person(place, Role.COORDINATOR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                самоцветская       | Самоцветская СОШ
                Самоцвет           | Самоцветская СОШ
                самацветская сош   | Самоцветская СОШ
                Самоцвецкая        | Самоцветская СОШ
                школа на горе      | Самоцветская СОШ
                сош 3              | СОШ № 3
                СОШ №3             | СОШ № 3
                COШ 3              | СОШ № 3
                сош 13             | СОШ № 13
                березовая          | Гимназия «Берёзовая роща»
                гимназия           | Гимназия «Берёзовая роща»
                170103             | СОШ № 3
                1701               | СОШ № 3
                """)
    void searchForgivesSlipsOfThePenButNotOtherNumbers(String typed, String found) {
        aFewSchools();

        assertThat(names(coordinator, typed)).containsExactly(found);
    }

    @Test
    void wordsThatStandNowhereFindNothing() {
        aFewSchools();

        assertThat(names(coordinator, "лицей")).isEmpty();
        assertThat(names(coordinator, "сош 4")).isEmpty();
        assertThat(names(coordinator, "%_\\")).as("signs alone are no words").hasSize(4);
    }

    @Test
    void schoolsStandInTheOrderOfTheirNumbers() {
        aFewSchools();
        town.school(place, "СОШ № 2");

        assertThat(names(coordinator, "сош")).containsExactly("Самоцветская СОШ", "СОШ № 2", "СОШ № 3", "СОШ № 13");
    }

    @Test
    void everybodySeesWhatIsHis() {
        SchoolId mine = town.school(place, "СОШ № 1");
        town.school(place, "СОШ № 2");
        TerritoryId neighbour = town.municipality(region);
        town.school(neighbour, "СОШ № 9");

        assertThat(names(coordinator, null)).containsExactly("СОШ № 1", "СОШ № 2");
        assertThat(names(town.person(place, Role.CURATOR, mine), null)).containsExactly("СОШ № 1");
        assertThat(names(town.person(place, Role.PRINCIPAL, mine), null)).containsExactly("СОШ № 1");
        assertThat(names(town.person(place, Role.RESPONSIBLE), null)).hasSize(2);
        assertThat(names(town.person(neighbour, Role.HEAD), null)).containsExactly("СОШ № 9");
        assertThat(names(town.person(region, Role.REGIONAL_COORDINATOR), null)).hasSize(3);
    }

    @Test
    void longListComesInPagesWithTheWholeCount() {
        for (int i = 1; i <= Pages.SIZE + 1; i++) {
            town.school(place, "СОШ № " + i);
        }

        List<SchoolQueries.Row> second =
                queries.rows(coordinator, new Wanted(Search.of(null), 0, 0, false, 2), TestClock.TODAY);

        assertThat(second).singleElement().satisfies(row -> {
            assertThat(row.shortName()).isEqualTo("СОШ № " + (Pages.SIZE + 1));
            assertThat(row.total()).isEqualTo(Pages.SIZE + 1);
        });
    }

    private void aFewSchools() {
        addSchool.by(
                coordinator,
                place,
                new SchoolDetails("Самоцветская СОШ", "МОУ", null, null, null, null, Set.of("Школа на горе")));
        addSchool.by(coordinator, place, SchoolDetails.named("МБОУ «СОШ № 3»", "170103", null));
        addSchool.by(coordinator, place, SchoolDetails.named("МБОУ «СОШ № 13»", "180113", null));
        addSchool.by(coordinator, place, SchoolDetails.named("Гимназия «Берёзовая роща»", null, null));
    }

    private List<String> names(Actor actor, @Nullable String typed) {
        return queries.rows(actor, new Wanted(Search.of(typed), 0, 0, false, 1), TestClock.TODAY).stream()
                .map(SchoolQueries.Row::shortName)
                .toList();
    }
}
