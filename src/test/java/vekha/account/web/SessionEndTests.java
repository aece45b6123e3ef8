package vekha.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.ChangePassword;
import vekha.account.ChangePerson;
import vekha.account.LetPersonGo;
import vekha.account.People;
import vekha.account.Person;
import vekha.account.PersonDetails;
import vekha.account.Role;
import vekha.directory.TerritoryId;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.Town;

/** Whoever has lost the right to be here is out at once, on every device; whoever changed the own password stays where he is. */
@ApplicationTest
class SessionEndTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private People people;

    @Autowired
    private ChangePassword changePassword;

    @Autowired
    private ChangePerson changePerson;

    @Autowired
    private LetPersonGo letPersonGo;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private Town town;

    private Actor administrator;
    private Actor head;
    private MockHttpSession office;
    private MockHttpSession home;

    @BeforeEach
    void theHeadIsSignedInOnTwoDevices() {
        TerritoryId region = town.region();
        head = town.person(town.municipality(region), Role.HEAD);
        administrator = town.person(region, Role.ADMINISTRATOR);
        office = signIn("secret");
        home = signIn("secret");
    }

    @Test
    void ownChangeOfPasswordEndsTheOtherSessionsOnly() {
        assertThat(browser.post()
                        .uri("/account/password")
                        .param("current", "secret")
                        .param("password", "a long new phrase")
                        .param("repeated", "a long new phrase")
                        .session(office)
                        .with(csrf()))
                .hasRedirectedUrl("/account");

        assertThat(get("/schools", office)).hasStatusOk();
        assertEnded(home);
    }

    @Test
    void issuedPasswordEndsEverySession() {
        changePassword.issue(administrator, head.id());

        assertEnded(office);
        assertEnded(home);
    }

    @Test
    void newRoleBeginsWithANewSignIn() {
        Person person = person();
        changePerson.by(administrator, head.id(), person.version(), as(Role.COORDINATOR, null));

        assertEnded(office);
        assertThat(get("/intake/new", signIn("secret"))).hasStatusOk();
    }

    @Test
    void otherNameOrPositionEndsNothing() {
        changePerson.by(administrator, head.id(), person().version(), as(Role.HEAD, "Заместитель начальника"));

        assertThat(get("/schools", office)).hasStatusOk();
    }

    @Test
    void whoLeftIsOutAndTheReturnOpensNoOldSession() {
        letPersonGo.leave(administrator, head.id());
        assertEnded(office);

        letPersonGo.comeBack(administrator, head.id());
        assertEnded(home);
    }

    @Test
    void endedSessionMarksNothing() {
        changePassword.issue(administrator, head.id());

        assertThat(browser.post()
                        .uri("/account/tokens")
                        .param("name", "Отчёты")
                        .param("days", "30")
                        .session(office)
                        .with(csrf()))
                .hasRedirectedUrl("/login?ended");
    }

    @Test
    void fragmentOfAnEndedSessionLeadsToTheSignInToo() {
        changePassword.issue(administrator, head.id());

        assertThat(browser.get().uri("/schools").header("HX-Request", "true").session(office))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/login?ended");
    }

    @Test
    void signInPageSaysWhy() {
        assertThat(browser.get().uri("/login?ended")).bodyText().contains("Войдите снова");
    }

    @Test
    void personIsReadOnceForAPage() throws Exception {
        List<String> sent = statements.during(() -> get("/account/password", office));

        assertThat(sent)
                .filteredOn(sql -> sql.contains("from person p join territory"))
                .hasSize(1);
    }

    private PersonDetails as(Role role, @Nullable String position) {
        return new PersonDetails(
                head.territory(), role, new Person.Profile(head.name(), position, null), Set.of(), Set.of());
    }

    private void assertEnded(MockHttpSession session) {
        assertThat(get("/schools", session)).hasRedirectedUrl("/login?ended");
        assertThat(session.isInvalid()).isTrue();
    }

    private MvcTestResult get(String address, HttpSession session) {
        return browser.get().uri(address).session((MockHttpSession) session).exchange();
    }

    private MockHttpSession signIn(String password) {
        MvcTestResult result =
                browser.perform(formLogin().user(person().login()).password(password));
        return (MockHttpSession) result.getRequest().getSession();
    }

    private Person person() {
        return people.findById(head.id().value()).orElseThrow();
    }
}
