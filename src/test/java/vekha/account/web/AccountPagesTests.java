package vekha.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.ChangePassword;
import vekha.account.People;
import vekha.account.Person;
import vekha.account.PersonalTokens;
import vekha.account.Role;
import vekha.directory.TerritoryId;
import vekha.support.ApplicationTest;
import vekha.support.Town;

@ApplicationTest
class AccountPagesTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private People people;

    @Autowired
    private PersonalTokens tokens;

    @Autowired
    private ChangePassword changePassword;

    @Autowired
    private Town town;

    private TerritoryId region;
    private Actor head;

    @BeforeEach
    void aTownWithItsHead() {
        region = town.region();
        head = town.person(town.municipality(region), Role.HEAD);
    }

    @Test
    void aKeyWithoutItsTimeIsToldSoOnce() {
        assertThat(browser.post()
                        .uri("/account/tokens")
                        .param("name", "Отчёт")
                        .with(as(head))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .containsOnlyOnce("Выберите, сколько действует ключ");
    }

    @Test
    void signInPageIsOpenAndOffersNoDemonstrationUnasked() {
        assertThat(browser.get().uri("/login"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"username\"")
                .doesNotContain("vekha-demo");
    }

    @Test
    void passwordIsChangedByWhoKnowsTheCurrentOne() {
        assertThat(change("wrong", "a long new phrase", "a long new phrase"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Нынешний пароль не подошёл")
                .doesNotContain("a long new phrase");
        assertThat(change("secret", "a long new phrase", "another phrase"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Пароли не совпали");
        assertThat(change("secret", "short", "short")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(change("secret", login(head) + "1", login(head) + "1")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(change("secret", " a long new phrase ", " a long new phrase "))
                .hasRedirectedUrl("/account");

        assertThat(browser.perform(formLogin().user(login(head)).password(" a long new phrase ")))
                .hasRedirectedUrl("/");
        assertThat(browser.perform(formLogin().user(login(head)).password("secret")))
                .hasRedirectedUrl("/login?error");
    }

    @Test
    void whoCameWithAOneTimePasswordChoosesAnOwnOneFirst() {
        changePassword.issue(town.person(region, Role.ADMINISTRATOR), head.id());

        assertThat(get("/schools")).hasRedirectedUrl("/account/password");
        assertThat(get("/account")).hasRedirectedUrl("/account/password");
        assertThat(get("/account/password"))
                .hasStatusOk()
                .bodyText()
                .contains("Выберите свой пароль")
                .doesNotContain("name=\"current\"");
        assertThat(browser.post()
                        .uri("/account/password")
                        .param("password", "a long new phrase")
                        .param("repeated", "a long new phrase")
                        .with(as(head))
                        .with(csrf()))
                .hasRedirectedUrl("/");
        assertThat(get("/schools")).hasStatusOk();
    }

    @Test
    void tokenIsShownOnceWorksAndIsTakenBack() {
        MvcTestResult issued = browser.post()
                .uri("/account/tokens")
                .param("name", "Отчёты")
                .param("days", "30")
                .with(as(head))
                .with(csrf())
                .exchange();
        String token = String.valueOf(issued.getMvcResult().getFlashMap().get("token"));

        assertThat(tokens.owner(token))
                .hasValueSatisfying(owner -> assertThat(owner.person()).isEqualTo(head.id()));
        assertThat(get("/account"))
                .bodyText()
                .contains("Отчёты", "действует по 25.02.2023")
                .doesNotContain(token);

        long number = tokens.of(head.id()).get(0).id();
        Actor stranger = town.person(town.municipality(), Role.HEAD);
        revoke(number, stranger);
        assertThat(tokens.owner(token)).as("somebody else takes it back").isPresent();
        revoke(number, head);
        assertThat(tokens.owner(token)).isEmpty();
        assertThat(get("/account")).bodyText().contains("больше не действует");
    }

    @Test
    void tokenWithoutANameOrForEverIsRefused() {
        assertThat(browser.post()
                        .uri("/account/tokens")
                        .param("days", "9999")
                        .with(as(head))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(tokens.of(head.id())).isEmpty();
    }

    @Test
    void firstRunIsOverAsSoonAsSomebodyHasAnAccount() {
        assertThat(browser.get().uri("/first-run")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.post().uri("/first-run").param("code", "x").with(csrf()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private void revoke(long token, Actor actor) {
        assertThat(browser.post()
                        .uri("/account/tokens/" + token + "/revocation")
                        .with(as(actor))
                        .with(csrf()))
                .hasStatus3xxRedirection();
    }

    private MvcTestResult change(String current, String chosen, String repeated) {
        return browser.post()
                .uri("/account/password")
                .param("current", current)
                .param("password", chosen)
                .param("repeated", repeated)
                .with(as(head))
                .with(csrf())
                .exchange();
    }

    private String login(Actor actor) {
        return people.findById(actor.id().value()).map(Person::login).orElseThrow();
    }

    private MvcTestResult get(String address) {
        return browser.get().uri(address).with(as(head)).exchange();
    }
}
