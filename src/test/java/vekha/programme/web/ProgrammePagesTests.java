package vekha.programme.web;

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
import vekha.directory.SchoolId;
import vekha.directory.SchoolParticipation;
import vekha.directory.TerritoryId;
import vekha.programme.ProgrammeId;
import vekha.programme.ProgrammeQueries;
import vekha.support.ApplicationTest;
import vekha.support.Town;

@ApplicationTest
class ProgrammePagesTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ProgrammeQueries programmes;

    @Autowired
    private SchoolParticipation participation;

    @Autowired
    private Town town;

    private TerritoryId place;
    private Actor coordinator;
    private SchoolId school;
    private ProgrammeId support;

    @BeforeEach
    void aTownWithASchool() {
        place = town.municipality();
        coordinator = town.person(place, Role.COORDINATOR);
        school = town.school(place, "Самоцветская СОШ");
        support = programmes.findByName(place, "ШНОР").orElseThrow();
    }

    @Test
    void everybodyReadsProgrammesAndCoordinatorsKeepTheirOwn() {
        Actor curator = town.person(place, Role.CURATOR, school);

        assertThat(get("/programmes", curator))
                .hasStatusOk()
                .bodyText()
                .contains("ШНОР", "500+")
                .doesNotContain("/programmes/new");
        assertThat(get("/programmes/new", curator)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/programmes/new", coordinator)).hasStatusOk();
        assertThat(get("/programmes/" + support + "/edit", coordinator)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/programmes/99999999", coordinator)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatCannotBeReadIsToldTogetherWithWhatIsMissing() {
        assertThat(post(
                        "/schools/" + school + "/memberships",
                        coordinator,
                        "fromYear",
                        "2O23",
                        "basis",
                        "Приказ № 7",
                        "version",
                        "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("#fromYear", "Выберите программу", "Приказ № 7");
        assertThat(post("/programmes/" + support + "/memberships", coordinator, "fromYear", "2O23", "version", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("#fromYear", "#schools");
    }

    @Test
    void anIdentificationThatSaysNothingIsNotSaidToBeSaved() {
        assertThat(post("/schools/" + school + "/identifications", coordinator, "year", "2023", "version", "-1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Внесите хотя бы один результат");
    }

    @Test
    void anEmptyChoiceBesideASchoolIsNone() {
        assertThat(browser.post()
                        .uri("/programmes/" + support + "/memberships")
                        .param("schools", "", school.toString())
                        .param("fromYear", "2023")
                        .param("version", "0")
                        .with(as(coordinator))
                        .with(csrf()))
                .hasStatus3xxRedirection();
    }

    @Test
    void schoolsJoinFromThePageOfAProgramme() {
        assertThat(get("/programmes/" + support + "/memberships/new", coordinator))
                .hasStatusOk()
                .bodyText()
                .contains("Самоцветская СОШ");
        assertThat(post(
                        "/programmes/" + support + "/memberships",
                        coordinator,
                        "schools",
                        school.toString(),
                        "fromYear",
                        "2023",
                        "toYear",
                        "2024",
                        "version",
                        "0"))
                .hasStatus3xxRedirection();
        assertThat(get("/programmes/" + support + "?year=2024", coordinator))
                .bodyText()
                .contains("Самоцветская СОШ", "2023–2024");
        assertThat(get("/schools/" + school, coordinator)).bodyText().contains("2023–2024");
        assertThat(get("/schools", coordinator)).bodyText().contains("<span class=\"tag\">ШНОР</span>");
    }

    @Test
    void yearsTheWrongWayRoundAndYearsTwiceAreNamed() {
        String address = "/schools/" + school + "/memberships";

        assertThat(post(
                        address,
                        coordinator,
                        "programme",
                        support.toString(),
                        "fromYear",
                        "2024",
                        "toYear",
                        "2023",
                        "version",
                        "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Последний год не может быть раньше первого");
        assertThat(post(address, coordinator, "programme", support.toString(), "fromYear", "2023", "version", "0"))
                .hasStatus3xxRedirection();
        assertThat(post(address, coordinator, "programme", support.toString(), "fromYear", "2023", "version", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("участие в этой программе в эти годы уже внесено (2023)");
    }

    @Test
    void membershipIsCorrectedAndRemovedByWhoKeepsTheSchool() {
        post(
                "/schools/" + school + "/memberships",
                coordinator,
                "programme",
                support.toString(),
                "fromYear",
                "2023",
                "version",
                "0");
        long membership = participation.memberships(school).get(0).id();
        Actor head = town.person(place, Role.HEAD);
        Actor stranger = town.person(town.municipality(), Role.COORDINATOR);

        assertThat(get("/memberships/" + membership + "/edit", coordinator)).hasStatusOk();
        assertThat(get("/memberships/" + membership + "/edit", head)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/memberships/" + membership + "/edit", stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/memberships/" + membership + "/removal", head)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(
                        "/memberships/" + membership + "/edit",
                        coordinator,
                        "fromYear",
                        "2022",
                        "toYear",
                        "2023",
                        "version",
                        "0"))
                .hasStatus3xxRedirection();
        assertThat(post("/memberships/" + membership + "/edit", coordinator, "fromYear", "2021", "version", "0"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(post("/memberships/" + membership + "/removal", coordinator)).hasStatus3xxRedirection();
        assertThat(participation.memberships(school)).isEmpty();
    }

    @Test
    void resultsOfAYearAreTypedWithADecimalCommaAndOnce() {
        String address = "/schools/" + school + "/identifications";

        assertThat(get(address + "/new", coordinator)).hasStatusOk();
        assertThat(post(address, coordinator, "year", "2023", "qualityIndexOge", "0,92", "version", "-1"))
                .hasStatus3xxRedirection();
        assertThat(get(address + "/2023", coordinator)).hasStatusOk().bodyText().contains("value=\"0,92\"");
        assertThat(post(address, coordinator, "year", "2023", "qualityIndexOge", "0,5", "version", "-1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("За 2023 год результаты уже внесены");
        assertThat(post(address, coordinator, "year", "2023", "qualityIndexOge", "много", "version", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Число с запятой, например 0,92");
        assertThat(get(address + "/new", town.person(place, Role.PRINCIPAL, school)))
                .hasStatus(HttpStatus.FORBIDDEN);
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
