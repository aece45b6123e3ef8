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
import vekha.directory.BodyDirectory;
import vekha.directory.BodyId;
import vekha.directory.BodyKind;
import vekha.directory.BodyQueries;
import vekha.directory.TerritoryId;
import vekha.support.ApplicationTest;
import vekha.support.Town;

@ApplicationTest
class BodyPagesTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private BodyDirectory directory;

    @Autowired
    private BodyQueries queries;

    @Autowired
    private Town town;

    private TerritoryId place;
    private Actor coordinator;
    private BodyId body;

    @BeforeEach
    void aTownWithABody() {
        place = town.municipality();
        coordinator = town.person(place, Role.COORDINATOR);
        body = town.body(place, "AUTHORITY", "Управление образования");
    }

    @Test
    void listIsFoundBySlipsOfThePenAndByKind() {
        town.body(place, "GROUP", "Рабочая группа");

        assertThat(get("/bodies?q=упровление", coordinator))
                .hasStatusOk()
                .bodyText()
                .contains("Управление образования")
                .doesNotContain("Рабочая группа");
        assertThat(get("/bodies?kind=GROUP", coordinator))
                .bodyText()
                .contains("Рабочая группа")
                .doesNotContain(">Управление образования<");
        assertThat(get("/bodies?kind=COMMISSION", coordinator)).bodyText().contains("Таких исполнителей нет");
    }

    @Test
    void bodyOfAnotherTerritoryDoesNotExist() {
        Actor responsible = town.responsible(place, body);

        assertThat(get("/bodies/" + body, responsible)).hasStatusOk().bodyText().contains(responsible.name());
        assertThat(get("/bodies/" + body, town.person(town.municipality(), Role.HEAD)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/bodies/" + body + "/edit", responsible)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/bodies/new", responsible)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void kindIsGuessedWhereNoneIsChosen() {
        assertThat(post("/bodies", "shortName", "МКУ «ИМЦ»", "version", "0")).hasStatus3xxRedirection();

        BodyId added = directory.findByName(place, "МКУ «ИМЦ»").orElseThrow();
        assertThat(queries.facts(coordinator, added).kind()).isEqualTo(BodyKind.METHODICAL_CENTRE);
    }

    @Test
    void secondBodyOfTheSameNameIsRefusedInOneSentence() {
        assertThat(post("/bodies", "shortName", "«управление  образования»", "version", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("В справочнике уже есть исполнитель с таким названием: Управление образования");
    }

    @Test
    void nameOfSignsAloneIsRefusedTheSecondTimeToo() {
        assertThat(post("/bodies", "shortName", "—", "version", "0")).hasStatus3xxRedirection();
        assertThat(post("/bodies", "shortName", "—", "version", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("В справочнике уже есть исполнитель с таким названием: —");
    }

    @Test
    void archivedBodyLeavesTheListButNotItsPage() {
        assertThat(post(
                        "/bodies/" + body + "/edit",
                        "shortName",
                        "Управление образования",
                        "kind",
                        "AUTHORITY",
                        "archived",
                        "true",
                        "version",
                        "0"))
                .hasStatus3xxRedirection();

        assertThat(get("/bodies?q=управление", coordinator)).bodyText().contains("Таких исполнителей нет");
        assertThat(get("/bodies?archived=true", coordinator)).bodyText().contains("Управление образования");
        assertThat(get("/bodies/" + body, coordinator))
                .bodyText()
                .contains("в архиве", "Сведения об исполнителе изменены");
    }

    private MvcTestResult post(String address, String... fields) {
        var request = browser.post().uri(address).with(as(coordinator)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(String address, Actor actor) {
        return browser.get().uri(address).with(as(actor)).exchange();
    }
}
