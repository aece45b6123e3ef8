package vekha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vekha.support.Town.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.Town;

/** A page is made once for all to whom it looks the same, until an act changes it. */
@ApplicationTest
class KeptPagesTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int FRAME_ONLY = 3;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Town town;

    @Autowired
    private StatementCounter statements;

    private TerritoryId place;
    private Actor coordinator;
    private Actor colleague;

    @BeforeEach
    void begin() {
        place = town.municipality();
        coordinator = town.person(place, Role.COORDINATOR);
        colleague = town.person(place, Role.COORDINATOR);
    }

    @Test
    void pageMadeForOneIsShownToColleagueWithTheBarOfTheColleague() throws Exception {
        String first = page(coordinator, "/dashboard");
        String[] second = new String[1];

        assertThat(statements.during(() -> second[0] = page(colleague, "/dashboard")))
                .hasSize(FRAME_ONLY);
        assertThat(main(second[0])).isEqualTo(main(first));
        assertThat(second[0]).contains(colleague.name()).doesNotContain(coordinator.name());
        assertThat(title(second[0])).isEqualTo(title(first));
        assertThat(head(second[0])).isEqualTo(head(first));
    }

    @Test
    void headOfTheSameTerritoryGetsAPageOfHisOwn() throws Exception {
        page(coordinator, "/dashboard");

        assertThat(statements.during(() -> page(town.person(place, Role.HEAD), "/dashboard")))
                .hasSizeGreaterThan(FRAME_ONLY);
    }

    @Test
    void curatorsOfDifferentSchoolsGetDifferentPages() throws Exception {
        SchoolId one = town.school(place, "Школа у реки");
        SchoolId other = town.school(place, "Школа на горе");
        page(town.person(place, Role.CURATOR, one), "/timeline");

        assertThat(statements.during(() -> page(town.person(place, Role.CURATOR, other), "/timeline")))
                .hasSizeGreaterThan(FRAME_ONLY);
    }

    @Test
    void actOfAnybodyMakesThePageAnew() throws Exception {
        page(coordinator, "/dashboard");
        mvc.perform(post("/schools")
                .param("version", "0")
                .param("shortName", "МБОУ «Школа у реки»")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(as(colleague)));

        assertThat(statements.during(() -> page(coordinator, "/dashboard"))).hasSizeGreaterThan(FRAME_ONLY);
    }

    @Test
    void readerWhoLoadsThePageAfreshGetsItMadeAnew() throws Exception {
        page(coordinator, "/dashboard");

        assertThat(statements.during(
                        () -> send(get("/dashboard").header(HttpHeaders.CACHE_CONTROL, "no-cache"), coordinator)))
                .hasSizeGreaterThan(FRAME_ONLY);
    }

    @Test
    void pageThatKnowsItsReaderIsNotShownToColleague() throws Exception {
        page(coordinator, "/schools");

        assertThat(statements.during(() -> page(colleague, "/schools"))).hasSizeGreaterThan(FRAME_ONLY);
        assertThat(statements.during(() -> page(colleague, "/schools"))).hasSize(FRAME_ONLY);
    }

    @Test
    void formsOfKeptPageCarryTheTokenOfTheirSession() throws Exception {
        page(coordinator, "/checkpoints?show=OVERDUE");
        MockHttpServletRequestBuilder request = get("/checkpoints?show=OVERDUE")
                .header(HttpHeaders.CACHE_CONTROL, "max-age=0")
                .session(new MockHttpSession());
        String kept = send(request, coordinator).getContentAsString();

        List<String> tokens =
                TOKEN.matcher(kept).results().map(it -> it.group(1)).toList();
        assertThat(tokens).hasSizeGreaterThan(1).containsOnly(tokens.get(0));
    }

    @Test
    void refusalIsNotKept() throws Exception {
        MockHttpServletResponse refused = send(asked("/roadmaps/999999999"), coordinator);
        MockHttpServletResponse again = send(asked("/roadmaps/999999999"), colleague);

        assertThat(refused.getStatus()).isEqualTo(404);
        assertThat(again.getStatus()).isEqualTo(404);
    }

    @Test
    void noticeOfAnActIsNotKept() throws Exception {
        send(asked("/dashboard").flashAttr("notice", "school.added"), coordinator);

        assertThat(page(coordinator, "/dashboard")).doesNotContain("notice done");
    }

    @Test
    void compressedPageIsThePage() throws Exception {
        String plain = page(coordinator, "/dashboard");
        byte[] packed = send(asked("/dashboard").header(HttpHeaders.ACCEPT_ENCODING, "gzip, br"), coordinator)
                .getContentAsByteArray();
        MockHttpServletResponse anew = send(get("/dashboard").header(HttpHeaders.ACCEPT_ENCODING, "gzip"), coordinator);

        assertThat(main(unpacked(packed))).isEqualTo(main(plain));
        assertThat(main(unpacked(anew.getContentAsByteArray()))).isEqualTo(main(plain));
        assertThat(anew.getHeader(HttpHeaders.CONTENT_ENCODING)).isEqualTo("gzip");
        assertThat(anew.getHeaders(HttpHeaders.VARY)).contains(HttpHeaders.ACCEPT_ENCODING);
    }

    private String page(Actor actor, String address) throws Exception {
        return send(asked(address), actor).getContentAsString();
    }

    private static MockHttpServletRequestBuilder asked(String address) {
        return get(address).header(HttpHeaders.CACHE_CONTROL, "max-age=0");
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        return mvc.perform(request.with(as(actor))).andReturn().getResponse();
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    private static String title(String page) {
        return page.substring(page.indexOf("<title>"), page.indexOf("</title>"));
    }

    private static List<String> head(String page) {
        Matcher files = Pattern.compile("/(assets|webjars)/[^\"]+").matcher(page.substring(0, page.indexOf("</head>")));
        return files.results().map(it -> it.group()).toList();
    }

    @Test
    void pageIsNotCompressedForWhoRefusesIt() throws Exception {
        for (String refused : List.of("gzip;q=0", "br, gzip; q=0.0, identity")) {
            assertThat(send(get("/dashboard").header(HttpHeaders.ACCEPT_ENCODING, refused), coordinator)
                            .getHeader(HttpHeaders.CONTENT_ENCODING))
                    .isNull();
        }
        assertThat(send(get("/dashboard").header(HttpHeaders.ACCEPT_ENCODING, "br, gzip;q=0.5"), coordinator)
                        .getHeader(HttpHeaders.CONTENT_ENCODING))
                .isEqualTo("gzip");
    }

    private static String unpacked(byte[] gzip) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
