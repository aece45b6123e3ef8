package vekha.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vekha.support.Axe;
import vekha.support.Browser;

/** A coordinator edits the draft of the demonstration in its table, with the keyboard and beside somebody else. */
class EditPlanJourneyTests extends Journey {

    @ParameterizedTest
    @ValueSource(ints = {1280, 375})
    void deadlineIsRewordedAndCorrectedInItsCell(int width) {
        try (Browser.Visitor visitor = coordinator(width)) {
            Page page = visitor.page();
            Locator row = openDraft(page).nth(width == 375 ? 1 : 0);
            String id = row.getAttribute("id");
            Locator cell = page.locator("#" + id + " > .dl");

            cell.focus();
            page.keyboard().press("F2");
            Locator wording = page.locator(".editor [name=text]");
            assertThat(wording).isFocused();
            wording.fill("февраль, апрель");
            assertThat(page.locator("#understood .meant")).containsText("2 срока");
            page.locator(".by-hand summary").press("Enter");
            page.locator("[name='fix.monthFrom']").selectOption(firstMonth(page));
            assertThat(page.locator("#corrected .meant")).containsText("Будет считаться");
            assertThat(page.locator("#reading-months")).isChecked();
            assertThat(sideways(page)).isLessThanOrEqualTo(0);
            wording.press("Enter");

            assertThat(page.locator(".editor")).hasCount(0);
            assertThat(cell).containsText("февраль, апрель");
            assertThat(cell.locator("use[href$='#pencil']")).hasCount(1);
            assertThat(cell).isFocused();

            page.keyboard().press("Enter");
            page.locator(".editor [name=text]").fill("не сохранять");
            page.keyboard().press("Escape");
            assertThat(cell).containsText("февраль, апрель");
            assertThat(cell).isFocused();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void tabSavesAndLeadsToTheNextCellAndBodiesAreChosenByTyping() {
        try (Browser.Visitor visitor = coordinator(1280)) {
            Page page = visitor.page();
            Locator row = openDraft(page).nth(2);
            String id = row.getAttribute("id");

            page.locator("#" + id + " > .name").focus();
            page.keyboard().press("Enter");
            page.locator(".editor [name=text]").fill("Договорённости с кураторами школ");
            page.keyboard().press("Tab");
            assertThat(page.locator("#" + id + " > .name")).containsText("Договорённости с кураторами школ");
            assertThat(page.locator("#" + id + " > .dl .editor")).hasCount(1);
            page.keyboard().press("Escape");

            page.keyboard().press("ArrowRight");
            page.keyboard().press("Enter");
            Locator combo = page.locator("#combo-bodies");
            combo.fill("имц");
            assertThat(page.locator("#combo-list-bodies [role=option]").first()).containsText("ИМЦ");
            combo.press("Enter");
            assertThat(page.locator("#combo-chips-bodies")).containsText("ИМЦ");
            page.locator(".editor .btn-primary").click();
            assertThat(page.locator(".editor")).hasCount(0);

            page.locator("#" + id + " > .who").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#combo-chips-bodies")).containsText("ИМЦ");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void rowGoesUpAndDownByTheKeyboard() {
        try (Browser.Visitor visitor = coordinator(1280)) {
            Page page = visitor.page();
            Locator rows = openDraft(page);
            String first = rows.nth(0).getAttribute("id");
            page.locator("#" + first + " > .no").focus();

            page.waitForResponse(
                    Pattern.compile(".*/place$"), () -> page.keyboard().press("Alt+ArrowDown"));
            assertThat(rows.nth(1)).hasAttribute("id", first);
            page.reload();
            assertThat(rows.nth(1)).hasAttribute("id", first);
            page.locator("#" + first + " > .no").focus();
            page.waitForResponse(
                    Pattern.compile(".*/place$"), () -> page.keyboard().press("Alt+ArrowUp"));
            page.reload();
            assertThat(rows.nth(0)).hasAttribute("id", first);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void deletedRowIsOfferedBackWhereTheEyeIs() {
        try (Browser.Visitor visitor = coordinator(1280)) {
            Page page = visitor.page();
            String last = openDraft(page).last().getAttribute("id");
            page.locator("#" + last + " > .name").focus();

            page.keyboard().press("Delete");
            assertThat(page.locator("#" + last)).hasCount(0);
            assertThat(page.locator("#notices form button")).isInViewport();
            assertThat(page.locator("table.plan :is(td, th):focus")).isInViewport();
            assertThat(Axe.violations(page)).isEmpty();

            page.locator("#notices form button").press("Enter");
            assertThat(page.locator("#" + last + " > .name")).isFocused();
            assertThat(page.locator("#" + last + " > .name")).isInViewport();
            assertThat(page.locator("#notices form button")).hasText("Повторить");
            page.locator("#notices [data-dismiss]").press("Enter");
            assertThat(page.locator("#notices")).isEmpty();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void rowIsDraggedByTheMouse() {
        try (Browser.Visitor visitor = coordinator(1280)) {
            Page page = visitor.page();
            Locator rows = openDraft(page);
            String first = rows.nth(0).getAttribute("id");
            page.locator("#" + first + " > .no").hover();
            page.waitForFunction("() => document.querySelector('tbody[data-sorted]')");

            page.waitForResponse(
                    Pattern.compile(".*/place$"),
                    () -> rows.nth(0).locator(".no").dragTo(rows.nth(1).locator(".no"), below(rows.nth(1))));
            assertThat(rows.nth(1)).hasAttribute("id", first);
            page.reload();
            assertThat(rows.nth(1)).hasAttribute("id", first);
            page.locator("#" + first + " > .no").focus();
            page.waitForResponse(
                    Pattern.compile(".*/place$"), () -> page.keyboard().press("Alt+ArrowUp"));
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    /** Near the lower edge, so that the dragged row comes after this one. */
    private static Locator.DragToOptions below(Locator row) {
        return new Locator.DragToOptions()
                .setTargetPosition(8, row.locator(".no").boundingBox().height - 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 375})
    void newMeasuresAreTypedOneAfterAnotherInTheTable(int width) {
        try (Browser.Visitor visitor = coordinator(width)) {
            Page page = visitor.page();
            Locator rows = openDraft(page);
            int before = rows.count();
            rows.nth(0).locator(".no").focus();

            page.keyboard().press("Insert");
            Locator fresh = page.locator("tr.fresh");
            assertThat(fresh.locator("[name=title]")).isFocused();
            page.keyboard().type("Первое новое мероприятие");
            fresh.locator("[name=deadline]").fill("до 15 марта");
            assertThat(fresh.locator("#fresh-meaning")).containsText("15.03");
            assertThat(sideways(page)).isLessThanOrEqualTo(0);
            fresh.locator("[name=deadline]").press("Control+Enter");

            assertThat(rows).hasCount(before + 1);
            assertThat(fresh.locator("[name=title]")).isFocused();
            assertThat(fresh.locator("[name=title]")).hasValue("");
            page.keyboard().type("Второе новое мероприятие");
            page.keyboard().press("Enter");
            assertThat(rows).hasCount(before + 2);
            assertThat(fresh).hasCount(0);
            assertThat(page.locator("tr:focus-within")).containsText("Второе новое мероприятие");

            page.keyboard().press("Insert");
            assertThat(fresh).hasCount(1);
            page.keyboard().press("Escape");
            assertThat(fresh).hasCount(0);
            page.reload();
            assertThat(rows).hasCount(before + 2);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void secondOfTwoEditorsSeesBothTextsAndChooses() {
        try (Browser.Visitor one = coordinator(1280);
                Browser.Visitor other = coordinator(1280)) {
            String id = openDraft(one.page()).nth(3).getAttribute("id");
            openDraft(other.page());
            for (Browser.Visitor visitor : new Browser.Visitor[] {one, other}) {
                visitor.page().locator("#" + id + " > .out").focus();
                visitor.page().keyboard().press("Enter");
                assertThat(visitor.page().locator(".editor [name=text]")).isFocused();
            }
            one.page().locator(".editor [name=text]").fill("Чужой результат");
            one.page().keyboard().press("Enter");
            assertThat(one.page().locator(".editor")).hasCount(0);

            Page page = other.page();
            page.locator(".editor [name=text]").fill("Мой результат");
            page.keyboard().press("Enter");
            assertThat(page.locator(".editor .versions").first()).containsText("Мой результат");
            assertThat(page.locator(".editor .versions").first()).containsText("Чужой результат");
            assertThat(page.locator(".editor [name=text]")).hasValue("Мой результат");
            page.locator(".editor [name=take-result][value=theirs]").check();
            page.locator(".editor .foot-row .btn-primary").click();
            assertThat(page.locator(".editor")).hasCount(0);
            assertThat(page.locator("#" + id + " > .out")).containsText("Чужой результат");
        }
    }

    @Test
    void whatWasTypedOutlivesTheSession() {
        try (Browser.Visitor visitor = coordinator(1280)) {
            Page page = visitor.page();
            String id = openDraft(page).nth(4).getAttribute("id");
            page.locator("#" + id + " > .out").focus();
            page.keyboard().press("Enter");
            page.locator(".editor [name=text]").fill("Набрано до конца сессии");
            page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("vekha"));
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("/login"));
            page.locator("#username").fill("coordinator");
            page.locator("#password").fill("vekha-demo");
            page.locator("form:has(#username) button.btn-primary").click();
            page.waitForURL(url -> url.contains("/kept"));
            assertThat(page.locator("main")).containsText("Набрано до конца сессии");
            page.locator("main .btn-primary").click();
            assertThat(page.locator("#" + id + " > .out")).containsText("Набрано до конца сессии");
        }
    }

    private Browser.Visitor coordinator(int width) {
        return visitor(width, true, "coordinator");
    }

    /** The measures of the one draft of the demonstration. */
    private static Locator openDraft(Page page) {
        page.navigate("/roadmaps?state=DRAFT");
        page.locator("main a[href^='/roadmaps/']:not([href*='new'])").first().click();
        page.waitForURL(Pattern.compile(".*/roadmaps/\\d+$"));
        return page.locator("table.plan tbody tr[id^=m]");
    }

    private static String firstMonth(Page page) {
        return String.valueOf(
                page.locator("[name='fix.monthFrom'] option").nth(1).getAttribute("value"));
    }

    private static int sideways(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).intValue();
    }
}
