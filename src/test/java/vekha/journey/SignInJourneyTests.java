package vekha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vekha.support.Browser;

/** Everybody of the demonstration signs in, with and without JavaScript, and comes to a page with something on it. */
class SignInJourneyTests extends Journey {

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
        try (Browser.Visitor visitor = visitor(width, javaScript, login)) {
            visitor.page().waitForURL(url -> url.endsWith(page));
            assertThat(visitor.page().locator("h1").count()).isEqualTo(1);
            assertThat(visitor.complaints()).isEmpty();
            assertThat(visitor.sideways()).isLessThanOrEqualTo(0);
        }
    }
}
