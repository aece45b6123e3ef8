package vekha.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vekha.account.Role;
import vekha.support.ApplicationTest;
import vekha.support.Town;

/** What the preview asks follows what was corrected. */
@ApplicationTest
class DraftQuestionsTests {

    private static final String PLAN = """
            План мероприятий по поддержке школ на 2023 год

            № п/п\tМероприятия\tСроки\tОтветственные\tРезультат
            1\tСобрать показатели школ\tмарт\tУО\tтаблица
            2\tНазначить наставников\tдо 25.04.2024\tУО, ММС\tприказ
            2\tПровести семинар\tапрель\tММС\tпрограмма
            3\tКонсультации\tежеквартально\tММС\tжурнал
            """;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Town town;

    private AnUpload coordinator;
    private String address;
    private APage page;

    @BeforeEach
    void aDocument() {
        coordinator = new AnUpload(browser, town.person(town.municipality(), Role.COORDINATOR));
        address = coordinator.sent(PLAN);
        page = coordinator.page(address);
    }

    @Test
    void deadlineIsAskedAboutByThePeriodAsItWasCorrected() {
        assertThat(page.html()).contains("Срок выходит за период плана");

        APage longer = coordinator.after(address, page.type("head.to", "2024-12-31"), "look", "1");
        assertThat(longer.html()).doesNotContain("выходит за период");

        APage earlier = coordinator.after(
                address, longer.type("head.from", "2022-01-01").type("head.to", "2022-12-31"), "look", "1");
        assertThat(earlier.html()).contains("Срок выходит за период плана");
    }

    @Test
    void whatWasAnsweredIsAskedNoMore() {
        assertThat(page.html()).contains("Номер повторяется", "Номер приказа об утверждении не указан");

        APage numbered = coordinator.after(
                address, page.type("measures[1].number", "1.1").type("head.orderNumber", "15"), "look", "1");
        assertThat(numbered.html()).doesNotContain("Номер повторяется", "Номер приказа об утверждении не указан");

        APage nobody = coordinator.after(
                address, numbered.type("measures[0].responsible", "").type("measures[0].names", ""), "look", "1");
        assertThat(nobody.html()).contains("Ответственный не указан");
        APage leftOut = coordinator.after(address, nobody.type("measures[0].keep", "false"), "look", "1");
        assertThat(leftOut.html().replace('\u00a0', ' '))
                .contains("id=\"m0\"", "не включаем", "Сохранить дорожную карту (3 мероприятия)")
                .doesNotContain(">Ответственный не указан.<");
    }

    @Test
    void periodThatNobodyTellsIsAskedForUntilItIsCorrected() {
        String untold = coordinator.sent(PLAN.replace(" на 2023 год", ""));
        APage asked = coordinator.page(untold);
        assertThat(asked.html()).contains("Период плана не найден");

        APage told = coordinator.after(
                untold, asked.type("head.from", "2024-01-01").type("head.to", "2024-12-31"), "look", "1");
        assertThat(told.html()).doesNotContain("Период плана не найден");
    }

    @Test
    void repairThatWasTakenBackIsNoSignOnItsRow() {
        String cut = coordinator.sent(AnUpload.PLAN);
        APage made = coordinator.page(cut);
        assertThat(made.html()).contains("Соединено в одно мероприятие: строки ", "мероприятие с исправлениями");
        String joined = made.buttons("repair").stream()
                .filter(id -> id.startsWith("joined-rows"))
                .findFirst()
                .orElseThrow();

        APage undone = coordinator.after(cut, made, "repair", joined);
        assertThat(undone.html())
                .contains("Вы отменили исправление:", "Вернуть исправление")
                .doesNotContain("с исправлениями");

        APage said = coordinator.after(cut, undone, "row", undone.value("measures[1].key") + "=rest");
        assertThat(said.value("measures[0].title")).endsWith("данными мониторинга");
        APage own = coordinator.after(cut, said, "repair", joined);
        assertThat(own.value("measures[1].title")).isEqualTo("данными мониторинга");
        assertThat(own.html()).doesNotContain("Вы указали");
    }

    @Test
    void correctionsAreThereAgainAfterOneHasGoneAway() {
        page.type("measures[0].title", "Собрать и сверить показатели").type("head.title", "Наш план");

        assertThat(coordinator.press(address, page, "look", "1")).hasRedirectedUrl(address);
        assertThat(coordinator.page(address).value("measures[0].title")).isEqualTo("Собрать и сверить показатели");
        assertThat(coordinator.page(address).value("head.title")).isEqualTo("Наш план");

        APage refused = AnUpload.page(coordinator.save(
                address, coordinator.page(address).type("measures[1].title", "").type("head.title", "План района")));
        assertThat(refused.html()).contains("У мероприятия нет названия");
        assertThat(coordinator.page(address).value("head.title")).isEqualTo("План района");
    }

    @Test
    void whatIsSaidOfARowLeadsBackToIt() {
        assertThat(coordinator.press(address, page, "row", page.value("measures[2].key") + "=rest"))
                .hasRedirectedUrl(address + "#m1");
    }

    @Test
    void everyQuestionLeadsToItsRowAndIsCounted() {
        assertThat(page.html().replace('\u00a0', ' '))
                .contains("Срок выходит за период плана", "1 мероприятие", "href=\"#m1\">2<", "id=\"m1\"")
                .contains(
                        "href=\"#head.orderNumber\">Номер приказа об утверждении не указан", "id=\"head.orderNumber\"");

        String html = coordinator
                .after(address, page, "row", page.value("measures[3].key") + "=section")
                .html()
                .replace('\u00a0', ' ');
        assertThat(html).contains("Строки, которые не похожи", "1 строка", "href=\"#r0-", "id=\"r0-");
    }
}
