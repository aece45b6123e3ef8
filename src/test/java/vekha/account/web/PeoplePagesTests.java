package vekha.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.Actors;
import vekha.account.Invitation;
import vekha.account.People;
import vekha.account.Person;
import vekha.account.Role;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.support.ApplicationTest;
import vekha.support.Town;

@ApplicationTest
class PeoplePagesTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private People people;

    @Autowired
    private Actors actors;

    @Autowired
    private Town town;

    private TerritoryId region;
    private TerritoryId place;
    private Actor administrator;

    @BeforeEach
    void aRegionWithItsAdministrator() {
        region = town.region();
        place = town.municipality(region);
        administrator = town.person(region, Role.ADMINISTRATOR);
    }

    @Test
    void whatIsMissingIsNamedAboveTheForm() {
        assertThat(post("/admin/people", administrator, "version", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "<a href=\"#name\">Укажите имя</a>",
                        "<a href=\"#login\">Укажите имя для входа</a>",
                        "<a href=\"#role\">Выберите роль</a>");
    }

    @Test
    void onlyTheAdministratorSeesPeopleAndOnlyOfTheOwnRegion() {
        Actor head = town.person(place, Role.HEAD);
        Actor stranger = town.person(town.municipality(), Role.HEAD);

        assertThat(get("/admin/people", administrator))
                .hasStatusOk()
                .bodyText()
                .contains(head.name())
                .doesNotContain(stranger.name());
        assertThat(get("/admin/people/" + head.id(), administrator)).hasStatusOk();
        assertThat(get("/admin/people/" + stranger.id(), administrator)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/admin/people", head)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/admin/people/" + stranger.id() + "/password", administrator))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void listIsSearchedByNameAndRole() {
        Actor head = town.person(place, Role.HEAD);
        String login = people.findById(head.id().value()).map(Person::login).orElseThrow();

        assertThat(get("/admin/people?q=" + login, administrator)).bodyText().contains(head.name());
        assertThat(get("/admin/people?role=CURATOR", administrator)).bodyText().contains("Таких людей нет");
    }

    @Test
    void newPersonIsShownTheOneTimePasswordOnce() {
        MvcTestResult registered = register("Anna.Ivanova", "CURATOR", place);

        assertThat(registered).hasStatus3xxRedirection();
        Person person = people.findByLogin("anna.ivanova").orElseThrow();
        Invitation invitation = invitation(registered);
        String password = invitation.password();
        assertThat(person.mustChangePassword()).isTrue();
        assertThat(get("/admin/people/" + person.id(), administrator))
                .hasStatusOk()
                .bodyText()
                .contains("Учётная запись создана", "одноразовый пароль")
                .doesNotContain(password)
                .doesNotContain(invitation.code());
        assertThat(browser.perform(formLogin().user("anna.ivanova").password(password)))
                .hasRedirectedUrl("/");
    }

    @Test
    void takenNameRoleThatDoesNotFitAndForeignTerritoryAreRefused() {
        register("petrov", "CURATOR", place);

        assertThat(register("petrov", "CURATOR", place))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Имя для входа уже занято: petrov");
        assertThat(register("sidorov", "REGIONAL_COORDINATOR", place))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Региональный координатор работает в регионе");
        assertThat(register("sidorov", "CURATOR", town.municipality())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(register("с пробелом", "CURATOR", place)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void careIsTickedAndHoldsAtOnce() {
        SchoolId school = town.school(place, "СОШ № 1");
        BodyId body = town.body(place, "GROUP", "Кураторы");
        Actor curator = town.person(place, Role.CURATOR);
        String care = "/admin/people/" + curator.id() + "/edit";

        assertThat(get(care, administrator)).hasStatusOk().bodyText().contains("СОШ № 1", "Кураторы");
        assertThat(post(
                        care,
                        administrator,
                        "name",
                        curator.name(),
                        "role",
                        "CURATOR",
                        "schools",
                        school.toString(),
                        "bodies",
                        body.toString(),
                        "version",
                        "0"))
                .hasStatus3xxRedirection();

        Actor now = actors.find(curator.id()).orElseThrow();
        assertThat(now.schools()).containsExactly(school);
        assertThat(now.bodies()).containsExactly(body);
        assertThat(get("/admin/people/" + curator.id(), administrator))
                .bodyText()
                .contains("Закреплены школы и исполнители", "СОШ № 1");
    }

    @Test
    void careEndsWhereTheTerritoryEndsAndAPrincipalHasOneSchool() {
        SchoolId foreign = town.school(town.municipality(region), "СОШ № 9");
        SchoolId first = town.school(place, "СОШ № 1");
        SchoolId second = town.school(place, "СОШ № 2");
        Actor principal = town.person(place, Role.PRINCIPAL);
        String care = "/admin/people/" + principal.id() + "/edit";

        assertThat(post(
                        care,
                        administrator,
                        "name",
                        "Директор",
                        "role",
                        "PRINCIPAL",
                        "schools",
                        foreign.toString(),
                        "version",
                        "0"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(actors.find(principal.id()).orElseThrow().schools()).isEmpty();
        assertThat(post(
                        care,
                        administrator,
                        "name",
                        "Директор",
                        "role",
                        "PRINCIPAL",
                        "schools",
                        first + "," + second,
                        "version",
                        "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Руководитель отвечает за одну школу");
    }

    @Test
    void newRoleGivesUpWhatItTakesNoCareOf() {
        SchoolId school = town.school(place, "СОШ № 1");
        Actor curator = town.person(place, Role.CURATOR, school);

        assertThat(post(
                        "/admin/people/" + curator.id() + "/edit",
                        administrator,
                        "name",
                        "Иванова А.А.",
                        "role",
                        "HEAD",
                        "version",
                        "0"))
                .hasStatus3xxRedirection();

        Actor now = actors.find(curator.id()).orElseThrow();
        assertThat(now.role()).isEqualTo(Role.HEAD);
        assertThat(now.schools()).isEmpty();
    }

    @Test
    void whoHasLeftIsNobodyUntilTheReturn() {
        Actor head = town.person(place, Role.HEAD);
        String address = "/admin/people/" + head.id();

        assertThat(post(address + "/departure", administrator)).hasStatus3xxRedirection();
        assertThat(actors.find(head.id())).isEmpty();
        assertThat(get("/admin/people", administrator)).bodyText().doesNotContain(">" + head.name() + "<");
        assertThat(get("/admin/people?left=true", administrator)).bodyText().contains(">" + head.name() + "<");
        assertThat(post(address + "/return", administrator)).hasStatus3xxRedirection();
        assertThat(actors.find(head.id())).isPresent();
    }

    @Test
    void administratorsCannotLockThemselvesOut() {
        String self = "/admin/people/" + administrator.id();

        assertThat(post(self + "/departure", administrator)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(self + "/edit", administrator, "name", "Я", "role", "HEAD", "version", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Свою роль сменить нельзя");
    }

    private static Invitation invitation(MvcTestResult shown) {
        return (Invitation)
                Objects.requireNonNull(shown.getMvcResult().getFlashMap().get("invitation"));
    }

    private MvcTestResult register(String login, String role, TerritoryId territory) {
        return post(
                "/admin/people",
                administrator,
                "name",
                "Иванова А.А.",
                "login",
                login,
                "role",
                role,
                "territory",
                territory.toString(),
                "version",
                "0");
    }

    private MvcTestResult post(String address, Actor actor, String... fields) {
        var request = browser.post().uri(address).with(as(actor)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(String address, Actor actor) {
        return browser.get().uri(address).with(as(actor)).exchange();
    }
}
