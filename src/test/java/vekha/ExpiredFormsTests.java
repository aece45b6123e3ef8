package vekha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.foundation.Words;
import vekha.support.ApplicationTest;
import vekha.support.Town;

@ApplicationTest
class ExpiredFormsTests {

    private static final Pattern TYPED = Pattern.compile(":: (?:field|area)\\('([\\w.]+)'");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String ACT = "/checkpoints/17/completion";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Town town;

    @Autowired
    private Words words;

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
                .contains(
                        "<dt>Подтверждающий документ — одной строкой</dt>",
                        "<dt>Когда сделано</dt>",
                        "<div>26.01.2023</div>")
                .doesNotContain("тайна", "value=\"old\"", "<div>0</div>", "<div>17</div>", "<div>2023-01-26</div>");
    }

    @Test
    void everyFieldThatIsTypedHasALabel() throws IOException {
        assertThat(KeptFields.keys())
                .allSatisfy(key -> assertThat(words.text(key)).isNotBlank());
        assertThat(KeptFields.label("/checkpoints/17/completion", "document.number"))
                .hasValue("document.number");
        assertThat(KeptFields.label("/intake/7f/", "sections[3].title")).hasValue("roadmap.section.title");
        assertThat(KeptFields.label("/intake/7f", "measures[3].title")).hasValue("field.title");
        assertThat(KeptFields.label("/roadmaps/3/many/preview", "text")).hasValue("roadmap.many.text");
        assertThat(KeptFields.label("/checkpoints/17/completion", "version")).isEmpty();
        assertThat(typedFields())
                .allSatisfy(field -> assertThat(KeptFields.label("/", field)).isPresent());
    }

    /** As pages name them, but for accounts, whose forms are never kept, and what is only asked for. */
    private static Set<String> typedFields() throws IOException {
        Set<String> fields = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path page : files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !file.toString().matches(".*(/account/|report-form|layout/).*"))
                    .toList()) {
                Matcher typed = TYPED.matcher(Files.readString(page));
                while (typed.find()) {
                    fields.add(typed.group(1));
                }
            }
        }
        return fields;
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
    void aFormOfAnotherPersonIsNotShownButWaitsForItsOwner() {
        Actor person = town.person(town.municipality(), Role.COORDINATOR);
        Actor another = town.person(town.municipality(), Role.COORDINATOR);
        String page = "/kept?key=" + kept(sentFromAPageOf(person)).getValue();

        assertThat(web.get().uri(page).with(as(another)))
                .hasStatusOk()
                .bodyText()
                .contains("Форму заполнял другой человек", "под прежним именем")
                .doesNotContain("провели педсовет");
        assertThat(web.get().uri(page).with(as(person))).bodyText().contains("провели педсовет");
        assertThat(web.get().uri("/kept?key=unknown").with(as(person))).hasRedirectedUrl("/");
    }

    private MvcTestResult sentFromAPageOf(Actor person) {
        MvcTestResult page = web.get().uri("/programmes").with(as(person)).exchange();
        Matcher token = TOKEN.matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(token.find()).isTrue();
        return web.post()
                .uri(ACT)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded")
                .param("_csrf", token.group(1))
                .param("what", "провели педсовет")
                .exchange();
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
                .param("doneOn", "2023-01-26")
                .param("checkpoint", "17")
                .exchange();
    }

    private static Cookie kept(MvcTestResult sent) {
        return Objects.requireNonNull(sent.getResponse().getCookie("vekha-kept"));
    }
}
