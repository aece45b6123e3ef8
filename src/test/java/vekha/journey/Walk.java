package vekha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import vekha.support.Browser;

/** One person's way through the application; every page on it is looked at before the next step. */
final class Walk implements AutoCloseable {

    private final String login;
    private final Browser.Visitor visitor;

    Walk(Browser browser, String login, int width, boolean javaScript) {
        this.login = login;
        this.visitor = browser.visitor(width, javaScript).signIn(login, "vekha-demo");
        look();
    }

    Page page() {
        return visitor.page();
    }

    void open(String address) {
        page().navigate(address);
        look();
    }

    /** Presses what leads to another page, or to the same one anew. */
    void press(Locator button) {
        page().waitForNavigation(button::click);
        look();
    }

    Locator find(String selector) {
        return page().locator(selector);
    }

    /** Nothing on this page complains, comes from elsewhere or reaches beyond the window. */
    void look() {
        page().waitForLoadState();
        String where = login + " at " + page().url();
        assertThat(page().locator("h1").count()).as("headings, " + where).isEqualTo(1);
        assertThat(visitor.complaints()).as("complaints, " + where).isEmpty();
        assertThat(visitor.sideways()).as("pixels beyond the window, " + where).isLessThanOrEqualTo(0);
    }

    @Override
    public void close() {
        visitor.close();
    }
}
