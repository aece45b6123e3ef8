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
        assertThat(coordinator.open(address)).hasStatus(404);
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
