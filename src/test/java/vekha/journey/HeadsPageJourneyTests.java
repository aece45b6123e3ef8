package vekha.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vekha.support.Axe;
import vekha.support.Browser;
import vekha.support.JourneyTest;

/** What the head asks is answered on one screen; every number is followed by keyboard, on a phone, and without a script. */
@JourneyTest
class HeadsPageJourneyTests {

    /** What is left of a window of 1280 × 800. */
    private static final int SCREEN = 800;

    private static @Nullable Browser browser;

    @BeforeAll
    static void openBrowser(@LocalServerPort int port) {
        Optional<Path> chromium = Browser.installed();
        assumeTrue(chromium.isPresent(), "no Chromium");
        browser = new Browser(chromium.get(), port);
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void aBrowser() {
        assumeTrue(browser != null, "no Chromium");
    }

    @Test
    void oneScreenAnswers() {
        try (Browser.Visitor head = browser.visitor(1280, true).signIn("head", "vekha-demo")) {
            Page page = head.page();
            page.navigate("/dashboard");

            for (String heading : List.of("#calls", "#soon", "#decisions", "#chart-glance")) {
                assertThat(page.locator(heading).boundingBox().y).as(heading).isLessThan(SCREEN - 250);
            }
            for (String first :
                    List.of("ul.figures", "section[aria-labelledby=calls] li", "section[aria-labelledby=soon] li")) {
                var box = page.locator(first).first().boundingBox();
                assertThat(box.y + box.height).as(first).isLessThan(SCREEN);
            }
            assertThat(head.complaints()).isEmpty();
        }
    }

    @Test
    void numbersAreFollowedByKeyboard() {
        for (int width : new int[] {1280, 375}) {
            try (Browser.Visitor head = browser.visitor(width, true).signIn("head", "vekha-demo")) {
                Page page = head.page();
                page.navigate("/dashboard");
                assertThat(Axe.violations(page)).isEmpty();
                follow(page, page.locator(".figures .overdue > a"));
                page.navigate("/dashboard");
                follow(
                        page,
                        page.locator("section[aria-labelledby=calls] small a").first());
                page.navigate("/dashboard");

                open(page, "Школы");
                assertThat(page.url()).contains("view=schools");
                assertThat(page.locator(".far tbody tr")
                                .first()
                                .locator("td:visible")
                                .count())
                        .as("no column is dropped")
                        .isGreaterThanOrEqualTo(8);
                assertThat(Axe.violations(page)).isEmpty();
                assertThat(head.sideways()).isLessThanOrEqualTo(0);
                follow(
                        page,
                        page.locator(".far tbody tr")
                                .first()
                                .locator("td.num a")
                                .nth(3));
                assertThat(head.complaints()).isEmpty();
            }
        }
    }

    @Test
    void partsAndDaysGoneByNeedNoScript() {
        try (Browser.Visitor head = browser.visitor(1280, false).signIn("head", "vekha-demo")) {
            Page page = head.page();
            page.navigate("/dashboard");
            open(page, "Тепловая карта");
            assertThat(page.locator("table.heat .band").count()).isPositive();
            page.locator("input[name=on]").fill("2025-01-15");
            page.locator("form.acts noscript button, form.acts button:not([type=button])")
                    .first()
                    .click();
            page.waitForURL("**on=2025-01-15**");
            assertThat(page.url()).contains("view=heat");
            open(page, "Всё сразу");
            assertThat(page.locator(".as-of").count()).isEqualTo(1);
        }
    }

    private static void open(Page page, String tab) {
        Locator link = page.locator(".tabs a", new Page.LocatorOptions().setHasText(tab))
                .first();
        link.focus();
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    /** Enter on a number shows a list that counts the same. */
    private static void follow(Page page, Locator link) {
        String number = link.textContent().replaceAll("\\D*(\\d+)[\\s\\S]*", "$1");
        link.focus();
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        assertThat(page.url()).contains("/checkpoints?");
        assertThat(page.locator(".seg [aria-current] b").first().textContent()).isEqualTo(number);
    }
}
