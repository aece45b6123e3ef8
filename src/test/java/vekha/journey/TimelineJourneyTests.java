package vekha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vekha.support.Axe;
import vekha.support.Browser;

/** The timeline and the calendar of the demonstration: by keyboard, on a phone, and without a script. */
class TimelineJourneyTests extends Journey {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isReadByKeyboardOnAScreen() {
        try (Browser.Visitor visitor = visitor(1280, true, "coordinator")) {
            Page page = visitor.page();
            page.navigate(timeline());
            page.locator("a", new Page.LocatorOptions().setHasText("Только просроченные"))
                    .focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/timeline?state=overdue");
            assertThat(page.locator(".gantt tbody use[href='#d-overdue'], .gantt tbody use[href='#s-overdue']")
                            .count())
                    .isPositive();

            page.locator(".time-frame").focus();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.closest('th.name') !== null"))
                    .isEqualTo(true);
            page.keyboard().press("Enter");
            page.waitForURL("**/measures/*");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void aMarkLeadsToItsRowsByKeyboard() {
        for (int width : new int[] {1280, 375}) {
            try (Browser.Visitor visitor = visitor(width, true, "coordinator")) {
                Page page = visitor.page();
                page.navigate(timeline());
                Locator mark = page.locator("svg.track a").first();
                String said = mark.locator("title").textContent();
                assertThat(said).containsPattern("\\d\\d\\.\\d\\d\\.\\d{4} — ");
                mark.focus();
                page.keyboard().press("Enter");
                page.waitForURL("**/checkpoints?measure=**");
                Matcher several = Pattern.compile("из (\\d+)$").matcher(said);
                assertThat(page.locator(".seg [aria-current] b").first().textContent())
                        .isEqualTo(several.find() ? several.group(1) : "1");
                assertThat(visitor.complaints()).isEmpty();
            }
        }
    }

    @Test
    void todayStandsWhereItsDayIs() {
        try (Browser.Visitor visitor = visitor(1280, true, "coordinator")) {
            Page page = visitor.page();
            page.navigate(timeline());

            Object off = page.evaluate("""
                    () => { const flag = document.querySelector('.scale.no-phone .flag');
                      const box = flag.querySelector('rect').getBoundingClientRect();
                      const at = parseFloat(document.querySelector('#grid .g-now').getAttribute('x1')) / 100;
                      const track = document.querySelector('svg.track').getBoundingClientRect();
                      const edge = flag.classList.contains('left') ? box.right : box.left;
                      return Math.abs(track.left + track.width * at - edge) < 3 }""");
            assertThat(off).isEqualTo(true);
            assertThat(Axe.violations(page)).isEmpty();
        }
    }

    @Test
    void aPhoneNeedsNoScrollingSideways() {
        for (String address : new String[] {timeline(), timeline() + "?view=words", "/calendar", "/timeline"}) {
            try (Browser.Visitor visitor = visitor(375, true, "curator")) {
                Page page = visitor.page();
                page.navigate(address);

                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .isEqualTo(true);
                assertThat(Axe.violations(page)).isEmpty();
                assertThat(visitor.complaints()).isEmpty();
            }
        }
    }

    @Test
    void everythingWorksWithoutAScript() {
        try (Browser.Visitor visitor = visitor(1280, false, "coordinator")) {
            Page page = visitor.page();
            page.navigate(timeline());
            assertThat(page.locator("svg.track").count()).isGreaterThan(10);
            page.locator("select[name=state]").selectOption("accepted");
            page.locator(".filters form button").click();
            page.waitForURL("**state=accepted**");
            assertThat(page.locator("use[href='#d-accepted']").count()).isPositive();

            page.navigate("/calendar");
            String title = page.locator(".calendar-bar h2").textContent();
            page.locator("a[rel=next]").click();
            assertThat(page.locator(".calendar-bar h2").textContent()).isNotEqualTo(title);
            page.locator("a", new Page.LocatorOptions().setHasText("Неделя")).click();
            assertThat(page.locator(".cal tbody td").count()).isEqualTo(7);
        }
    }

    private String timeline() {
        return jdbc.sql("""
                        select '/roadmaps/' || r.id || '/timeline' from roadmap r
                        where r.state = 'APPROVED' and current_date between r.period_from and r.period_to and r.territory_id = (select territory_id from person where login = 'coordinator')
                        order by (select count(*) from checkpoint c where c.roadmap_id = r.id) desc limit 1""").query(String.class).single();
    }
}
