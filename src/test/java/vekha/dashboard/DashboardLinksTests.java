package vekha.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vekha.support.Town.as;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.execution.CheckpointList;
import vekha.execution.PlanRows;
import vekha.roadmap.RoadmapId;
import vekha.support.ApplicationTest;
import vekha.support.DemoTown;
import vekha.support.TestClock;
import vekha.support.Town;

/** Whoever follows a number finds exactly so many rows. */
@ApplicationTest
class DashboardLinksTests {

    private static final Pattern LINK =
            Pattern.compile("<a[^>]*href=\"(/checkpoints[^\"]*)\"[^>]*>(.*?)</a>", Pattern.DOTALL);
    private static final Pattern COUNT = Pattern.compile("^\\s*(\\d+)(?:\\s|\\u00a0|$)(?!%)");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DemoTown demo;

    @Autowired
    private Town town;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"head", "coordinator", "region"})
    void everyNumberOpensSoManyRows(String login) throws Exception {
        Actor head = demo.actor(login);
        Map<String, Integer> numbers = numbers(page(head, "/dashboard?view=all"));
        numbers.putAll(numbers(page(head, "/dashboard")));
        for (String narrowed : narrowed(head)) {
            Map<String, Integer> its = numbers(page(head, narrowed + "&view=all"));
            assertThat(its.keySet()).allMatch(address -> address.contains(narrowed.split("\\?")[1]), narrowed);
            numbers.putAll(its);
        }

        assertThat(numbers).hasSizeGreaterThan(100);
        for (Map.Entry<String, Integer> number : numbers.entrySet()) {
            assertThat(rows(head, number.getKey())).as(number.getKey()).isEqualTo(number.getValue());
        }
    }

    /** One plan in both programmes, another in the second alone: its rows are not asked for. */
    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "REGIONAL_COORDINATOR"})
    void aChosenProgrammeStandsAlone(Role role) throws Exception {
        TerritoryId region = town.region();
        TerritoryId one = town.municipality(region);
        List<Long> programmes = jdbc.sql("select id from programme where territory_id is null order by id limit 2")
                .query(Long.class)
                .list();
        TerritoryId other = town.municipality(region);
        plan(one, town.school(one, "Школа № 4"), programmes);
        plan(one, town.school(one, "Школа № 5"), programmes.subList(1, 2));
        plan(other, town.school(other, "Школа № 6"), programmes);
        Actor actor = town.person(role == Role.HEAD ? one : region, role);
        String address = "/dashboard?programme=" + programmes.get(0) + "&view=";

        String heat = page(actor, address + "heat");
        Map<String, Integer> numbers = numbers(page(actor, address + "plans"));
        numbers.putAll(numbers(heat));

        assertThat(numbers).isNotEmpty();
        for (Map.Entry<String, Integer> number : numbers.entrySet()) {
            assertThat(number.getKey()).contains("programme=" + programmes.get(0));
            assertThat(rows(actor, number.getKey())).as(number.getKey()).isEqualTo(number.getValue());
        }
        assertThat(heat).doesNotContain("/checkpoints?programme=" + programmes.get(1));
    }

    /** With one checkpoint that is overdue. */
    private void plan(TerritoryId territory, SchoolId school, List<Long> programmes) {
        PlanRows rows = new PlanRows(jdbc);
        RoadmapId roadmap = rows.roadmap(territory, "APPROVED");
        programmes.forEach(programme -> jdbc.sql("insert into roadmap_programme values (?, ?)")
                .params(roadmap.value(), programme)
                .update());
        rows.checkpoint(
                rows.measure(roadmap, "Самообследование", "до 20.01.2023"), school, null, TestClock.TODAY.minusDays(6));
    }

    /** Address → the number written on it; the per cent stands for what is due and is no count. */
    static Map<String, Integer> numbers(String page) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Matcher link = LINK.matcher(page);
        while (link.find()) {
            String address = link.group(1).replace("&amp;", "&");
            boolean square = address.contains("state=due")
                    && page.substring(Math.max(0, link.start() - 20), link.start())
                            .contains("<td class=\"");
            Matcher count =
                    COUNT.matcher(link.group(2).replaceAll("<[^>]*>", "").strip());
            if (count.find() && !square) {
                numbers.put(address, Integer.valueOf(count.group(1)));
            }
        }
        return numbers;
    }

    private int rows(Actor actor, String address) throws Exception {
        Map<String, Object> model = Objects.requireNonNull(
                        mvc.perform(get(address).with(as(actor))).andReturn().getModelAndView(), address)
                .getModel();
        return model.values().stream()
                .filter(CheckpointList.class::isInstance)
                .map(CheckpointList.class::cast)
                .findFirst()
                .orElseThrow()
                .total();
    }

    private String page(Actor actor, String address) throws Exception {
        return mvc.perform(get(address).with(as(actor)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** The page of one roadmap, for a region of one of its municipalities; and of one programme. */
    private List<String> narrowed(Actor actor) throws Exception {
        String page = page(actor, "/dashboard?view=all");
        List<String> narrowed = new ArrayList<>();
        for (String what : List.of("(?:roadmap|territory)", "programme")) {
            Matcher link =
                    Pattern.compile("\"(/dashboard\\?" + what + "=\\d+)\"").matcher(page);
            if (link.find()) {
                narrowed.add(link.group(1));
            }
        }
        assertThat(narrowed).hasSize(2);
        return narrowed;
    }
}
