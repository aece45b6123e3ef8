package vekha.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vekha.support.Browser;
import vekha.support.JourneyTest;

/** Everybody of the demonstration signs in, with and without JavaScript, and comes to a page with something on it. */
@JourneyTest
class SignInJourneyTests {

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

    @ParameterizedTest
    @CsvSource({
        "coordinator, /dashboard, 1280, true",
        "head, /dashboard, 375, true",
        "region, /dashboard, 1280, true",
        "curator, /my-work, 375, true",
        "curator, /my-work, 375, false",
        "principal, /my-work, 375, true",
        "admin, /admin/people, 1280, true"
    })
    void everybodyComesToTheOwnPage(String login, String page, int width, boolean javaScript) {
        assumeTrue(browser != null, "no Chromium");
        try (Browser.Visitor visitor = browser.visitor(width, javaScript).signIn(login, "vekha-demo")) {
            visitor.page().waitForURL(url -> url.endsWith(page));
            assertThat(visitor.page().locator("h1").count()).isEqualTo(1);
            assertThat(visitor.complaints()).isEmpty();
            assertThat(visitor.sideways()).isLessThanOrEqualTo(0);
        }
    }
}
