package vekha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vekha.support.Town.as;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.TerritoryId;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.TestClock;
import vekha.support.Town;

/** A page that nothing happened to is not sent again. */
@ApplicationTest
class UnchangedPagesTests {

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

    @BeforeEach
    void begin() {
        place = town.municipality();
        coordinator = town.person(place, Role.COORDINATOR);
    }

    @Test
    void pageIsSentOnceUntilAnActChangesIt() throws Exception {
        String tag = tag(coordinator, "/schools");

        assertThat(again(coordinator, "/schools", tag).getStatus()).isEqualTo(304);
        mvc.perform(post("/schools")
                        .param("version", "0")
                        .param("shortName", "МБОУ «Школа у реки»")
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(as(coordinator)))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isEqualTo(302));

        MockHttpServletResponse after = again(coordinator, "/schools", tag);
        assertThat(after.getStatus()).isEqualTo(200);
        assertThat(after.getContentAsString()).contains("Школа у реки");
    }

    @Test
    void pageOfOnePersonIsNotThatOfAnother() throws Exception {
        String tag = tag(coordinator, "/schools");

        assertThat(again(town.person(place, Role.COORDINATOR), "/schools", tag).getStatus())
                .isEqualTo(200);
    }

    @Test
    void noticeThatWasReadMakesThePageNew() throws Exception {
        jdbc.sql("insert into notice (person_id, kind, at) values (?, 'CARE', now())")
                .param(coordinator.id().value())
                .update();
        String tag = tag(coordinator, "/schools");
        mvc.perform(post("/notices/reading")
                .param("last", Long.toString(Long.MAX_VALUE))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(as(coordinator)));

        assertThat(again(coordinator, "/schools", tag).getStatus()).isEqualTo(200);
    }

    @Test
    void afterSigningInAnewThePageIsNew() throws Exception {
        String tag = tag(coordinator, "/schools");
        session.changeSessionId();

        assertThat(again(coordinator, "/schools", tag).getStatus()).isEqualTo(200);
    }

    @Test
    void nextDayThePageIsNew() throws Exception {
        String tag = tag(coordinator, "/schools");
        clock.setDay(TestClock.TODAY.plusDays(1));

        assertThat(again(coordinator, "/schools", tag).getStatus()).isEqualTo(200);
        clock.reset();
    }

    @Test
    void otherLanguageIsAnotherPage() throws Exception {
        String tag = tag(coordinator, "/schools");

        assertThat(send(
                                get("/schools")
                                        .locale(Locale.ENGLISH)
                                        .cookie(new jakarta.servlet.http.Cookie("vekha-lang", "en")),
                                coordinator,
                                tag)
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void noticeOfAnActIsShownAndNotKept() throws Exception {
        MockHttpServletResponse shown = send(get("/schools").flashAttr("notice", "school.added"), coordinator, null);

        assertThat(shown.getHeader(HttpHeaders.ETAG)).isNull();
    }

    @Test
    void formIsNeverKept() throws Exception {
        MockHttpServletResponse form = send(get("/schools/new"), coordinator, null);

        assertThat(form.getHeader(HttpHeaders.ETAG)).isNull();
        assertThat(form.getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
    }

    @Test
    void unchangedPageCostsThreeStatements() throws Exception {
        String tag = tag(coordinator, "/dashboard");

        assertThat(statements.during(() -> again(coordinator, "/dashboard", tag)))
                .hasSize(3);
    }

    @Test
    void keptPagesGoWithTheSession() throws Exception {
        MockHttpServletResponse out =
                send(post("/logout").secure(true).with(SecurityMockMvcRequestPostProcessors.csrf()), coordinator, null);

        assertThat(out.getHeader("Clear-Site-Data")).isEqualTo("\"cache\"");
    }

    private String tag(Actor actor, String page) throws Exception {
        String tag = send(get(page), actor, null).getHeader(HttpHeaders.ETAG);
        assertThat(tag).startsWith("W/");
        return tag;
    }

    private MockHttpServletResponse again(Actor actor, String page, String tag) throws Exception {
        return send(get(page), actor, tag);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Actor actor, @Nullable String tag)
            throws Exception {
        if (tag != null) {
            request.header(HttpHeaders.IF_NONE_MATCH, tag);
        }
        return mvc.perform(request.session(session).with(as(actor))).andReturn().getResponse();
    }
}
