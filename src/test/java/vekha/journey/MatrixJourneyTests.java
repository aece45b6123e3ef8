package vekha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vekha.directory.TerritoryId;
import vekha.roadmap.RoadmapId;
import vekha.support.Axe;
import vekha.support.Browser;
import vekha.support.ThinPage;
import vekha.support.WideRoadmap;

/** The matrix of a hundred measures in thirty schools: by keyboard, on a phone, and without a script. */
class MatrixJourneyTests extends Journey {

    private static final double KEYS_A_MARK = 1.2;
    private static final int MARKS = 300;
    private static final double SECONDS_TO_PAINT = 1;
    /** The quickest counts: a machine that is busy with other things only ever makes it slower. */
    private static final int LOADS = 7;

    private static @Nullable RoadmapId roadmap;

    @Autowired
    private JdbcClient jdbc;

    private int keys;

    @BeforeEach
    void aWidePlan() {
        if (roadmap == null) {
            long territory = jdbc.sql("select territory_id from person where login = 'coordinator'")
                    .query(Long.class)
                    .single();
            roadmap =
                    new WideRoadmap(jdbc).in(new TerritoryId(territory), false).roadmap();
        }
    }

    @Test
    void threeHundredMarksTakeFewKeys() {
        try (Browser.Visitor visitor = visitor(1280, true, "coordinator")) {
            Page page = visitor.page();
            page.navigate("/roadmaps/" + roadmap + "/matrix?view=2023-01q");
            page.locator("#matrix td[tabindex='0']").focus();
            keys = 0;
            for (int row = 0; row < MARKS / WideRoadmap.SCHOOLS; row++) {
                if (row > 0) {
                    press(page, "ArrowDown");
                }
                press(page, "Home");
                press(page, "Shift+End");
                press(page, "F2");
                type(page, "пр. № " + (row + 1) + " от 25.03.2023");
                press(page, "Enter");
                marked(page, (row + 1) * WideRoadmap.SCHOOLS);
            }
            System.out.printf("%d marks: %d keys, %.2f a mark%n", MARKS, keys, (double) keys / MARKS);
            assertThat((double) keys / MARKS).isLessThanOrEqualTo(KEYS_A_MARK);
            assertThat(proofs()).isEqualTo(MARKS);

            press(page, "Control+z");
            marked(page, MARKS - WideRoadmap.SCHOOLS);
            press(page, "Space");
            marked(page, MARKS);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void fillingDownTakesTheDocumentOfTheTopCell() {
        try (Browser.Visitor visitor = visitor(1280, true, "coordinator")) {
            Page page = visitor.page();
            page.navigate("/roadmaps/" + roadmap + "/matrix?view=2023-04q");
            page.locator("#matrix td[tabindex='0']").focus();
            press(page, "F2");
            type(page, "протокол № 7 от 01.06.2023");
            press(page, "Enter");
            marked(page, 1);
            press(page, "Shift+ArrowDown");
            press(page, "Shift+ArrowDown");
            press(page, "Control+d");
            marked(page, 3);

            assertThat(jdbc.sql(
                                    "select count(*) from evidence where kind = 'PROTOCOL' and number = '7' and dated = '2023-06-01'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(3);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void wholeYearIsPaintedWithinASecondAndReadsWell() {
        try (Browser.Visitor visitor = visitor(1280, true, "coordinator")) {
            Page page = visitor.page();
            double[] loads = IntStream.range(0, LOADS)
                    .mapToDouble(load -> timeOfALoad(page.context().newPage()))
                    .sorted()
                    .toArray();
            System.out.printf(
                    "12 000 cells: %.2f s of the browser's processor time, %.2f at best%n", loads[LOADS / 2], loads[0]);
            assertThat(loads[0]).isPositive().isLessThanOrEqualTo(SECONDS_TO_PAINT);
            page.navigate("/roadmaps/" + roadmap + "/matrix");
            assertThat(page.locator("#matrix td").count()).isEqualTo(12_000);
            page.navigate("/roadmaps/" + roadmap + "/matrix?view=2023-07q");
            isOpenToEverybody(page);
        }
    }

    @Test
    void oneSchoolIsMarkedOnAPhone() {
        try (Browser.Visitor visitor = visitor(375, true, "coordinator")) {
            Page page = visitor.page();
            page.navigate("/roadmaps/" + roadmap + "/matrix");
            page.locator("#pick-school").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(2));
            page.locator(".only-phone form button").click();
            page.waitForURL(url -> url.contains("/list"));
            mark(page);
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).intValue())
                    .isLessThanOrEqualTo(0);
            isOpenToEverybody(page);
        }
    }

    @Test
    void everyCellIsALinkAndListsAreMarkedWithoutAScript() {
        try (Browser.Visitor visitor = visitor(1280, false, "coordinator")) {
            Page page = visitor.page();
            page.navigate("/roadmaps/" + roadmap + "/matrix");
            page.waitForURL(url -> url.contains("links=true"));
            assertThat(page.locator("#matrix td > a").count()).isEqualTo(12_000);
            page.locator("#matrix th.place a").nth(5).click();
            mark(page);
        }
    }

    /** Asked without what repeats: of thousands of cells built alike axe says the same, for tens of seconds. */
    private static void isOpenToEverybody(Page page) {
        assertThat(ThinPage.of(page).doubles()).isEmpty();
        assertThat(Axe.violations(page)).isEmpty();
    }

    private static void mark(Page page) {
        page.locator("input[name=checkpoint]").first().check();
        page.locator("input[name=checkpoint]").nth(1).check();
        page.locator("#proof").fill("справка от 20.03.2023");
        page.locator(".mark-list .btn-primary").click();
        page.locator(".notice.done").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        assertThat(page.locator(".notice.done").textContent()).contains("2\u00a0срока");
        page.locator(".notice.done form button").click();
        page.locator(".notice.done", new Page.LocatorOptions().setHasText("Отменено"))
                .waitFor();
    }

    /** Until what is seen has been painted; in a window of its own, whose process is the same before and after. */
    private static double timeOfALoad(Page page) {
        page.navigate("/about");
        CDPSession devTools = page.context().newCDPSession(page);
        JsonObject processorTime = new JsonObject();
        processorTime.addProperty("timeDomain", "threadTicks");
        devTools.send("Performance.enable", processorTime);
        double before = worked(devTools);
        page.navigate("/roadmaps/" + roadmap + "/matrix");
        page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        double worked = worked(devTools) - before;
        page.close();
        return worked;
    }

    @Test
    void cellsOutOfSightComeIntoSightByKeyboardAndOnPaper() {
        try (Browser.Visitor visitor = visitor(1280, true, "coordinator")) {
            Page page = visitor.page();
            page.navigate("/roadmaps/" + roadmap + "/matrix");
            assertThat(heightOfTheRows(page)).isEqualTo(heightOfTheRows(page, "visible"));
            page.locator("#matrix td[tabindex='0']").focus();
            press(page, "Control+End");
            press(page, "ArrowUp");
            Locator active = page.locator("#matrix td[tabindex='0']");
            assertThat(active.getAttribute("aria-label")).contains("99").contains("№ 30");
            assertThat((boolean) active.evaluate("""
                    it => { const box = it.getBoundingClientRect();
                            return it === document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2); }""")).isTrue();

            page.navigate("/roadmaps/" + roadmap + "/matrix?view=2023-01q"); // the whole year is too wide for a sheet
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(
                            page.evaluate(
                                    "[...document.querySelectorAll('#matrix tr[data-m]')].filter(it => !it.checkVisibility() || getComputedStyle(it).contentVisibility !== 'visible').length"))
                    .isEqualTo(0);
        }
    }

    private static int heightOfTheRows(Page page) {
        return (int) page.evaluate("document.getElementById('matrix').offsetHeight");
    }

    /** As if every row were drawn: what is out of sight takes the very place it will have. */
    private static int heightOfTheRows(Page page, String visibility) {
        page.evaluate(
                "how => document.querySelectorAll('#matrix tr[data-m]').forEach(it => { it.style.contentVisibility = how; })",
                visibility);
        return heightOfTheRows(page);
    }

    /** Layout, styles, script and painting together, however busy the machine is with other things. */
    private static double worked(CDPSession devTools) {
        return devTools.send("Performance.getMetrics").getAsJsonArray("metrics").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(it -> it.get("name").getAsString().equals("TaskDuration"))
                .mapToDouble(it -> it.get("value").getAsDouble())
                .sum();
    }

    private void press(Page page, String key) {
        page.keyboard().press(key);
        keys++;
    }

    /** Each sign is a key. */
    private void type(Page page, String text) {
        page.keyboard().type(text);
        keys += text.length();
    }

    private static void marked(Page page, int cells) {
        page.waitForCondition(() -> page.locator("#matrix td.d").count() == cells);
    }

    private long proofs() {
        return jdbc.sql("""
                        select count(*) from evidence e join completion k on k.id = e.completion_id join checkpoint c on c.id = k.checkpoint_id
                        where c.roadmap_id = ? and e.kind = 'ORDER' and e.dated = '2023-03-25'""").param(roadmap.value()).query(Long.class).single();
    }
}
