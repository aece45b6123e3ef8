package vekha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vekha.support.Axe;
import vekha.support.Browser;

/** What the head asks is answered on one screen; every number is followed by keyboard, on a phone, and without a script. */
class HeadsPageJourneyTests extends Journey {

    /** What is left of a window of 1280 × 800. */
    private static final int SCREEN = 800;

    @Test
    void oneScreenAnswers() {
        try (Browser.Visitor head = visitor(1280, true, "head")) {
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
            try (Browser.Visitor head = visitor(width, true, "head")) {
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
        try (Browser.Visitor head = visitor(1280, false, "head")) {
            Page page = head.page();
            page.navigate("/dashboard");
            open(page, "Тепловая карта");
            assertThat(page.locator("table.heat .band").count()).isPositive();
            String day = LocalDate.now().minusDays(7).toString();
            page.locator("input[name=on]").fill(day);
            page.locator("form.acts noscript button, form.acts button:not([type=button])")
                    .first()
                    .click();
            page.waitForURL("**on=" + day + "**");
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
