package vekha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The form and the report are taken away as Word and as PDF without touching the mouse, at a desk and on a phone. */
class PaperJourneyTests extends Journey {

    @Autowired
    private JdbcClient jdbc;

    private Walk walk(int width) {
        return new Walk(browser(), "coordinator", width, true);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 375})
    void formWithMarksIsTakenAwayByKeyboard(int width) throws IOException {
        try (Walk coordinator = walk(width)) {
            coordinator.open("/roadmaps/" + plan() + "/papers");
            Page page = coordinator.page();
            coordinator.find("[name=marks]").focus();
            page.keyboard().press("Space");
            Locator word = coordinator.find(".acts button.btn-primary");
            Download form = taken(page, word);
            assertThat(form.suggestedFilename()).startsWith("Исполнение. ").endsWith(".docx");
            assertThat(Files.size(form.path())).isGreaterThan(5000);
            page.keyboard().press("Tab");
            Locator pdf = coordinator.find("button[formaction$='form.pdf']");
            assertThat((Boolean) pdf.evaluate("it => it === document.activeElement"))
                    .isTrue();
            assertThat(text(taken(page, pdf))).contains("УТВЕРЖД").contains("Отметка об исполнении");
            coordinator.look();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 375})
    void reportIsAskedForAndTakenAwayByKeyboard(int width) throws IOException {
        try (Walk coordinator = walk(width)) {
            coordinator.open("/reports/new?roadmap=" + plan());
            Page page = coordinator.page();
            coordinator.find("#signatory").focus();
            page.keyboard().type("Е. В. Ладога");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            coordinator.look();
            String shown = coordinator.find("article.report").innerText();
            Download pdf = taken(page, coordinator.find("a[href*='report.pdf']"));
            assertThat(pdf.suggestedFilename())
                    .startsWith("Отчёт об исполнении")
                    .endsWith(".pdf");
            String text = text(pdf);
            assertThat(text).contains("ОТЧЁТ", "Е. В. Ладога");
            assertThat(shown).contains("Е. В. Ладога");
            assertThat(taken(page, coordinator.find("a[href*='report.docx']")).suggestedFilename())
                    .endsWith(".docx");
        }
    }

    private static Download taken(Page page, Locator button) {
        button.focus();
        return page.waitForDownload(() -> page.keyboard().press("Enter"));
    }

    private static String text(Download file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.path().toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private long plan() {
        return jdbc.sql("""
                        select r.id from roadmap r join checkpoint c on c.roadmap_id = r.id
                        where r.state = 'APPROVED' and r.territory_id = (select territory_id from person where login = 'coordinator')
                        group by r.id order by count(*) desc limit 1""").query(Long.class).single();
    }
}
