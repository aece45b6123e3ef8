package vekha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import vekha.support.Axe;
import vekha.support.Browser;

/** From any page to the thing itself by keyboard alone, and with a slip of the pen on a phone without a script; a filter is kept. */
class SearchJourneyTests extends Journey {

    @Test
    void aMeasureIsFoundByKeyboardFromAnyPage() {
        try (Browser.Visitor coordinator = visitor(1280, true, "coordinator")) {
            Page page = coordinator.page();
            page.navigate("/schools");
            page.keyboard().press("/");
            page.keyboard().type("семинарами");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?q=**");
            assertThat(page.locator("#found-MEASURE mark").first().textContent())
                    .isEqualToIgnoringCase("семинар");
            page.keyboard().press("/");
            assertThat((Boolean) page.locator("#q").evaluate("it => it === document.activeElement"))
                    .isTrue();
            page.locator("#found-MEASURE a").first().focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/measures/*");
            assertThat(page.locator("h1").textContent()).containsIgnoringCase("семинар");
            assertThat(coordinator.complaints()).isEmpty();
        }
    }

    @Test
    void aSuggestionIsChosenWithArrowsAndFollowed() {
        try (Browser.Visitor coordinator = visitor(1280, true, "coordinator")) {
            Page page = coordinator.page();
            page.navigate("/schools");
            page.keyboard().press("/");
            page.keyboard().type("семин");
            page.locator(".suggest [role=option]").first().waitFor();
            Locator box = page.locator(".find [role=combobox]");
            assertThat(box.getAttribute("aria-expanded")).isEqualTo("true");
            assertThat(page.locator("#" + box.getAttribute("aria-controls")).getAttribute("role"))
                    .isEqualTo("listbox");
            assertThat(Axe.violations(page)).isEmpty();

            page.keyboard().press("ArrowDown");
            String chosen = box.getAttribute("aria-activedescendant");
            Locator option = page.locator("#" + chosen);
            assertThat(option.getAttribute("aria-selected")).isEqualTo("true");
            String address = option.getAttribute("data-href");
            page.keyboard().press("Enter");
            page.waitForURL("**" + address);

            page.keyboard().press("/");
            page.keyboard().type("семин");
            page.locator(".suggest [role=option]").first().waitFor();
            page.keyboard().press("Escape");
            assertThat(page.locator(".suggest").isVisible()).isFalse();
            page.keyboard().press("Enter");
            page.waitForURL("**/search?q=**");
            assertThat(coordinator.complaints()).isEmpty();
        }
    }

    @Test
    void suggestionsFitAPhone() {
        try (Browser.Visitor principal = visitor(375, true, "principal")) {
            Page page = principal.page();
            page.navigate("/search");
            page.locator("#q").fill("семин");
            page.locator(".suggest [role=option]").first().waitFor();
            assertThat(principal.sideways()).isLessThanOrEqualTo(0);
            assertThat(Axe.violations(page)).isEmpty();
            String address = page.locator(".suggest [role=option]").first().getAttribute("data-href");
            page.locator(".suggest [role=option]").first().click();
            page.waitForURL("**" + address);
            assertThat(principal.complaints()).isEmpty();
        }
    }

    @Test
    void onAPhoneWithoutAScriptASlipOfThePenDoesNoHarm() {
        try (Browser.Visitor principal = visitor(375, false, "principal")) {
            Page page = principal.page();
            page.navigate("/");
            page.locator("a.find-link").click();
            page.waitForURL("**/search");
            page.locator("#q").fill("симинар");
            page.locator("form.ask button").click();
            page.waitForURL("**/search?q=**");
            assertThat(page.locator("[role=status] >> text=похожее").count()).isEqualTo(1);
            assertThat(page.locator("#found-MEASURE mark").first().textContent())
                    .isEqualToIgnoringCase("семинар");
            assertThat(principal.sideways()).isLessThanOrEqualTo(0);
        }
    }

    @Test
    void aFilterIsKeptAndOpenedAgain() {
        try (Browser.Visitor coordinator = visitor(1280, false, "coordinator")) {
            Page page = coordinator.page();
            page.navigate("/checkpoints?state=overdue");
            page.locator(".kept summary").click();
            page.locator("#kept-name").fill("Горит");
            page.locator(".kept details button").click();
            page.waitForURL("**/checkpoints?state=overdue");
            page.navigate("/checkpoints");
            page.locator(".kept a >> text=Горит").click();
            page.waitForURL("**/checkpoints?state=overdue");
            assertThat(page.locator(".kept a[aria-current]").textContent()).contains("Горит");
            page.locator(".kept li button").click();
            assertThat(page.locator(".kept li").count()).isZero();
        }
    }
}
