package vekha.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThinPageTests {

    private static final String HEAD =
            "<!DOCTYPE html><html lang=ru><head><title>Т</title></head><body><main><h1>Т</h1>";

    @Test
    void keepsTwoOfEachKindAndEveryFaultOfAKind() {
        Optional<Path> chromium = Browser.installed();
        assumeTrue(chromium.isPresent(), "no Chromium");
        try (Browser browser = new Browser(chromium.get(), 1);
                Browser.Visitor visitor = browser.visitor(800, true)) {
            Page page = visitor.page();
            Page examined = page.context().newPage();
            page.setContent(HEAD + "<ul>" + "<li><a href=/1>Раз</a></li>".repeat(9)
                    + "<li><a href=/2></a></li><li><a href=/3 style='color:#eee'>Три</a></li></ul>"
                    + "<p id=twice>а</p><p id=twice>б</p><p id=twice>в</p><input aria-labelledby=twice>"
                    + "<table><tr>" + "<td>1</td>".repeat(5) + "</tr></table></main></body></html>");

            ThinPage thin = ThinPage.of(page);
            thin.showOn(examined);

            assertThat(thin.doubles()).containsExactly("twice");
            assertThat(examined.locator("li").count()).isEqualTo(4);
            assertThat(examined.locator("p").count()).isEqualTo(3);
            assertThat(examined.locator("td").count()).isEqualTo(5);
            assertThat(Axe.violations(examined))
                    .anyMatch(it -> it.startsWith("link-name"))
                    .anyMatch(it -> it.startsWith("color-contrast"));
        }
    }
}
