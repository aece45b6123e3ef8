package vekha.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.foundation.RefusedException;
import vekha.support.ApplicationTest;
import vekha.support.Town;

@ApplicationTest
class BodyDirectoryTests {

    @Autowired
    private BodyDirectory directory;

    @Autowired
    private AddBody addBody;

    @Autowired
    private BodyQueries queries;

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
    void bodyIsFoundByShortFullAndOtherNamesHoweverSpelled() {
        BodyId authority = addBody.by(
                coordinator,
                place,
                new BodyDetails(
                        BodyKind.AUTHORITY, "УО", "Управление образования округа", false, Set.of("Отдел учёта")));

        assertThat(directory.findByName(place, "уо")).contains(authority);
        assertThat(directory.findByName(place, "«Управление  образования округа»"))
                .contains(authority);
        assertThat(directory.findByName(place, "отдел учета")).contains(authority);
        assertThat(directory.findByName(place, "Управление культуры")).isEmpty();
    }

    @Test
    void namesThatDifferInTheLegalFormAreOfferedAndNotTaken() {
        BodyId centre = addBody.by(coordinator, place, BodyDetails.named("МКУ «ИМЦ»", null));

        assertThat(directory.findByName(place, "МКОУ ДПО «ИМЦ»")).isEmpty();
        assertThat(directory.similar(place, "МКОУ ДПО «ИМЦ»")).singleElement().satisfies(similar -> {
            assertThat(similar.id()).isEqualTo(centre);
            assertThat(similar.likeness()).isEqualTo(1);
        });
    }

    @Test
    void kindIsReadFromTheFullNameWhereTheShortOneSaysNothing() {
        BodyId body = addBody.by(coordinator, place, BodyDetails.named("НМС", "Отдел научной работы"));

        assertThat(queries.facts(coordinator, body).kind()).isEqualTo(BodyKind.AUTHORITY);
    }

    @Test
    void secondBodyOfTheSameNameIsRefused() {
        addBody.by(coordinator, place, BodyDetails.named("Иванова А.А.", null));

        assertThatThrownBy(() -> addBody.by(coordinator, place, BodyDetails.named("А. А. Иванова", null)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly("Иванова А.А."));
    }
}
