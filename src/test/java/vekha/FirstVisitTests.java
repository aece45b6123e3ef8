package vekha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vekha.support.Town.as;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.roadmap.CreateRoadmap;
import vekha.roadmap.Plans;
import vekha.roadmap.RoadmapId;
import vekha.support.ApplicationTest;
import vekha.support.DemoTown;
import vekha.support.Town;

/** What a first visit carries over the wire, fonts apart: the page and whatever it links to, compressed as the server does. */
@ApplicationTest
class FirstVisitTests {

    private static final int MOST = 60 * 1024;
    private static final Pattern LINKED = Pattern.compile(
            "<(?:link[^>]*rel=\"(?:stylesheet|icon)\"[^>]*href|script[^>]*src|use[^>]*href)=\"(/[^\"#]+)");

    private static final List<String> DEEDS = List.of(
            "Семинар",
            "Посещение уроков с разбором",
            "Диагностика",
            "Встреча",
            "Совещание",
            "Круглый стол",
            "Обучение");
    private static final List<String> THEMES = List.of(
            "управление качеством образования",
            "предметные затруднения учителей",
            "работа с родителями",
            "итоговая аттестация",
            "читательская грамотность",
            "школьная среда",
            "наставничество");
    private static final List<String> LISTENERS =
            List.of("директора школ", "учителя математики", "заместители директоров", "школьные команды", "родители");
    private static final List<String> DEADLINES = List.of(
            "до 20.12.2022",
            "ежеквартально",
            "март 2023 года",
            "в течение учебного года",
            "до 15 апреля 2023 года",
            "ежемесячно");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DemoTown demo;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Town town;

    @Autowired
    private CreateRoadmap createRoadmap;

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

    @Test
    void planOfTwoHundredAndTenMeasuresIsLightForWhoWritesAndForWhoReadsIt() throws Exception {
        TerritoryId place = town.municipality();
        SchoolId[] schools = IntStream.rangeClosed(1, 8)
                .mapToObj(n -> town.school(place, "МБОУ «СОШ № " + n + "»"))
                .toArray(SchoolId[]::new);
        Plans plan = Plans.plan().forSchools(schools);
        BodyId[] bodies = Stream.of("УО", "ИМЦ", "Кураторы", "ПС", "ТПМПК")
                .map(name -> town.body(place, "GROUP", name))
                .toArray(BodyId[]::new);
        for (int number = 1; number <= 210; number++) {
            if (number % 30 == 1) {
                plan.section(number / 30 + 1 + ".", "Направление: " + of(THEMES, number / 30));
            }
            String title =
                    of(DEEDS, number) + " по теме «" + of(THEMES, number / 3) + "», " + of(LISTENERS, number / 2);
            plan.measure(number / 30 + 1 + "." + number, title, of(DEADLINES, number), bodies[number % bodies.length]);
        }
        assumeTrue(packed(), "the scripts lie as they are written: only Maven's build packs them");
        Actor coordinator = town.person(place, Role.COORDINATOR);
        RoadmapId roadmap = createRoadmap.by(coordinator, plan.build());

        assertLight("/roadmaps/" + roadmap.value(), as(coordinator));
        execute(roadmap);

        assertLight("/roadmaps/" + roadmap.value(), as(town.person(place, Role.HEAD)));
    }

    private static boolean packed() throws IOException {
        return !new ClassPathResource("static/assets/vekha.js")
                .getContentAsString(StandardCharsets.UTF_8)
                .contains("/*");
    }

    private static String of(List<String> words, int number) {
        return words.get(number % words.size());
    }

    /** In force and under way: three dates a measure, in every state. */
    private void execute(RoadmapId roadmap) {
        jdbc.sql(
                        "update roadmap set state = 'APPROVED', edition = 1, order_number = '17', order_date = '2022-09-01' where id = ?")
                .param(roadmap.value())
                .update();
        jdbc.sql("""
                        insert into checkpoint (territory_id, roadmap_id, measure_id, school_id, starts_on, due_on, first_due_on, state, done_on, version)
                        select r.territory_id, r.id, m.id, s.school_id, d.due - 30, d.due, d.due, t.state,
                               case when t.state in ('REPORTED', 'ACCEPTED') then d.due - 3 end, 1
                        from roadmap r join measure m on m.roadmap_id = r.id
                        cross join lateral (select school_id from roadmap_school where roadmap_id = r.id order by (school_id + m.position) % 7 limit 2) s
                        cross join lateral generate_series(0, 2) q
                        cross join lateral (select date '2022-11-20' + q * 45 + m.position * 7 % 60 as due) d
                        cross join lateral (select (array['ACCEPTED', 'REPORTED', 'PLANNED', 'RETURNED', 'ACCEPTED', 'PLANNED'])[1 + (m.position + q) % 6] as state) t
                        where r.id = ?""").param(roadmap.value()).update();
    }

    private void assertLight(String address, RequestPostProcessor visitor) throws Exception {
        String page = body(get(address).with(visitor)).getContentAsString();
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put(address, compressed(page.getBytes(StandardCharsets.UTF_8)));
        for (String linked :
                LINKED.matcher(page).results().map(it -> it.group(1)).collect(Collectors.toCollection(TreeSet::new))) {
            weights.put(linked, compressed(body(get(linked)).getContentAsByteArray()));
        }

        int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("a first visit to %s: %d bytes, %s%n", address, sum, weights);
        assertThat(weights).hasSizeGreaterThan(5);
        assertThat(sum).as(weights.toString()).isLessThanOrEqualTo(MOST);
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
