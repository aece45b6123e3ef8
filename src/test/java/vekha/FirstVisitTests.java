package vekha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vekha.support.Town.as;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vekha.support.ApplicationTest;
import vekha.support.DemoTown;

/** What a first visit carries over the wire, fonts apart: the page and whatever it links to, compressed as the server does. */
@ApplicationTest
class FirstVisitTests {

    private static final int MOST = 60 * 1024;
    private static final Pattern LINKED = Pattern.compile(
            "<(?:link[^>]*rel=\"(?:stylesheet|icon)\"[^>]*href|script[^>]*src|use[^>]*href)=\"(/[^\"#]+)");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DemoTown demo;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void signInPageIsLight() throws Exception {
        assertLight("/login", request -> request);
    }

    @Test
    void planIsLightForWhoReadsIt() throws Exception {
        long largest = jdbc.sql("""
                        select m.roadmap_id from measure m join roadmap r on r.id = m.roadmap_id
                        where r.state = 'APPROVED' and r.territory_id = ? and m.deleted_at is null
                        group by m.roadmap_id order by count(*) desc limit 1""")
                .param(demo.actor("head").territory().value())
                .query(Long.class)
                .single();

        assertLight("/roadmaps/" + largest, as(demo.actor("head")));
    }

    @Test
    void headsPageIsLight() throws Exception {
        assertLight("/dashboard", as(demo.actor("head")));
    }

    private void assertLight(String address, RequestPostProcessor visitor) throws Exception {
        String page = body(get(address).with(visitor)).getContentAsString();
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put(address, compressed(page.getBytes(StandardCharsets.UTF_8)));
        for (String linked :
                LINKED.matcher(page).results().map(it -> it.group(1)).collect(Collectors.toCollection(TreeSet::new))) {
            weights.put(linked, compressed(body(get(linked)).getContentAsByteArray()));
        }

        assertThat(weights).hasSizeGreaterThan(5);
        assertThat(weights.values().stream().mapToInt(Integer::intValue).sum())
                .as(weights.toString())
                .isLessThanOrEqualTo(MOST);
    }

    private MockHttpServletResponse body(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response;
    }

    /** At the usual level, as the server compresses. */
    private static int compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }
}
