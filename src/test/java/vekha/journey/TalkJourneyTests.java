package vekha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vekha.support.Browser;

/** Two people talk about a checkpoint: one names the other, who finds the notice and opens it; by keyboard and by thumb. */
class TalkJourneyTests extends Journey {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void somebodyIsNamedByKeyboardAndOpensTheNoticeOnAPhone() {
        String checkpoint = checkpoint(2);
        try (Browser.Visitor coordinator = visitor(1280, true, "coordinator")) {
            Page page = coordinator.page();
            page.navigate(checkpoint);
            page.locator("#say").focus();
            page.keyboard().type("Когда ждать протокол, @Тих");
            page.locator("#say-people [role=option][aria-selected=true]").waitFor();
            page.keyboard().press("Enter");
            assertThat(page.locator("#say").inputValue()).isEqualTo("Когда ждать протокол, @Тихонова ");
            page.keyboard().type("?");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            Locator said = page.locator(".comments li", new Page.LocatorOptions().setHasText("Когда ждать протокол"));
            said.locator(".mention").waitFor();
            assertThat((Boolean) said.evaluate("it => it === document.activeElement"))
                    .isTrue();
            assertThat(page.locator("#say").inputValue()).isEmpty();
            assertThat(coordinator.complaints()).isEmpty();
        }
        try (Browser.Visitor principal = visitor(375, true, "principal")) {
            Page page = principal.page();
            page.navigate("/");
            Locator bell = page.locator("a.bell");
            assertThat(bell.getAttribute("aria-label")).contains("непрочитанных");
            int unread = Integer.parseInt(bell.textContent().strip());
            bell.focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/notices");
            assertThat(principal.sideways()).isLessThanOrEqualTo(0);
            page.locator(".told .fresh", new Page.LocatorOptions().setHasText("Когда ждать протокол"))
                    .locator("a")
                    .focus();
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains(checkpoint + "#k"));
            assertThat(page.locator(".comments li:target").textContent()).contains("Когда ждать протокол");
            assertThat(page.locator("a.bell").textContent().strip())
                    .isEqualTo(unread == 1 ? "" : String.valueOf(unread - 1));
            page.locator("#say").fill("В пятницу");
            page.locator("form.say button").click();
            page.locator(".comments li", new Page.LocatorOptions().setHasText("В пятницу"))
                    .waitFor();
            assertThat(principal.sideways()).isLessThanOrEqualTo(0);
            assertThat(principal.complaints()).isEmpty();
        }
    }

    @Test
    void withoutJavaScriptItIsSaidNamedMendedAndRead() {
        String checkpoint = checkpoint(3);
        try (Browser.Visitor principal = visitor(375, false, "principal")) {
            Page page = principal.page();
            page.navigate(checkpoint);
            page.locator("#say").fill("Спросим @Никого");
            page.locator("form.say button").click();
            assertThat(page.locator("#say-problem").textContent()).contains("такого человека");
            assertThat(page.locator("#say").inputValue()).isEqualTo("Спросим @Никого");
            page.locator("#say").fill("Спросим @Соколова М.В.");
            page.locator("form.say button").click();
            page.waitForURL(url -> url.contains(checkpoint + "#k"));
            assertThat(page.locator(".notice.done").textContent()).contains("отправлен");
            page.locator(".said-acts a", new Page.LocatorOptions().setHasText("Изменить"))
                    .click();
            page.locator("#text").fill("Спросим @Соколова М.В. завтра");
            page.locator("main form button").click();
            assertThat(page.locator(".comments li:target").textContent()).contains("завтра", "изменено");
            assertThat(principal.sideways()).isLessThanOrEqualTo(0);
        }
        try (Browser.Visitor coordinator = visitor(1280, false, "coordinator")) {
            Page page = coordinator.page();
            page.navigate("/notices?unread=true");
            assertThat(page.locator(".told").textContent()).contains("Спросим");
            page.locator("form[action='/notices/reading'] button").click();
            page.navigate("/notices?unread=true");
            assertThat(page.locator("main").textContent()).contains("Всё прочитано");
        }
    }

    @Test
    void whatWasTypedOutlivesTheSession() {
        String checkpoint = checkpoint(4);
        try (Browser.Visitor principal = visitor(1280, true, "principal")) {
            Page page = principal.page();
            page.navigate(checkpoint);
            page.locator("#say").fill("Долго писали этот ответ");
            page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("vekha"));
            page.locator("form.say button").click();
            page.waitForURL(url -> url.contains("/login"));
            page.locator("#username").fill("principal");
            page.locator("#password").fill("vekha-demo");
            page.locator("form:has(#username) button.btn-primary").click();
            page.waitForURL(url -> url.contains("/kept"));
            assertThat(page.locator("main .verbatim").allTextContents().toString())
                    .contains("Долго писали этот ответ")
                    .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}");
            page.locator("main .btn-primary").click();
            page.waitForURL(url -> url.contains(checkpoint + "#k"));
            assertThat(page.locator(".comments").textContent()).contains("Долго писали этот ответ");
        }
    }

    /** Each test talks of another checkpoint of the principal's school. */
    private String checkpoint(int place) {
        return "/checkpoints/" + jdbc.sql("""
                        select id from checkpoint where school_id = (select school_id from care_school y join person p on p.id = y.person_id
                            where p.login = 'principal') and id not in (select checkpoint_id from comment where checkpoint_id is not null)
                        order by id offset ? limit 1""").param(place).query(Long.class).single();
    }
}
