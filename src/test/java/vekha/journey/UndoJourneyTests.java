package vekha.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.SelectOption;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vekha.directory.TerritoryId;
import vekha.roadmap.RoadmapId;
import vekha.support.Axe;
import vekha.support.Browser;
import vekha.support.WideRoadmap;

/** Acts are taken back by keyboard: in the matrix, in the table of a plan, and from the list of one's own acts. */
class UndoJourneyTests extends Journey {

    private static @Nullable RoadmapId wide;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aWidePlan() {
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000); // as long as the visitor waits
        if (wide == null) {
            long territory = jdbc.sql("select territory_id from person where login = 'coordinator'")
                    .query(Long.class)
                    .single();
            wide = new WideRoadmap(jdbc).in(new TerritoryId(territory), false).roadmap();
        }
    }

    @Test
    void rangeOfTheMatrixIsNotRequiredForAReasonAndBothActsAreTakenBack() {
        try (Browser.Visitor visitor = coordinator(1280)) {
            Page page = visitor.page();
            page.navigate("/roadmaps/" + wide + "/matrix?view=2023-01q");
            page.locator("#matrix td[tabindex='0']").focus();
            page.keyboard().press("Shift+ArrowRight");
            page.keyboard().press("Shift+ArrowDown");

            page.keyboard().press("Delete");
            assertThat(page.locator("#matrix-why")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator(".notice.error")).containsText("почему не требуется");
            assertThat(page.locator("#matrix-why")).isFocused();
            assertThat(Axe.violations(page)).isEmpty();
            page.keyboard().type("таких классов в школе нет");
            page.keyboard().press("Enter");
            assertThat(page.locator("#matrix td.e")).hasCount(4);
            assertThat(reasons()).isEqualTo(4);
            assertThat(page.locator("#matrix td:focus")).hasCount(1);

            page.keyboard().press("Home");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Space");
            assertThat(page.locator("#matrix td.d")).hasCount(1);

            page.keyboard().press("Control+z");
            assertThat(page.locator("#matrix td.d")).hasCount(0);
            assertThat(page.locator("#matrix td.e")).hasCount(4);
            page.keyboard().press("Control+z");
            assertThat(page.locator("#matrix td.e")).hasCount(0);
            assertThat(page.locator(".notice.done")).containsText("Возвращено в план");
            assertThat(reasons()).isZero();
            assertThat(jdbc.sql("select count(*) from checkpoint where roadmap_id = ? and state <> 'PLANNED'")
                            .param(wide.value())
                            .query(Long.class)
                            .single())
                    .isZero();
            page.keyboard().press("Control+z");
            assertThat(page.locator(".notice.info")).containsText("Отменять нечего");
            assertThat(visitor.complaints().stream().filter(it -> !it.contains("422")))
                    .isEmpty();
        }
    }

    @Test
    void listOfASchoolIsNotRequiredAndTakenBackOnAPhone() {
        try (Browser.Visitor visitor = coordinator(375)) {
            Page page = visitor.page();
            page.navigate("/roadmaps/" + wide + "/matrix");
            page.locator("#pick-school").selectOption(new SelectOption().setIndex(3));
            page.locator(".only-phone form button").press("Enter");
            page.waitForURL(url -> url.contains("/list"));
            page.locator("input[name=checkpoint]").nth(0).press("Space");
            page.locator("input[name=checkpoint]").nth(1).press("Space");
            page.locator("summary:has-text('Не требуется')").press("Enter");
            page.locator("#why").pressSequentially("таких классов в школе нет");
            assertThat(visitor.sideways()).isLessThanOrEqualTo(0);
            assertThat(Axe.violations(page)).isEmpty();
            page.locator("button[formaction$=exemptions]").press("Enter");
            assertThat(page.locator(".notice.done")).containsText("2\u00a0срока");
            assertThat(reasons()).isEqualTo(2);

            page.locator(".notice.done form button").press("Enter");
            assertThat(page.locator(".notice.done")).containsText("Отменено");
            assertThat(reasons()).isZero();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 375})
    void editedCellIsTakenBackWhereItStands(int width) {
        try (Browser.Visitor visitor = coordinator(width)) {
            Page page = visitor.page();
            String cell = "#" + openDraft(page).nth(3).getAttribute("id") + " > .out";
            String before = page.locator(cell).innerText();
            edit(page, cell, "Набрано по ошибке, ширина " + width);

            page.keyboard().press("Control+z");
            page.waitForURL(Pattern.compile(".*/roadmaps/\\d+(#m\\d+)?$"));
            assertThat(page.locator(".notice.done")).containsText("Отменено");
            assertThat(page.locator(cell)).not().containsText("Набрано по ошибке");
            assertThat(page.locator(cell).innerText()).isEqualTo(before);

            page.locator(".notice.done form button").press("Enter");
            assertThat(page.locator(cell)).containsText("Набрано по ошибке, ширина " + width);
            page.keyboard().press("Control+z");
            assertThat(page.locator(cell)).not().containsText("Набрано по ошибке");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 375})
    void editedCellIsTakenBackFromTheListOfOwnActs(int width) {
        try (Browser.Visitor visitor = coordinator(width)) {
            Page page = visitor.page();
            String cell = "#" + openDraft(page).nth(4).getAttribute("id") + " > .out";
            String plan = page.url();
            String before = page.locator(cell).innerText();
            edit(page, cell, "Лишнее, ширина " + width);

            page.navigate("/my-acts");
            assertThat(visitor.sideways()).isLessThanOrEqualTo(0);
            page.locator(".own-acts button").first().press("Enter");
            assertThat(page.locator(".notice.done")).containsText("Отменено");
            page.navigate(plan);
            assertThat(page.locator(cell).innerText()).isEqualTo(before);

            page.navigate("/my-acts");
            Locator again = page.locator(".own-acts button").first();
            assertThat(again).containsText("Повторить");
            again.press("Enter");
            page.locator(".notice.done").waitFor();
            page.navigate(plan);
            assertThat(page.locator(cell)).containsText("Лишнее, ширина " + width);
            page.locator(cell + "[tabindex]").focus();
            page.keyboard().press("Control+z");
            assertThat(page.locator(cell)).not().containsText("Лишнее");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void emptyCellCanBeFilledOnAPhone() {
        try (Browser.Visitor visitor = coordinator(375)) {
            Page page = visitor.page();
            String cell = "#" + openDraft(page).nth(2).getAttribute("id") + " > .out";
            if (!page.locator(cell).innerText().isEmpty()) {
                edit(page, cell, "");
            }
            assertThat(page.locator(cell)).isEmpty();
            assertThat(page.locator(cell).boundingBox().height)
                    .as("what a thumb can hit")
                    .isGreaterThanOrEqualTo(32);

            edit(page, cell, "Справка по итогам");
            page.keyboard().press("Control+z");
            assertThat(page.locator(cell)).isEmpty();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static void edit(Page page, String cell, String text) {
        page.locator(cell + "[tabindex]").focus(); // once the table has become an editor
        page.keyboard().press("Enter");
        page.locator(".editor [name=text]").fill(text);
        page.keyboard().press("Enter");
        assertThat(page.locator(".editor")).hasCount(0);
        assertThat(page.locator(cell)).containsText(text);
    }

    private Browser.Visitor coordinator(int width) {
        return visitor(width, true, "coordinator");
    }

    /** The measures of the one draft of the demonstration. */
    private static Locator openDraft(Page page) {
        page.navigate("/roadmaps?state=DRAFT");
        page.locator("main a[href^='/roadmaps/']:not([href*='new'])").first().click();
        page.waitForURL(Pattern.compile(".*/roadmaps/\\d+$"));
        return page.locator("table.plan tbody tr[id^=m]");
    }

    private long reasons() {
        return jdbc.sql("select count(*) from checkpoint where roadmap_id = ? and reason = 'таких классов в школе нет'")
                .param(Objects.requireNonNull(wide).value())
                .query(Long.class)
                .single();
    }
}
