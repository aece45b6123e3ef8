package vekha.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vekha.support.Town.as;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.TerritoryId;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.TestClock;
import vekha.support.Town;

/** Whoever takes a table of the page as a file finds its lines there, in its order. */
@ApplicationTest
class BoardSheetTests {

    private static final Pattern TABLE =
            Pattern.compile("<section [^>]*aria-labelledby=\"(\\w+)\".*?</section>", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("href=\"(/dashboard\\?[^\"]*format=(\\w+))\"");
    private static final Pattern LINE =
            Pattern.compile("<th scope=\"row\">(?:<a[^>]*>)?([^<]+)(?:</a>)?(?:<small[^>]*>([^<]+)</small>)?</th>");
    private static final String OUTSIDE = "Вне разделов";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Town town;

    @Autowired
    private TestClock clock;

    @Autowired
    private StatementCounter statements;

    private TerritoryId territory;
    private Actor head;

    @BeforeEach
    void aTownWithAHead() {
        clock.reset();
        territory = town.municipality();
        head = town.person(territory, Role.HEAD);
    }

    @ParameterizedTest
    @EnumSource(BoardView.class)
    void everyTableIsItsFile(BoardView view) throws Exception {
        ScatteredTown scattered = new ScatteredTown(town, jdbc, territory, 21, 40);
        scattered.roadmap("APPROVED", 0);

        Map<String, List<String>> files = files(head, "/dashboard?view=" + view.key());

        if (view == BoardView.ALL) {
            assertThat(files).containsOnlyKeys("heat", "roadmaps", "programmes", "sections", "schools", "bodies");
            assertThat(files.get("roadmaps")).as("one has no checkpoints").hasSize(3);
            assertThat(files.get("sections")).hasSize(8);
        }
    }

    @Test
    void everyTableOfARegionIsItsFile() throws Exception {
        TerritoryId region = town.region();
        for (int seed = 22; seed < 25; seed++) {
            new ScatteredTown(town, jdbc, town.municipality(region), seed, 10);
        }
        Actor regional = town.person(region, Role.REGIONAL_COORDINATOR);

        assertThat(files(regional, "/dashboard?view=all"))
                .containsOnlyKeys("heat", "territories", "roadmaps", "programmes", "schools", "bodies");
    }

    @Test
    void everyTableUnderAChosenProgrammeIsItsFile() throws Exception {
        new ScatteredTown(town, jdbc, territory, 21, 40);
        long programme = jdbc.sql(
                        "select min(p.programme_id) from roadmap_programme p join roadmap r on r.id = p.roadmap_id where r.territory_id = ?")
                .param(territory.value())
                .query(Long.class)
                .single();

        assertThat(files(head, "/dashboard?view=all&programme=" + programme)).containsKey("programmes");
    }

    @Test
    void allSquaresFollowTheHeatMap() throws Exception {
        ScatteredTown scattered = new ScatteredTown(town, jdbc, territory, 25, 60);
        String narrowed = "/dashboard?roadmap=" + scattered.roadmaps.get(0);

        List<String[]> rows = file(head, narrowed + "&format=csv");

        List<String> sections = names(table(page(head, narrowed), "heat"));
        assertThat(rows.stream().map(row -> row[2].isEmpty() ? OUTSIDE : row[2]).distinct())
                .containsExactlyElementsOf(sections.subList(0, 4));
        for (String section : List.of("1. Раздел", "")) {
            assertThat(rows.stream().filter(row -> row[2].equals(section)).map(row -> row[3] + row[4]))
                    .containsExactly(
                            "МБОУ СОШ № 1",
                            "МБОУ СОШ № 2",
                            "МБОУ СОШ № 3",
                            "МБОУ СОШ № 4",
                            "ИМЦ",
                            "Управление образования");
        }
        assertThat(file(head, "/dashboard?format=csv").stream()
                        .map(row -> row[1])
                        .distinct())
                .containsExactlyElementsOf(names(table(page(head, "/dashboard?view=plans"), "roadmaps")));
    }

    @Test
    void sectionsOfSeveralRoadmapsSayWhoseTheyAre() throws Exception {
        new ScatteredTown(town, jdbc, territory, 26, 20);

        String page = table(page(head, "/dashboard?view=sections"), "sections");

        List<String> owners = new ArrayList<>();
        Matcher line = LINE.matcher(page);
        while (line.find()) {
            owners.add(line.group(2));
        }
        assertThat(owners.stream().distinct()).hasSize(2);
        assertThat(file(head, "/dashboard?table=sections&format=csv").stream().map(row -> row[1]))
                .containsExactlyElementsOf(owners);
        assertThat(answer(head, "/dashboard?table=sections&format=csv&lang=en").getContentAsString())
                .contains("Execution by section;Roadmap;", "Outside sections;");
    }

    @Test
    void aTableThatThePageHasNotDoesNotExist() throws Exception {
        String nonsense = "/dashboard?table=nonsense&format=csv";

        List<String> asked = statements.during(
                () -> assertThat(answer(head, nonsense).getStatus()).isEqualTo(404));
        assertThat(asked).noneMatch(sql -> sql.contains("in_force") || sql.contains("standing("));
        assertThat(file(head, "/dashboard?table=sections&format=csv")).isEmpty();

        new ScatteredTown(town, jdbc, territory, 27, 5);
        assertThat(answer(head, nonsense).getStatus()).isEqualTo(404);
    }

    @Test
    void asksTheSameNumberOfStatementsForManyRowsAsForFew() throws Exception {
        new ScatteredTown(town, jdbc, territory, 28, 5);
        TerritoryId large = town.municipality();
        new ScatteredTown(town, jdbc, large, 29, 200);
        Actor other = town.person(large, Role.HEAD);

        for (String address : List.of("/dashboard?format=csv", "/dashboard?table=sections&format=csv")) {
            int few = statements.during(() -> answer(head, address)).size();
            assertThat(statements.during(() -> answer(other, address))).hasSize(few);
        }
    }

    /** Follows every file that the page offers, compares it with the table it stands under. @return table → its names */
    private Map<String, List<String>> files(Actor actor, String address) throws Exception {
        String page = page(actor, address);
        Map<String, List<String>> names = new LinkedHashMap<>();
        Matcher table = TABLE.matcher(page);
        while (table.find()) {
            Matcher file = FILE.matcher(table.group());
            while (file.find()) {
                String link = file.group(1).replace("&amp;", "&");
                assertThat(answer(actor, link).getStatus()).as(link).isEqualTo(200);
                names.put(table.group(1), names(table.group()));
                if (file.group(2).equals("csv") && !table.group(1).equals("heat")) {
                    assertThat(file(actor, link).stream().map(row -> row[0]))
                            .as(link)
                            .containsExactlyElementsOf(names(table.group()));
                }
            }
        }
        return names;
    }

    private static List<String> names(String table) {
        List<String> names = new ArrayList<>();
        Matcher line = LINE.matcher(table);
        while (line.find()) {
            names.add(HtmlUtils.htmlUnescape(line.group(1)));
        }
        return names;
    }

    private static String table(String page, String id) {
        Matcher table = TABLE.matcher(page);
        while (table.find()) {
            if (table.group(1).equals(id)) {
                return table.group();
            }
        }
        throw new AssertionError("no table " + id);
    }

    /** Rows of the file, its headings left out. */
    private List<String[]> file(Actor actor, String address) throws Exception {
        MockHttpServletResponse answer = answer(actor, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        Stream<String> lines =
                answer.getContentAsString(StandardCharsets.UTF_8).lines().skip(1);
        return lines.map(line -> line.split(";")).toList();
    }

    private String page(Actor actor, String address) throws Exception {
        return answer(actor, address).getContentAsString();
    }

    private MockHttpServletResponse answer(Actor actor, String address) throws Exception {
        return mvc.perform(get(address).with(as(actor))).andReturn().getResponse();
    }
}
