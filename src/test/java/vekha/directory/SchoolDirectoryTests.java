package vekha.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.foundation.NotPermittedException;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;
import vekha.foundation.Subject;
import vekha.journal.JournalQueries;
import vekha.support.ApplicationTest;
import vekha.support.Town;

@ApplicationTest
class SchoolDirectoryTests {

    @Autowired
    private SchoolDirectory directory;

    @Autowired
    private AddSchool addSchool;

    @Autowired
    private ChangeSchool changeSchool;

    @Autowired
    private SchoolQueries queries;

    @Autowired
    private JournalQueries journal;

    @Autowired
    private Town town;

    private TerritoryId place;
    private Actor coordinator;

    @BeforeEach
    void aTownWithItsCoordinator() {
        place = town.municipality();
        coordinator = town.person(place, Role.COORDINATOR);
    }

    @Test
    void schoolIsFoundUnderAnyLegalForm() {
        SchoolId school = add("МОУ «Самоцветская СОШ»");

        assertThat(directory.findByName(place, "МБОУ Самоцветская СОШ")).contains(school);
        assertThat(directory.findByName(place, "Самоцветская средняя общеобразовательная школа"))
                .contains(school);
        assertThat(directory.findByName(place, "Самоцветная СОШ")).isEmpty();
        assertThat(directory.findByName(town.municipality(), "Самоцветская СОШ"))
                .as("another territory")
                .isEmpty();
    }

    @Test
    void schoolIsFoundByItsOtherNamesAndCode() {
        SchoolId school = addSchool.by(
                coordinator,
                place,
                new SchoolDetails("СОШ № 3", "МБОУ", null, "170103", null, null, Set.of("Школа на горе")));

        assertThat(directory.findByName(place, "«Школа на горе»")).contains(school);
        assertThat(directory.findByCode(place, " 170103 ")).contains(school);
    }

    @Test
    void nameThatSeveralSchoolsGoByDecidesNothing() {
        town.school(place, "МБОУ «Горная СОШ»");
        town.school(place, "МКОУ «Горная СОШ»");

        assertThat(directory.findByName(place, "Горная СОШ")).isEmpty();
        assertThat(directory.similar(place, "Горная СОШ")).hasSize(2).allMatch(school -> school.likeness() > 0.99);
    }

    @Test
    void similarSchoolsAreOfferedButNoneWithAnotherNumber() {
        SchoolId third = add("МБОУ «СОШ № 3 имени Героя Советского Союза»");
        add("МБОУ «СОШ № 13 имени Героя Советского Союза»");
        SchoolId gem = add("МОУ «Самоцветская СОШ»");

        assertThat(directory.similar(place, "МБОУ «СОШ №3 им. Героя Советского Союза»"))
                .extracting(Similar::id)
                .containsExactly(third);
        assertThat(directory.similar(place, "Самацветская СОШ"))
                .extracting(Similar::id)
                .first()
                .isEqualTo(gem);
    }

    @Test
    void secondSchoolOfTheSameNameIsRefused() {
        add("МОУ «Самоцветская СОШ»");

        assertThatThrownBy(() -> add("МБОУ «Самоцветская СОШ»"))
                .isInstanceOfSatisfying(RefusedException.class, refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("school.refused.name");
                    assertThat(refusal.arguments()).containsExactly("Самоцветская СОШ");
                });
    }

    @Test
    void secondSchoolOfTheSameCodeIsRefused() {
        addSchool.by(coordinator, place, SchoolDetails.named("СОШ № 1", "170101", null));

        assertThatThrownBy(() -> addSchool.by(coordinator, place, SchoolDetails.named("СОШ № 2", "170101", null)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("school.refused.code"));
    }

    @Test
    void branchBelongsToASchoolOfItsTerritory() {
        SchoolId foreign = town.school(town.municipality(), "СОШ № 1");

        assertThatThrownBy(() -> addSchool.by(coordinator, place, SchoolDetails.named("Заречная ООШ", null, foreign)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void onlyWhoKeepsTheDirectoryAdds() {
        Actor head = town.person(place, Role.HEAD);
        Actor stranger = town.person(town.municipality(), Role.COORDINATOR);
        SchoolDetails details = SchoolDetails.named("СОШ № 1", null, null);

        assertThatThrownBy(() -> addSchool.by(head, place, details)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> addSchool.by(stranger, place, details)).isInstanceOf(NotVisibleException.class);
    }

    @Test
    void everyChangeStandsInTheHistory() {
        SchoolId school = add("МОУ «Самоцветская СОШ»");
        int version = queries.facts(coordinator, school).version();

        changeSchool.by(
                coordinator,
                school,
                version,
                new SchoolDetails("Самоцветская СОШ", "МБОУ", null, null, null, LocalDate.of(2023, 8, 31), Set.of()));

        assertThat(journal.history(Subject.of("school", school), coordinator.zone(), 10))
                .extracting(entry -> entry.act() + " " + entry.by())
                .containsExactly("schoolChanged " + coordinator.name(), "schoolAdded " + coordinator.name());
        assertThat(journal.history(Subject.of("school", school), coordinator.zone(), 1)
                        .get(0)
                        .changes())
                .extracting(change -> change.field() + ": " + change.before() + " → " + change.after())
                .containsExactly(
                        "legalForm: МОУ → МБОУ",
                        "closedOn: null → 31.08.2023",
                        "aliases: МОУ «Самоцветская СОШ» → null");
    }

    @Test
    void changeOfWhatSomebodyElseChangedIsStale() {
        SchoolId school = add("СОШ № 1");
        changeSchool.by(coordinator, school, 0, SchoolDetails.named("СОШ № 2", null, null));

        assertThatThrownBy(() -> changeSchool.by(coordinator, school, 0, SchoolDetails.named("СОШ № 3", null, null)))
                .isInstanceOf(StaleException.class);
    }

    private SchoolId add(String name) {
        return addSchool.by(coordinator, place, SchoolDetails.named(name, null, null));
    }
}
