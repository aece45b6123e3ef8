package vekha.dashboard;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vekha.support.Town.as;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.dashboard.ScatteredTown.Point;
import vekha.directory.TerritoryId;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.TestClock;
import vekha.support.Town;

/** The head's numbers are those one gets by counting, each opens its rows, and nobody sees another's town. */
@ApplicationTest
class DashboardTests {

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

    @Test
    void countsAsOneCountsByHand() throws Exception {
        for (long seed = 1; seed <= 6; seed++) {
            TerritoryId place = town.municipality();
            ScatteredTown scattered = new ScatteredTown(town, jdbc, place, seed, 30);
            DepartmentBoard board = board(town.person(place, Role.HEAD), "/dashboard?view=all");

            assertCounts(board.all(), scattered.points);
            for (int i = 0; i < 2; i++) {
                long roadmap = scattered.roadmaps.get(i);
                assertThat(board.roadmaps()).anySatisfy(line -> {
                    assertThat(line.address()).isEqualTo("/roadmaps/" + roadmap);
                    assertCounts(line.tally(), points(scattered, point -> point.roadmap() == roadmap));
                });
            }
            for (Line school : board.schools()) {
                long id = number(school.address());
                assertCounts(school.tally(), points(scattered, point -> Objects.equals(point.school(), id)));
            }
            for (Line body : board.bodies()) {
                long id = number(body.address());
                assertCounts(body.tally(), points(scattered, point -> Objects.equals(point.body(), id)));
            }
            assertThat(board.schools()).hasSize(4);
            assertThat(board.programmes().stream()
                            .mapToInt(line -> line.tally().due())
                            .sum())
                    .isEqualTo(board.all().due());
        }
    }

    private static void assertCounts(Tally tally, List<Point> points) {
        assertThat(tally.overdue()).isEqualTo(count(points, Point::isLate));
        assertThat(tally.soon()).isEqualTo(count(points, Point::isSoon));
        assertThat(tally.waits())
                .isEqualTo(count(points, point -> point.state().equals("PLANNED") && point.due() == null));
        assertThat(tally.reported())
                .isEqualTo(count(points, point -> point.state().equals("REPORTED")));
        assertThat(tally.returned())
                .isEqualTo(count(points, point -> point.state().equals("RETURNED")));
        assertThat(tally.due()).isEqualTo(count(points, Point::wasDue));
        assertThat(tally.done())
                .isEqualTo(
                        count(points, point -> point.wasDue() && point.state().equals("ACCEPTED")));
        assertThat(tally.total() + tally.waits() + tally.notRequired()).isEqualTo(points.size());
    }

    @Test
    void heatMapOfOneRoadmapHasItsSectionsAndOfSeveralTheRoadmaps() throws Exception {
        ScatteredTown scattered = new ScatteredTown(town, jdbc, territory, 7, 40);
        long first = scattered.roadmaps.get(0);

        HeatMap narrowed = board(head, "/dashboard?roadmap=" + first).heat();

        assertThat(narrowed.kind()).isEqualTo(HeatMap.Kind.SECTIONS);
        assertThat(narrowed.rows())
                .extracting(HeatMap.Row::name)
                .containsExactly("1. Раздел", "2. Раздел", "3. Раздел", null);
        assertThat(narrowed.columns())
                .extracting(HeatMap.Column::brief)
                .containsExactly("№\u00a01", "№\u00a02", "№\u00a03", "№\u00a04");
        assertThat(narrowed.all().tally().due())
                .isEqualTo(count(points(scattered, point -> point.roadmap() == first), Point::wasDue));
        HeatMap.Square square = narrowed.rows().get(1).squares().get(2);
        String address = requireNonNull(square.address());
        long section = Long.parseLong(address.replaceAll(".*section=(\\d+).*", "$1"));
        long school = Long.parseLong(address.replaceAll(".*school=(\\d+).*", "$1"));
        assertCounts(
                square.tally(),
                points(
                        scattered,
                        point -> Objects.equals(point.section(), section) && Objects.equals(point.school(), school)));

        HeatMap whole = board(head, "/dashboard").heat();
        assertThat(whole.kind()).isEqualTo(HeatMap.Kind.ROADMAPS);
        assertThat(whole.rows()).hasSize(2);
    }

    @Test
    void fineHeatMapOfSeveralRoadmapsHasEachOverItsSections() throws Exception {
        ScatteredTown scattered = new ScatteredTown(town, jdbc, territory, 7, 40);

        HeatMap fine = board(head, "/dashboard?view=heat").heat();
        HeatMap coarse = board(head, "/dashboard").heat();

        List<HeatMap.Row> bands = fine.rows().stream().filter(HeatMap.Row::band).toList();
        assertThat(fine.rows().get(0)).isEqualTo(bands.get(0));
        assertThat(bands)
                .hasSize(2)
                .extracting(row -> row.sum().tally())
                .containsExactlyElementsOf(
                        coarse.rows().stream().map(row -> row.sum().tally()).toList());
        assertThat(fine.rows().stream()
                        .filter(row -> !row.band())
                        .map(row -> row.sum().tally())
                        .reduce(Tally.NONE, Tally::plus))
                .isEqualTo(fine.all().tally());
        assertThat(fine.all().tally().total()
                        + fine.all().tally().waits()
                        + fine.all().tally().notRequired())
                .isEqualTo(scattered.points.size());
    }

    @Test
    void eachPartOfThePageHasAnAddressAndOnlyItsOwnRows() throws Exception {
        new ScatteredTown(town, jdbc, territory, 7, 40);
        String page = page(head, "/dashboard?programme=&view=bodies");

        assertThat(page)
                .contains("id=\"bodies\"", "id=\"load\"", "aria-current=\"page\">Исполнители")
                .doesNotContain("id=\"schools\"", "id=\"calls\"", "id=\"heat\"");
        assertThat(page(head, "/dashboard"))
                .contains("id=\"calls\"", "id=\"soon\"", "id=\"decisions\"")
                .doesNotContain("id=\"bodies\"");
    }

    @Test
    void monthsAddUpToTheWhole() throws Exception {
        ScatteredTown scattered = new ScatteredTown(town, jdbc, territory, 8, 40);

        DepartmentBoard board = board(head, "/dashboard?view=months");

        List<Month> months = board.months();
        assertThat(months).extracting(Month::month).doesNotHaveDuplicates().isSorted();
        assertThat(months.stream().mapToInt(Month::due).sum())
                .isEqualTo(board.all().due());
        assertThat(months.stream().mapToInt(Month::overdue).sum())
                .isEqualTo(board.all().overdue());
        assertThat(months.stream().mapToInt(Month::doneAccepted).sum())
                .isEqualTo(board.all().done());
        assertThat(months.stream().mapToInt(Month::planned).sum())
                .isEqualTo(count(
                        scattered.points,
                        point -> point.due() != null && !point.state().equals("NOT_REQUIRED")));
        ProgressChart chart = requireNonNull(board.chart());
        assertThat(chart.due().value()).isEqualTo(board.all().due());
        assertThat(chart.doneAccepted().value()).isEqualTo(board.all().done());
    }

    @Test
    void everyNumberIsALinkToItsRows() throws Exception {
        new ScatteredTown(town, jdbc, territory, 9, 40);

        String page = page(head, "/dashboard?view=all");

        String numbers = page.replaceAll("(?s)<a[ >].*?</a>", "")
                .replaceAll("(?s)<(svg|head|header|footer|form|nav)[ >].*?</\\1>", "")
                .replaceAll("(?s)^.*<main>|</main>.*$", "")
                .replaceAll("<[^>]*>", "|");
        assertThat(numbers)
                .as("what stands outside of links")
                .doesNotContainPattern("\\d[ \u00a0]?[%÷]")
                .doesNotContainPattern("[|][1-9]\\d*[|](?! =)");
        for (String state : List.of("due", "done", "overdue", "reported", "returned", "soon", "waits")) {
            assertThat(page).contains("/checkpoints?state=" + state + "\"");
        }
    }

    /** What is counted of all and what is counted of the due alone are never called the same. */
    @Test
    void eachNumberHasAWordOfItsOwn() throws Exception {
        new ScatteredTown(town, jdbc, territory, 9, 40);
        DepartmentBoard board = board(head, "/dashboard?view=all");
        ProgressChart chart = requireNonNull(board.chart());

        assertThat(page(head, "/dashboard?view=all"))
                .contains(
                        ">" + board.all().made() + " сделано всего<",
                        ">" + board.all().accepted() + " подтверждено всего<",
                        ">факт " + chart.doneReported().value() + "<",
                        "Сделано всего = ")
                .doesNotContainPattern(">сделано( \\d+)?<|>подтв\\.<");
    }

    @Test
    void showsOnlyTheOwnTerritory() throws Exception {
        new ScatteredTown(town, jdbc, territory, 10, 10);
        ScatteredTown foreign = new ScatteredTown(town, jdbc, town.municipality(), 11, 60);

        assertThat(board(head, "/dashboard?view=all").roadmaps())
                .hasSize(2)
                .noneMatch(line -> foreign.roadmaps.contains(number(line.address())));
        assertThat(mvc.perform(get("/dashboard?roadmap=" + foreign.roadmaps.get(0))
                                .with(as(head)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void regionalCoordinatorSeesTheMunicipalitiesSideBySide() throws Exception {
        TerritoryId region = town.region();
        ScatteredTown one = new ScatteredTown(town, jdbc, town.municipality(region), 12, 10);
        ScatteredTown other = new ScatteredTown(town, jdbc, town.municipality(region), 13, 20);
        Actor regional = town.person(region, Role.REGIONAL_COORDINATOR);

        DepartmentBoard board = board(regional, "/dashboard?view=all");
        DepartmentBoard narrowed = board(regional, "/dashboard?territory=" + other.territory);

        assertThat(board.territories()).hasSize(2);
        assertThat(board.heat().kind()).isEqualTo(HeatMap.Kind.TERRITORIES);
        assertThat(board.heat().columns()).hasSize(2);
        assertThat(board.heat().all().tally()).isEqualTo(board.all());
        assertThat(narrowed.heat().kind()).isEqualTo(HeatMap.Kind.ROADMAPS);
        assertThat(board.all().due()).isEqualTo(count(one.points, Point::wasDue) + count(other.points, Point::wasDue));
        assertCounts(narrowed.all(), other.points);
        assertThat(narrowed.rows().state("overdue"))
                .isEqualTo("/checkpoints?territory=" + other.territory + "&state=overdue");
    }

    @Test
    void closedRoadmapIsCountedOnlyWhenAskedFor() throws Exception {
        ScatteredTown scattered = new ScatteredTown(town, jdbc, territory, 14, 10);
        long closed = scattered.roadmap("CLOSED", 10);

        assertThat(board(head, "/dashboard?view=all").roadmaps()).hasSize(2);
        assertCounts(
                board(head, "/dashboard?roadmap=" + closed).all(),
                points(scattered, point -> point.roadmap() == closed));
    }

    @Test
    void asksTheSameNumberOfStatementsForManyRowsAsForFew() throws Exception {
        new ScatteredTown(town, jdbc, territory, 15, 5);
        int few = statements.during(() -> page(head, "/dashboard")).size();
        new ScatteredTown(town, jdbc, town.municipality(), 16, 5);
        TerritoryId large = town.municipality();
        new ScatteredTown(town, jdbc, large, 17, 200);
        Actor other = town.person(large, Role.HEAD);

        assertThat(statements.during(() -> page(other, "/dashboard")))
                .hasSize(few)
                .hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void tellsWhatWillStandHereWhenNothingIsApproved() throws Exception {
        String page = page(head, "/dashboard");

        assertThat(page).contains("href=\"/roadmaps\"").doesNotContain("class=\"figures");
        assertThat(page(town.person(territory, Role.COORDINATOR), "/dashboard")).contains("href=\"/intake/new\"");
    }

    @Test
    void namesAreWrittenAsTextWhateverTheyHold() throws Exception {
        ScatteredTown scattered = new ScatteredTown(town, jdbc, territory, 18, 10);
        jdbc.sql("update school set short_name = '<b>Школа</b> & \"сад\"' where id = ?")
                .param(scattered.schools.get(0).value())
                .update();

        assertThat(page(head, "/dashboard?view=all"))
                .contains("&lt;b&gt;Школа&lt;/b&gt; &amp; &quot;сад&quot;")
                .doesNotContain("<b>Школа");
    }

    @Test
    void thoseWhoMarkDoNotLook() throws Exception {
        Actor curator = town.person(territory, Role.CURATOR);

        assertThat(mvc.perform(get("/dashboard").with(as(curator)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    private DepartmentBoard board(Actor actor, String address) throws Exception {
        MvcResult result = mvc.perform(get(address).with(as(actor))).andReturn();
        assertThat(result.getResponse().getStatus()).isEqualTo(200);
        return (DepartmentBoard) requireNonNull(
                requireNonNull(result.getModelAndView()).getModel().get("board"));
    }

    private String page(Actor actor, String address) throws Exception {
        MvcResult result = mvc.perform(get(address).with(as(actor))).andReturn();
        assertThat(result.getResponse().getStatus()).isEqualTo(200);
        return result.getResponse().getContentAsString();
    }

    private static List<Point> points(ScatteredTown town, Predicate<Point> which) {
        return town.points.stream().filter(which).toList();
    }

    private static int count(List<Point> points, Predicate<Point> which) {
        return (int) points.stream().filter(which).count();
    }

    private static long number(@org.jspecify.annotations.Nullable String address) {
        return Long.parseLong(requireNonNull(address).replaceAll("\\D", ""));
    }
}
