package vekha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import vekha.support.Browser;

/** A plan in force is amended: the coordinator at a desk writes it, the head on a phone approves it, everybody compares. */
class AmendmentJourneyTests extends Journey {

    @Test
    void whatTheCoordinatorChangesIsInForceOnlyAfterTheHeadApproved() {
        String amendment;
        String inForce;
        try (Browser.Visitor coordinator = visitor(1280, true, "coordinator")) {
            Page page = coordinator.page();
            page.navigate("/roadmaps?state=APPROVED");
            page.locator("table a[href^='/roadmaps/']").first().click();
            inForce = path(page);
            page.locator("a[href='" + inForce + "/editions']").first().click();
            page.locator("form[action$='/amendment'] button").click();
            amendment = path(page);
            reword(page);
            page.navigate(amendment + "/changes");
            assertThat(page.locator("ins").allTextContents()).anyMatch(text -> text.contains("уточнено"));
            fits(page);
            page.navigate(inForce);
            assertThat(page.content()).doesNotContain("уточнено");
            page.navigate(amendment + "/approval");
            page.locator("form[action$='/approval/request'] button").click();
            assertThat(coordinator.complaints()).isEmpty();
        }
        try (Browser.Visitor head = visitor(375, true, "head")) {
            Page page = head.page();
            page.navigate(amendment + "/changes");
            fits(page);
            page.navigate(amendment + "/approval");
            page.locator("#number").fill("77-о");
            page.locator("#date").fill(LocalDate.now(ZoneId.of("Europe/Moscow")).toString());
            page.locator("form[action$='/approval'] button.btn-primary").click();
            page.waitForURL(url -> url.endsWith(inForce));
            assertThat(page.content()).contains("уточнено", "77-о");
            for (String address : new String[] {"/editions", "/editions/1", "/comparison?from=1&to=2"}) {
                page.navigate(inForce + address);
                assertThat(page.locator("h1").count()).isEqualTo(1);
                fits(page);
            }
            assertThat(page.locator("ins").count()).isPositive();
            assertThat(head.complaints()).isEmpty();
        }
    }

    private static void reword(Page page) {
        page.navigate(page.locator("table.plan th.name a").first().getAttribute("href") + "/edit");
        page.locator("[name=title]").fill(page.locator("[name=title]").inputValue() + " (уточнено)");
        page.locator("form:has([name=title]) button.btn-primary").click();
        page.waitForURL(url -> !url.endsWith("/edit"));
    }

    private static String path(Page page) {
        return URI.create(page.url()).getPath();
    }

    private static void fits(Page page) {
        int sideways = ((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).intValue();
        assertThat(sideways).as(page.url()).isLessThanOrEqualTo(0);
    }
}
