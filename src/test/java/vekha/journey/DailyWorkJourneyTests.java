package vekha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vekha.support.Browser;

/** A day of curators and coordinators: marking, «не выполнено», acceptance; by keyboard, by thumb, without JavaScript. */
class DailyWorkJourneyTests extends Journey {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void curatorMarksByKeyboardWithAProofThatIsUnderstoodWhileTyping() {
        try (Browser.Visitor curator = visitor(1280, true, "curator")) {
            Page page = curator.page();
            page.navigate("/my-work");
            Locator name = page.locator(".tasks.late .task .name a").first();
            String task = taskOf(name);
            name.focus();
            page.keyboard().press("Enter");
            page.locator("#proof").waitFor();
            page.keyboard().type("пр. № 340 от 12.01.2023");
            page.locator("#reading .chip", new Page.LocatorOptions().setHasText("№ 340"))
                    .waitFor();
            page.keyboard().press("Enter");
            page.locator("#" + task + ".done").waitFor();
            assertThat(page.locator("#" + task).textContent()).contains("№ 340");
            page.locator("#notices form button").focus();
            page.keyboard().press("Enter");
            page.locator("#" + task + ":not(.done)").waitFor();
            assertThat(curator.complaints()).isEmpty();
        }
    }

    @Test
    void separateFieldsAreFilledWhileTheLineIsTypedAndCorrectIt() {
        try (Browser.Visitor curator = visitor(1280, true, "curator")) {
            Page page = curator.page();
            page.navigate("/my-work");
            Locator name = page.locator(".tasks.late .task .name a").first();
            String task = taskOf(name);
            name.click();
            page.locator("[data-fields] summary").press("Enter");
            page.locator("#proof").focus();
            page.keyboard().type("пр. УО № 340 от 12.01.2023");
            page.waitForFunction("() => document.getElementById('mark-dated').value === '2023-01-12'");
            assertThat(page.locator("#mark-kind").inputValue()).isEqualTo("ORDER");
            assertThat(page.locator("#mark-number").inputValue()).isEqualTo("340");
            assertThat(page.locator("#mark-issuer").inputValue()).isEqualTo("УО");

            page.locator("#mark-number").fill("341");
            page.locator("#" + task + " .open .btn-primary").press("Enter");
            page.locator("#" + task + ".done").waitFor();
            assertThat(page.locator("#" + task).textContent()).contains("№ 341").doesNotContain("№ 340");
            page.locator("#notices form button").press("Enter");
            page.locator("#" + task + ":not(.done)").waitFor();
            assertThat(curator.complaints()).isEmpty();
        }
    }

    @Test
    void oneThumbTicksAndUndoes() {
        try (Browser.Visitor curator = visitor(375, true, "curator")) {
            Page page = curator.page();
            page.navigate("/my-work?by=school");
            Locator tick = page.locator("button.tick[aria-pressed=false]").first();
            assertThat(Objects.requireNonNull(tick.boundingBox()).height).isGreaterThanOrEqualTo(44);
            String task = taskOf(tick);
            tick.click();
            page.locator("#" + task + " button.tick[aria-pressed=true]").waitFor();
            page.locator("#" + task + " button.tick").click();
            page.locator("#" + task + " button.tick[aria-pressed=false]").waitFor();
            assertThat(curator.complaints()).isEmpty();
        }
    }

    @Test
    void withoutJavaScriptSeveralAreMarkedAndTheCoordinatorAcceptsAndTakesItBack() {
        try (Browser.Visitor curator = visitor(375, false, "curator")) {
            Page page = curator.page();
            page.navigate("/my-work?by=measure");
            page.locator("a.group-act").first().click();
            assertThat(page.locator("input[name=checkpoint]:checked").count()).isGreaterThan(1);
            page.locator("#proof").fill("протокол 77 от 12.01.2023");
            page.locator("#several button.btn-primary").click();
            assertThat(page.locator(".notice.done").textContent()).contains("Отмечено");
        }
        try (Browser.Visitor coordinator = visitor(1280, false, "coordinator")) {
            Page page = coordinator.page();
            page.navigate("/verifications?document=with&reporter=" + curator());
            Locator task = page.locator(".task", new Page.LocatorOptions().setHasText("№ 77"))
                    .first();
            task.locator("form[action$=acceptance] button").click();
            assertThat(page.locator(".notice.done").textContent()).contains("подтверждена");
            page.locator(".notice.done form button").click();
            assertThat(page.locator(".notice").first().textContent()).contains("снято");
        }
    }

    @Test
    void notDoneGetsAReasonAndANewDateAndTheOldOneStays() {
        try (Browser.Visitor curator = visitor(375, true, "curator")) {
            Page page = curator.page();
            page.navigate("/my-work");
            Locator name = page.locator(".tasks.late .task .name a").last();
            String task = taskOf(name);
            name.click();
            page.locator("#" + task + " details summary", new Page.LocatorOptions().setHasText("Не выполнено"))
                    .click();
            page.locator("#reason").fill("учитель болел");
            page.locator("#until").fill(LocalDate.now().plusDays(10).toString());
            page.locator("#allowedBy").fill("начальник управления");
            page.locator("form[action$=postponement] button").click();
            page.locator(".notice.done").waitFor();
            assertThat(page.locator("#" + task).textContent()).contains("когда срок уже прошёл");
            assertThat(curator.complaints()).isEmpty();
        }
    }

    @Test
    void aFormSentAfterTheSessionEndedIsNotLost() {
        try (Browser.Visitor curator = visitor(1280, true, "curator")) {
            Page page = curator.page();
            page.navigate("/my-work");
            Locator name = page.locator(".tasks.late .task .name a").nth(1);
            String task = taskOf(name);
            name.click();
            page.locator("#proof").fill("справка 5 от 12.01.2023");
            page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("vekha"));
            page.locator("#" + task + " .open .btn-primary").click();
            page.waitForURL(url -> url.contains("/login"));
            page.locator("#username").fill("curator");
            page.locator("#password").fill("vekha-demo");
            page.locator("form:has(#username) button.btn-primary").click();
            page.waitForURL(url -> url.contains("/kept"));
            assertThat(page.locator("main .verbatim").allTextContents().toString())
                    .contains("справка 5 от 12.01.2023");
            page.locator("main .btn-primary").click();
            page.locator(".notice.done").waitFor();
        }
    }

    private static String taskOf(Locator inside) {
        return (String) inside.evaluate("it => it.closest('.task').id");
    }

    private long curator() {
        return jdbc.sql("select id from person where login = 'curator'")
                .query(Long.class)
                .single();
    }
}
