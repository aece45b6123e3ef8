package vekha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vekha.support.Browser;

/** What only a browser can tell of the look of pages: where the focus is, what is cut, what is there on paper. */
class LookJourneyTests extends Journey {

    @Autowired
    private JdbcClient jdbc;

    /** Whoever reads on meanwhile is not taken back to the top. */
    @Test
    void whatAPageLoadsByItselfTakesNoFocus() {
        String school =
                address("select '/schools/' || id from school where short_name = 'СОШ № 7' order by id limit 1");
        String measure = plan() + "/measures/"
                + address(
                        "select min(m.id)::text from measure m where '/roadmaps/' || m.roadmap_id = '" + plan() + "'");
        for (String address : new String[] {school, measure}) {
            try (Browser.Visitor visitor = visitor(1280, true, "coordinator")) {
                Page page = visitor.page();
                page.navigate(address);
                page.waitForLoadState(LoadState.NETWORKIDLE);
                page.waitForFunction("!document.querySelector('[hx-trigger=load]')");
                page.waitForTimeout(300);
                assertThat(page.evaluate("document.activeElement.tagName"))
                        .as(address)
                        .isEqualTo("BODY");
                assertThat(visitor.complaints()).isEmpty();
            }
        }
    }

    @Test
    void effectOnPaperSaysThatItShowsNoCauseAndWhoseItsPicturesAre() {
        try (Browser.Visitor visitor = visitor(1280, true, "coordinator")) {
            Page page = visitor.page();
            page.navigate("/effect");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.getByText("не доказывает, что одно вызвано другим").all().stream()
                            .filter(it -> it.isVisible())
                            .count())
                    .isEqualTo(1);
            page.locator("details .small-charts")
                    .all()
                    .forEach(charts -> assertThat(charts.isVisible()
                                    && page.evaluate(
                                                    "it => getComputedStyle(it.previousElementSibling).display",
                                                    charts.elementHandle())
                                            .equals("block"))
                            .isTrue());
            assertThat(page.locator("details .small-charts").count()).isPositive();
        }
    }

    @Test
    void matrixOfOneSchoolTellsWholeNamesOfOrdinaryLength() {
        try (Browser.Visitor visitor = visitor(1280, true, "coordinator")) {
            Page page = visitor.page();
            String school =
                    address("select min(c.school_id)::text from checkpoint c where '/roadmaps/' || c.roadmap_id = '"
                            + plan() + "'");
            page.navigate(plan() + "/matrix?school=" + school);
            // what is much longer does not fit: a row is as high as its cells
            Object[] names = ((List<?>) page.evaluate("""
                    (() => {
                      const names = [...document.querySelectorAll('.matrix .name a')].filter(a => a.textContent.length <= 70);
                      return [names.filter(a => a.textContent.length > 45).length, names.filter(a => a.scrollWidth > a.clientWidth).length];
                    })()""")).toArray();
            assertThat(names[0]).as("names that a narrow column would cut").isNotEqualTo(0);
            assertThat(names[1]).as("names that are cut").isEqualTo(0);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    /** The oldest of the demonstration in force: other journeys make wider ones and change what is newer. */
    private String plan() {
        return address("""
                select '/roadmaps/' || r.id from roadmap r
                where r.state = 'APPROVED' and current_date between r.period_from and r.period_to
                  and r.territory_id = (select territory_id from person where login = 'coordinator')
                order by r.id limit 1""");
    }

    private String address(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
