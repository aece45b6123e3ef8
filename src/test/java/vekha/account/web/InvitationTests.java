package vekha.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.ChangePassword;
import vekha.account.Invitation;
import vekha.account.Invitations;
import vekha.account.LetPersonGo;
import vekha.account.Role;
import vekha.directory.TerritoryId;
import vekha.support.ApplicationTest;
import vekha.support.TestClock;
import vekha.support.Town;

@ApplicationTest
class InvitationTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ChangePassword changePassword;

    @Autowired
    private Invitations invitations;

    @Autowired
    private LetPersonGo letPersonGo;

    @Autowired
    private TestClock clock;

    @Autowired
    private Town town;

    private Actor administrator;
    private Actor curator;

    @BeforeEach
    void somebodyIsToBeInvited() {
        TerritoryId region = town.region();
        curator = town.person(town.municipality(region), Role.CURATOR);
        administrator = town.person(region, Role.ADMINISTRATOR);
    }

    @Test
    void linkIsShownOnceWithAButtonToPrint() {
        MvcTestResult issued = browser.post()
                .uri("/admin/people/" + curator.id() + "/password")
                .with(as(administrator))
                .with(csrf())
                .exchange();
        Invitation invitation = (Invitation)
                Objects.requireNonNull(issued.getMvcResult().getFlashMap().get("invitation"));

        assertThat(browser.get()
                        .uri("/admin/people/" + curator.id())
                        .with(as(administrator))
                        .flashAttr("invitation", invitation))
                .bodyText()
                .contains("/invitation/" + invitation.code(), invitation.password(), invitation.login(), "data-print")
                .contains("09.02.2023");
        assertThat(browser.get().uri("/admin/people/" + curator.id()).with(as(administrator)))
                .bodyText()
                .doesNotContain(invitation.code(), invitation.password());
    }

    @Test
    void guestChoosesAnOwnPasswordAndIsInAndTheLinkIsUsedUp() {
        Invitation invitation = changePassword.issue(administrator, curator.id());

        assertThat(page(invitation)).hasStatusOk().bodyText().contains(curator.name());
        assertThat(page(invitation)).as("looking uses nothing up").hasStatusOk();
        MvcTestResult accepted = accept(invitation, "a long new phrase", "a long new phrase");
        assertThat(accepted).hasRedirectedUrl("/");
        assertThat(browser.get().uri("/schools").session((MockHttpSession)
                        accepted.getRequest().getSession()))
                .hasStatusOk();
        assertThat(page(invitation)).hasStatus(HttpStatus.NOT_FOUND).bodyText().contains("больше не действует");
        assertThat(accept(invitation, "another long phrase", "another long phrase"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.perform(formLogin().user(invitation.login()).password(invitation.password())))
                .hasRedirectedUrl("/login?error");
    }

    @Test
    void simpleOrMistypedPasswordUsesNothingUp() {
        Invitation invitation = changePassword.issue(administrator, curator.id());

        assertThat(accept(invitation, "short", "short")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(accept(invitation, "a long new phrase", "a long old phrase"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Пароли не совпали");
        assertThat(invitations.guest(invitation.code())).isPresent();
    }

    @Test
    void newerInvitationOwnPasswordAndLeavingEndIt() {
        Invitation first = changePassword.issue(administrator, curator.id());
        Invitation second = changePassword.issue(administrator, curator.id());
        assertThat(invitations.guest(first.code())).isEmpty();

        changePassword.own(town.actor(curator.id()), null, "a long new phrase");
        assertThat(invitations.guest(second.code())).isEmpty();

        Invitation third = changePassword.issue(administrator, curator.id());
        letPersonGo.leave(administrator, curator.id());
        assertThat(page(third)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void linkEndsAfterTwoWeeks() {
        Invitation invitation = changePassword.issue(administrator, curator.id());

        assertThat(invitation.until()).isEqualTo(clock.instant().plus(Duration.ofDays(14)));
        clock.turnTo(invitation.until());
        try {
            assertThat(page(invitation)).hasStatus(HttpStatus.NOT_FOUND);
        } finally {
            clock.reset();
        }
    }

    private MvcTestResult page(Invitation invitation) {
        return browser.get().uri("/invitation/" + invitation.code()).exchange();
    }

    private MvcTestResult accept(Invitation invitation, String password, String repeated) {
        return browser.post()
                .uri("/invitation/" + invitation.code())
                .param("password", password)
                .param("repeated", repeated)
                .with(csrf())
                .exchange();
    }
}
