package vekha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.support.ApplicationTest;
import vekha.support.Town;

@ApplicationTest
class ExpiredFormsTests {

    private static final String ACT = "/checkpoints/17/completion";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Town town;

    @Test
    void whatWasTypedIsShownToBeSentAgain() {
        Cookie kept = kept(sent("same-origin"));
        Actor person = town.person(town.municipality(), Role.COORDINATOR);

        MvcTestResult page =
                web.get().uri("/kept?key=" + kept.getValue()).with(as(person)).exchange();

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("action=\"" + ACT + "\"", "протокол № 3 педсовета", "name=\"version\"")
                .doesNotContain("тайна", "value=\"old\"");
    }

    @Test
    void whoeverSentItIsAskedToSignInFirst() {
        assertThat(sent("same-origin")).hasStatus3xxRedirection().hasRedirectedUrl("/login?expired");
    }

    @Test
    void signingInLeadsBackToAPageAndNeverToAPieceOfOne() {
        MvcTestResult piece = web.get()
                .uri("/my-work/17")
                .header("HX-Request", "true")
                .header("Accept", "*/*")
                .exchange();
        MvcTestResult page = web.get()
                .uri("/my-work")
                .header("Sec-Fetch-Dest", "document")
                .header("Accept", "text/html,*/*")
                .exchange();

        assertThat(piece).hasHeader("HX-Redirect", "/login");
        assertThat(remembered(piece)).isNull();
        assertThat(remembered(page)).isNotNull();
    }

    private static @Nullable Object remembered(MvcTestResult asked) {
        HttpSession session = asked.getRequest().getSession(false);
        return session == null ? null : session.getAttribute("SPRING_SECURITY_SAVED_REQUEST");
    }

    @Test
    void onlyAPageBeginsASession() {
        TokensOfPages tokens = new TokensOfPages();
        MockHttpServletRequest act = new MockHttpServletRequest("POST", ACT);
        MockHttpServletRequest page = new MockHttpServletRequest("GET", "/login");

        tokens.loadDeferredToken(act, new MockHttpServletResponse()).get();
        tokens.loadDeferredToken(page, new MockHttpServletResponse()).get();

        assertThat(act.getSession(false)).isNull();
        assertThat(tokens.loadToken(page)).isNotNull();
    }

    @Test
    void aFormOfAnotherSiteIsNotKept() {
        MvcTestResult refused = sent("cross-site");

        assertThat(refused).hasStatus(403);
        assertThat(refused.getResponse().getCookie("vekha-kept")).isNull();
    }

    @Test
    void aFormOfAnotherPersonIsNotShown() {
        MvcTestResult sent = web.post()
                .uri(ACT)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded")
                .cookie(new Cookie("vekha-who", "somebody else"))
                .param("what", "провели педсовет")
                .exchange();
        Actor person = town.person(town.municipality(), Role.COORDINATOR);

        assertThat(web.get().uri("/kept?key=" + kept(sent).getValue()).with(as(person)))
                .hasRedirectedUrl("/");
    }

    @Test
    void aFormTooLargeToKeepIsNotKept() {
        MvcTestResult sent = web.post()
                .uri(ACT)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded")
                .param("what", "а".repeat(1_000_000))
                .exchange();

        assertThat(sent.getResponse().getCookie("vekha-kept")).isNull();
        assertThat(sent).hasRedirectedUrl("/login?expired");
    }

    @Test
    void aFormWithItsSessionGoesItsWay() {
        Actor person = town.person(town.municipality(), Role.COORDINATOR);

        assertThat(web.post().uri(ACT).with(as(person)).with(csrf()).param("version", "0"))
                .hasStatus(404);
    }

    private MvcTestResult sent(String site) {
        return web.post()
                .uri(ACT)
                .header("Sec-Fetch-Site", site)
                .contentType("application/x-www-form-urlencoded")
                .param("_csrf", "old")
                .param("version", "0")
                .param("password", "тайна")
                .param("proof", "протокол № 3 педсовета")
                .exchange();
    }

    private static Cookie kept(MvcTestResult sent) {
        return Objects.requireNonNull(sent.getResponse().getCookie("vekha-kept"));
    }
}
