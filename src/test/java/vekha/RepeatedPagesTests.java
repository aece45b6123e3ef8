package vekha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vekha.support.Town.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.FlashMap;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.TerritoryId;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.TestClock;
import vekha.support.Town;

/** A page is sent again without asking the database, until the database tells that something has changed. */
@ApplicationTest
class RepeatedPagesTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Town town;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private StatementCounter statements;

    private final MockHttpSession session = new MockHttpSession();
    private TerritoryId place;
    private Actor coordinator;
    private String lastTag = "";

    @BeforeEach
    void begin() throws Exception {
        place = town.municipality();
        coordinator = town.person(place, Role.COORDINATOR);
        awaitNoStatement();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void pageIsTheSameButForTheTokenOfItsForms() throws Exception {
        String first = page("/schools");
        String second = page("/schools");

        assertThat(TOKEN.matcher(second).replaceAll(""))
                .isEqualTo(TOKEN.matcher(first).replaceAll(""));
        List<String> tokens =
                TOKEN.matcher(second).results().map(it -> it.group(1)).toList();
        assertThat(tokens).isNotEmpty();
        assertThat(first).doesNotContain(tokens);
    }

    @Test
    void browserThatHasThePageIsToldSoWithoutAStatement() throws Exception {
        page("/schools");
        MockHttpServletResponse[] again = new MockHttpServletResponse[1];

        assertThat(statements.during(
                        () -> again[0] = send(asked("/schools").header(HttpHeaders.IF_NONE_MATCH, lastTag))))
                .isEmpty();
        assertThat(again[0].getStatus()).isEqualTo(304);
        assertThat(again[0].getHeader(HttpHeaders.ETAG)).isEqualTo(lastTag);
        assertThat(again[0].getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("private, no-cache");
    }

    @Test
    void fileOfAListIsSentAgainAsItWas() throws Exception {
        register("МБОУ «Школа за мостом»", new MockHttpSession());
        await(() -> page("/schools").contains("Школа за мостом"));
        MockHttpServletResponse first = send(asked("/schools?format=csv"));
        MockHttpServletResponse[] again = new MockHttpServletResponse[1];

        assertThat(statements.during(() -> again[0] = send(asked("/schools?format=csv"))))
                .isEmpty();
        assertThat(unpacked(again[0].getContentAsByteArray()))
                .isEqualTo(unpacked(first.getContentAsByteArray()))
                .contains("Школа за мостом");
        for (String header : List.of(
                HttpHeaders.CONTENT_TYPE,
                HttpHeaders.CONTENT_DISPOSITION,
                HttpHeaders.CACHE_CONTROL,
                HttpHeaders.ETAG)) {
            assertThat(again[0].getHeader(header)).as(header).isNotNull().isEqualTo(first.getHeader(header));
        }
        assertThat(again[0].getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
    }

    @Test
    void fileAfterAnActIsMadeAnew() throws Exception {
        send(asked("/schools?format=csv"));
        register("МБОУ «Школа за рощей»", session);

        assertThat(unpacked(send(asked("/schools?format=csv")).getContentAsByteArray()))
                .contains("Школа за рощей");
    }

    @Test
    void ownActIsSeenAtOnce() throws Exception {
        page("/schools");
        register("МБОУ «Школа у реки»", session);

        assertThat(page("/schools")).contains("Школа у реки");
    }

    @Test
    void noticeOfOwnActIsShownOnceThoughNothingElseChanged() throws Exception {
        page("/schools");
        session.setAttribute(
                "org.springframework.web.servlet.support.SessionFlashMapManager.FLASH_MAPS",
                new ArrayList<>(List.of(new FlashMap())));

        assertThat(statements.during(() -> page("/schools"))).isNotEmpty();
    }

    @Test
    void actOfAnotherIsSeenAsSoonAsTheDatabaseTellsOfIt() throws Exception {
        page("/schools");
        register("МБОУ «Школа на горе»", new MockHttpSession());

        await(() -> page("/schools").contains("Школа на горе"));
    }

    @Test
    void whoHasLeftIsNotShownThePageAgain() throws Exception {
        page("/schools");
        jdbc.sql("update person set left_at = now() where id = ?")
                .param(coordinator.id().value())
                .update();

        await(() -> send(asked("/schools")).getStatus() != 200);
    }

    @Test
    void somethingToldToThePersonAloneIsSeen() throws Exception {
        String quiet = page("/schools");
        jdbc.sql("insert into notice (person_id, kind, at) values (?, 'CARE', now())")
                .param(coordinator.id().value())
                .update();

        await(() -> !bell(page("/schools")).equals(bell(quiet)));
    }

    @Test
    void anotherSessionDayOrLookIsAnotherPage() throws Exception {
        page("/schools");

        assertThat(statements.during(() -> mvc.perform(
                        asked("/schools").session(new MockHttpSession()).with(as(coordinator)))))
                .isNotEmpty();
        assertThat(statements.during(() -> send(asked("/schools").header(HttpHeaders.COOKIE, "vekha-theme=dark"))))
                .isNotEmpty();
        clock.setDay(TestClock.TODAY.plusDays(1));
        assertThat(statements.during(() -> page("/schools"))).isNotEmpty();
    }

    @Test
    void signedOutSessionIsShownNothing() throws Exception {
        page("/schools");
        mvc.perform(post("/logout").session(session).with(SecurityMockMvcRequestPostProcessors.csrf()));

        MockHttpServletResponse out =
                mvc.perform(asked("/schools").session(session)).andReturn().getResponse();
        assertThat(out.getStatus()).isEqualTo(302);
    }

    @Test
    void formIsAlwaysMadeAnew() throws Exception {
        page("/schools/new");

        assertThat(statements.during(() -> page("/schools/new"))).isNotEmpty();
    }

    /** What the database tells of the person and place that were just made has been heard. */
    private void awaitNoStatement() throws Exception {
        await(() -> {
            page("/schools");
            return statements.during(() -> page("/schools")).isEmpty();
        });
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + 10_000_000_000L;
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("ten seconds").isLessThan(end);
            Thread.sleep(20);
        }
    }

    private void register(String name, MockHttpSession by) throws Exception {
        int status = mvc.perform(post("/schools")
                        .param("version", "0")
                        .param("shortName", name)
                        .session(by)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(as(coordinator)))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).isEqualTo(302);
    }

    private static MockHttpServletRequestBuilder asked(String address) {
        return get(address).header(HttpHeaders.CACHE_CONTROL, "max-age=0").header(HttpHeaders.ACCEPT_ENCODING, "gzip");
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse response = send(asked(address));
        lastTag = Objects.toString(response.getHeader(HttpHeaders.ETAG), "");
        return unpacked(response.getContentAsByteArray());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.session(session).with(as(coordinator)))
                .andReturn()
                .getResponse();
    }

    private static String bell(String page) {
        return page.substring(
                page.indexOf("<a class=\"bell\""), page.indexOf("</a>", page.indexOf("<a class=\"bell\"")));
    }

    private static String unpacked(byte[] gzip) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
