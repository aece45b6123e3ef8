package vekha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vekha.support.Browser;

/**
 * From the Word document to the head's numbers: loaded, corrected, approved, marked, returned and accepted. The plan lies in
 * 2023, so that all its dates have passed whenever the test is run.
 */
class RoadmapJourneyTests extends Journey {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String PROOF = "пр. № 34 от 25.01.2023";
    private static final String REMARK = "Нет подписи директора на последнем листе";

    @ParameterizedTest(name = "{1} px, JavaScript {2}")
    @CsvSource({"математике, 1280, true", "русскому языку, 375, false"})
    void aDocumentBecomesNumbersOfTheHead(String subject, int width, boolean javaScript) {
        FourSchoolsPlan plan = new FourSchoolsPlan(subject);
        Screen screen = new Screen(browser(), width, javaScript);
        Figures before = screen.figures();

        String address = screen.load(plan);
        screen.approve(address);
        Figures approved = screen.figures();
        assertThat(approved.minus(before))
                .isEqualTo(
                        new Figures(0, FourSchoolsPlan.DATED_CHECKPOINTS, FourSchoolsPlan.DATED_CHECKPOINTS, 0, 0, 1));

        screen.mark("curator", plan.profiles(), "СОШ № 2");
        screen.mark("principal", plan.profiles(), "СОШ № 7");
        assertThat(screen.figures().minus(approved)).isEqualTo(new Figures(0, 0, -2, 2, 0, 0));

        screen.verify(address, plan.profiles(), "СОШ № 2", "СОШ № 7");
        assertThat(screen.figures().minus(approved)).isEqualTo(new Figures(1, 0, -2, 0, 1, 0));
        screen.seesTheReturned("curator", plan.profiles(), "СОШ № 2");
    }

    /** The steps, each by the person whose it is, all at windows of one kind. */
    private record Screen(Browser browser, int width, boolean javaScript) {

        Walk walk(String login) {
            return new Walk(browser, login, width, javaScript);
        }

        Figures figures() {
            try (Walk head = walk("head")) {
                head.open("/dashboard");
                return Figures.on(head);
            }
        }

        /** @return the address of the roadmap, sent for approval */
        String load(FourSchoolsPlan plan) {
            try (Walk coordinator = walk("coordinator")) {
                coordinator.open("/intake/new");
                coordinator.find("#file").setInputFiles(new FilePayload("План.docx", WORD, plan.word()));
                coordinator.press(coordinator.find("form:has(#file) button.btn-primary"));
                correct(coordinator, plan);
                coordinator.press(coordinator.find("button[name=save]"));
                assertThat(coordinator.find("h1").innerText()).startsWith(plan.title());
                String address = coordinator.page().url().replaceAll("[?#].*", "");
                coordinator.press(coordinator.find("main a[href$='/approval']"));
                coordinator.press(coordinator.find("form[action$='/approval/request'] button"));
                return address;
            }
        }

        private void correct(Walk coordinator, FourSchoolsPlan plan) {
            assertThat(coordinator.find(".meaning").count()).isEqualTo(FourSchoolsPlan.MEASURES);
            Locator asked = coordinator.find("#asked .halves").filter(named(plan.trips()));
            assertThat(asked.locator(".ask-box").innerText()).contains(FourSchoolsPlan.MISTYPED);
            asked.locator("details.correct > summary").click();
            asked.locator("input[name$='.deadline']").fill("до 15.03.2023");
            coordinator.press(coordinator.find(".decide button[name=look]"));
            assertThat(coordinator.find("#asked").count()).isZero();
            assertThat(coordinator
                            .find("#clear .halves")
                            .filter(named(plan.trips()))
                            .innerText())
                    .contains("до 15.03.2023 включительно");
        }

        void approve(String address) {
            try (Walk head = walk("head")) {
                head.open(address);
                head.press(head.find("main a[href$='/approval']"));
                head.find("#number").fill("12-о");
                head.find("#date").fill("2023-01-10");
                head.press(head.find("form[action$='/approval'] button.btn-primary"));
                assertThat(head.find("p.approval").innerText()).contains("12-о").contains("10.01.2023");
            }
        }

        /** One line tells what proves it; it counts as done on the day of the document, and so in time. */
        void mark(String login, String measure, String school) {
            try (Walk marker = walk(login)) {
                marker.open("/my-work");
                Locator row = row(marker, measure, school);
                assertThat(row.getAttribute("class")).doesNotContain("done");
                opened(marker, row);
                row.locator("input[name=proof]").fill(PROOF);
                reported(marker, row);
                marker.open("/my-work");
                assertThat(row(marker, measure, school).locator(".proof").textContent())
                        .contains("приказ № 34 от 25.01.2023");
            }
        }

        private void opened(Walk marker, Locator row) {
            Locator name = row.locator(".name a");
            if (javaScript) {
                name.click();
                row.locator("input[name=proof]").waitFor();
            } else {
                marker.press(name);
            }
        }

        private void reported(Walk marker, Locator row) {
            Locator done = row.locator(".proof-line button.btn-primary");
            if (javaScript) {
                row.locator("#reading .in-time").waitFor();
                assertThat(row.locator("#reading .chip").allInnerTexts())
                        .containsExactly("приказ", "№ 34", "25.01.2023");
                done.click();
                marker.find("#notices .notice.done").waitFor();
            } else {
                marker.press(done);
            }
            marker.look();
        }

        /** Returns the mark of the one school and accepts that of the other. */
        void verify(String address, String measure, String returned, String accepted) {
            try (Walk coordinator = walk("coordinator")) {
                coordinator.open("/verifications?roadmap=" + address.replaceAll(".*/", ""));
                Locator row = row(coordinator, measure, returned);
                row.locator("details > summary").click();
                row.locator("input[name=remark]").fill(REMARK);
                coordinator.press(row.locator("form[action$='/return'] button"));
                coordinator.press(row(coordinator, measure, accepted).locator("form[action$='/acceptance'] button"));
                assertThat(coordinator.find(".task").filter(named(measure)).count())
                        .isZero();
            }
        }

        void seesTheReturned(String login, String measure, String school) {
            try (Walk marker = walk(login)) {
                marker.open("/my-work");
                assertThat(row(marker, measure, school).locator(".remark").innerText())
                        .contains(REMARK);
            }
        }

        private static Locator row(Walk walk, String measure, String school) {
            Locator row = walk.find(".task")
                    .filter(named(measure))
                    .filter(new Locator.FilterOptions()
                            .setHas(walk.find(".where").filter(named(school))));
            assertThat(row.count()).as(measure + ", " + school).isEqualTo(1);
            return row;
        }

        private static Locator.FilterOptions named(String text) {
            return new Locator.FilterOptions().setHasText(text);
        }
    }
}
