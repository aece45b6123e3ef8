package vekha.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import vekha.account.Role;
import vekha.directory.TerritoryId;
import vekha.support.ApplicationTest;
import vekha.support.Town;

/** A document of many measures becomes a plan while its sender does something else; he finds it again, and others do not. */
@ApplicationTest
class LongDocumentTests {

    private static final int MANY = 310;
    private static final Duration LONGEST = Duration.ofSeconds(120);

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Town town;

    @Autowired
    private TransactionTemplate transactions;

    private TerritoryId place;
    private AnUpload coordinator;

    @BeforeEach
    void aCoordinator() {
        place = town.municipality();
        coordinator = new AnUpload(browser, town.person(place, Role.COORDINATOR));
    }

    @Test
    void manyMeasuresAreSavedMeanwhileAllOfThem() throws Exception {
        String address = coordinator.sent(plan());
        assertThat(sent()).contains(address, "ждёт вашей проверки");
        assertThat(new AnUpload(browser, town.person(place, Role.COORDINATOR)).open("/intake/new"))
                .bodyText()
                .doesNotContain(address);

        assertThat(coordinator.save(address, coordinator.page(address)))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/intake/new#sent");
        await();

        long plan = jdbc.sql("select id from roadmap where territory_id = ? and state = 'DRAFT'")
                .param(place.value())
                .query(Long.class)
                .single();
        assertThat(jdbc.sql("select count(*) from measure where roadmap_id = ?")
                        .param(plan)
                        .query(Integer.class)
                        .single())
                .isEqualTo(MANY);
        assertThat(sent())
                .contains("/roadmaps/" + plan + "\"", "записан черновик")
                .doesNotContain(address);
        assertThat(coordinator.open(address)).hasRedirectedUrl("/roadmaps/" + plan);
    }

    @Test
    void whatIsRefusedLeavesNothingAndKeepsWhatWasTyped() throws Exception {
        String address = coordinator.sent(plan());
        APage page = coordinator.page(address);
        page.type("head.title", "Название, которое набрали");
        page.type("bodies[0].choice", "999999999");

        coordinator.save(address, page);
        await();

        assertThat(jdbc.sql("select count(*) from roadmap where territory_id = ?")
                        .param(place.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(sent()).contains(address, "Записать не удалось");
        assertThat(coordinator.page(address).value("head.title")).isEqualTo("Название, которое набрали");
    }

    @Test
    void howManyAreSavedIsToldBeforeAllAre() throws Exception {
        String address = coordinator.sent(plan());
        APage page = coordinator.page(address);

        transactions.executeWithoutResult(held -> {
            jdbc.sql("lock table journal_entry in exclusive mode").update(); // written last, just before the end
            coordinator.save(address, page);
            try {
                awaitText("сохранено 300 из 310 мероприятий");
                assertThat(sent()).contains("max=\"310\" value=\"300\"", "Дорожная карта появится");
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        await();

        assertThat(sent()).contains("записан черновик").doesNotContain("сохранено 300");
    }

    @Test
    void longDraftIsShownInPartsAndWhatWasTypedIntoOneStays() {
        String address = coordinator.sent(plan());
        APage first = coordinator.page(address).type("measures[3].title", "Правка в первой части");
        assertThat(first.values())
                .containsKeys("measures[0].key", "measures[199].key")
                .doesNotContainKey("measures[200].key");
        assertThat(first.buttons("go")).contains("part2");

        assertThat(coordinator.press(address, first, "go", "m205")).hasRedirectedUrl(address + "?part=2#m205");
        APage second = coordinator.page(address + "?part=2");
        assertThat(second.values())
                .containsKeys("measures[200].key", "measures[309].key")
                .doesNotContainKeys("measures[199].key", "head.title", "said.undone");
        second.type("measures[205].title", "Правка во второй части").type("measures[309].keep", "false");
        coordinator.press(address, second, "look", "1");

        assertThat(coordinator.page(address).value("measures[3].title")).isEqualTo("Правка в первой части");
        assertThat(coordinator.page(address + "?part=2").value("measures[205].title"))
                .isEqualTo("Правка во второй части");
    }

    @Test
    void savingAnyPartSavesTheWhole() throws Exception {
        String address = coordinator.sent(plan());
        APage first = coordinator.page(address).type("head.title", "Название из первой части");
        coordinator.press(address, first.type("measures[3].title", "Правка в первой части"), "go", "part2");

        APage second = coordinator.page(address + "?part=2").type("measures[309].keep", "false");
        assertThat(coordinator.save(address, second)).hasRedirectedUrl("/intake/new#sent");
        await();

        assertThat(jdbc.sql(
                                "select r.title || ': ' || count(*) || ' ' || count(*) filter (where m.title = 'Правка в первой части')"
                                        + " from roadmap r join measure m on m.roadmap_id = r.id where r.territory_id = ? group by r.id")
                        .param(place.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Название из первой части: 309 1");
    }

    @Test
    void whatIsWrongInAnotherPartIsShownThere() {
        String address = coordinator.sent(plan());
        coordinator.press(address, coordinator.page(address).type("measures[3].title", ""), "go", "part2");

        MvcTestResult refused =
                coordinator.save(address, coordinator.page(address + "?part=2").type("measures[205].title", ""));

        assertThat(refused).hasStatus(422);
        assertThat(AnUpload.page(refused).value("part")).isEqualTo("1");
        assertThat(AnUpload.page(refused).html())
                .contains("href=\"#measures3.title\"", "В других частях документа: 1 ошибка");
    }

    @Test
    void questionsOfALongDraftLeadToThePartTheyStandIn() {
        String address = coordinator.sent(plan().replace("номер 250\tдо 27.05.2023", "номер 250\tкогда удастся"));

        assertThat(coordinator.page(address).html()).contains("value=\"m249\"", "Срок не понят");
        assertThat(coordinator.page(address).values()).doesNotContainKey("measures[249].key");
    }

    private void awaitText(String text) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!sent().replace('\u00a0', ' ').contains(text)) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(100);
        }
    }

    private String sent() throws UnsupportedEncodingException {
        return coordinator.open("/intake/new").getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private void await() throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (jdbc.sql("select count(*) from sent_document where state = 'RUNNING'")
                        .query(Integer.class)
                        .single()
                > 0) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(200);
        }
    }

    private static String plan() {
        StringBuilder text = new StringBuilder("План мероприятий по поддержке школ на 2023 год\n");
        text.append("№ п/п\tМероприятие\tСрок\tОтветственные\tРезультат\n");
        for (int at = 1; at <= MANY; at++) {
            text.append(at)
                    .append("\tРазобрать с педагогами тему номер ")
                    .append(at)
                    .append("\tдо ")
                    .append(1 + at % 28)
                    .append(".05.2023\tМетодическая служба\tЗаметка о встрече\n");
        }
        return text.toString();
    }
}
