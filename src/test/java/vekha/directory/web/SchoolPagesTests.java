package vekha.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.SchoolDirectory;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.Town;

@ApplicationTest
class SchoolPagesTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private SchoolDirectory directory;

    @Autowired
    private Town town;

    private TerritoryId place;
    private Actor coordinator;
    private SchoolId school;

    @BeforeEach
    void aTownWithASchool() {
        place = town.municipality();
        coordinator = town.person(place, Role.COORDINATOR);
        school = town.school(place, "Самоцветская СОШ");
    }

    @Test
    void listNamesTheSchoolsAndOffersToAddOnlyToWhoMay() {
        assertThat(get("/schools", coordinator))
                .hasStatusOk()
                .bodyText()
                .contains("Самоцветская СОШ", "href=\"/schools/new\"");
        assertThat(get("/schools", town.person(place, Role.HEAD)))
                .hasStatusOk()
                .bodyText()
                .contains("Самоцветская СОШ")
                .doesNotContain("/schools/new");
    }

    @Test
    void emptyListSaysWhatWillStandThere() {
        TerritoryId empty = town.municipality();

        assertThat(get("/schools", town.person(empty, Role.COORDINATOR)))
                .bodyText()
                .contains("Здесь будут школы");
        assertThat(get("/schools", town.person(place, Role.CURATOR)))
                .bodyText()
                .contains("За вами пока не закреплены школы");
        assertThat(get("/schools?q=ъъъъ", coordinator)).bodyText().contains("Таких школ нет", "Сбросить фильтры");
    }

    @Test
    void pageSpeaksEnglishToo() {
        assertThat(get("/schools/" + school + "?lang=en", coordinator))
                .hasStatusOk()
                .bodyText()
                .contains("Identification by year", "In whose care");
    }

    @Test
    void schoolOfAnotherTerritoryOrOutOfCareDoesNotExist() {
        assertThat(get("/schools/" + school, coordinator)).hasStatusOk();
        assertThat(get("/schools/" + school, town.person(place, Role.CURATOR, school)))
                .hasStatusOk();
        assertThat(get("/schools/" + school, town.person(place, Role.CURATOR))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/schools/" + school, town.person(town.municipality(), Role.COORDINATOR)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/schools/999999999", coordinator)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/schools/abc", coordinator)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void onlyWhoKeepsTheDirectoryOpensTheForms() {
        assertThat(get("/schools/" + school + "/edit", coordinator)).hasStatusOk();
        assertThat(get("/schools/" + school + "/edit", town.person(place, Role.HEAD)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/schools/" + school + "/edit", town.person(town.municipality(), Role.COORDINATOR)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/schools/new", town.person(place, Role.PRINCIPAL))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void newSchoolIsSavedAndShownWithItsHistory() {
        MvcTestResult saved = browser.post()
                .uri("/schools")
                .param("version", "0")
                .param("shortName", "СОШ № 3")
                .param("aliases", "Школа на горе\r\n\r\n Третья школа ")
                .with(as(coordinator))
                .with(csrf())
                .exchange();

        SchoolId added = directory.findByName(place, "Третья школа").orElseThrow();
        assertThat(saved).hasStatus3xxRedirection().hasRedirectedUrl("/schools/" + added);
        assertThat(get("/schools/" + added, coordinator))
                .bodyText()
                .contains("Школа на горе", "Школа внесена", coordinator.name());
    }

    @Test
    void secondSchoolOfTheSameNameIsRefusedInOneSentenceAndNothingTypedIsLost() {
        assertThat(browser.post()
                        .uri("/schools")
                        .param("version", "0")
                        .param("shortName", "МБОУ «Самоцветская СОШ»")
                        .param("code", "170107")
                        .with(as(coordinator))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("В справочнике уже есть школа с таким названием: Самоцветская СОШ", "value=\"170107\"");
    }

    @Test
    void missingNameAndTooLongLineAreNamedAtTheirFields() {
        assertThat(browser.post()
                        .uri("/schools")
                        .param("version", "0")
                        .param("aliases", "а".repeat(301))
                        .with(as(coordinator))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"shortName-error\"", "id=\"aliases-error\"", "href=\"#shortName\"");
    }

    @Test
    void formThatSomebodyElseOvertookIsStale() {
        assertThat(change("СОШ № 5", 0)).hasStatus3xxRedirection();

        assertThat(change("СОШ № 6", 0)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void schoolIsPutIntoAKeptTerritoryOnly() {
        TerritoryId region = town.region();
        TerritoryId below = town.municipality(region);
        Actor administrator = town.person(region, Role.ADMINISTRATOR);

        assertThat(post(administrator, below)).hasStatus3xxRedirection();
        assertThat(directory.findByName(below, "СОШ № 77")).isPresent();
        assertThat(post(administrator, place)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void listAndPageCostTheSameHoweverManySchoolsThereAre() throws Exception {
        int list = statements.during(() -> get("/schools", coordinator)).size();
        int page =
                statements.during(() -> get("/schools/" + school, coordinator)).size();
        for (int i = 1; i <= 20; i++) {
            town.school(place, "СОШ № " + i);
        }

        assertThat(statements.during(() -> get("/schools", coordinator))).hasSize(list);
        assertThat(statements.during(() -> get("/schools/" + school, coordinator)))
                .hasSize(page);
        assertThat(list).isLessThanOrEqualTo(5);
        assertThat(page).isLessThanOrEqualTo(9);
    }

    private MvcTestResult change(String name, int version) {
        return browser.post()
                .uri("/schools/" + school + "/edit")
                .param("shortName", name)
                .param("version", String.valueOf(version))
                .with(as(coordinator))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(Actor actor, TerritoryId territory) {
        return browser.post()
                .uri("/schools")
                .param("version", "0")
                .param("shortName", "СОШ № 77")
                .param("territory", territory.toString())
                .with(as(actor))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String address, Actor actor) {
        return browser.get().uri(address).with(as(actor)).exchange();
    }
}
