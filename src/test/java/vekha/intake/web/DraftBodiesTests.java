package vekha.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vekha.account.Role;
import vekha.directory.BodyId;
import vekha.directory.TerritoryId;
import vekha.support.ApplicationTest;
import vekha.support.Town;

/** The words of responsibility, the names they hold and the bodies these become go together in the preview. */
@ApplicationTest
class DraftBodiesTests {

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

    private List<String> answering() {
        return jdbc.sql("""
                        select m.number || ' ' || b.short_name from measure m join roadmap r on r.id = m.roadmap_id
                        join measure_body a on a.measure_id = m.id join responsible_body b on b.id = a.body_id
                        where r.territory_id = ? order by m.position, a.position""").param(place.value()).query(String.class).list();
    }

    @Test
    void nameMayMeanAnyBodyOfTheDirectory() {
        BodyId archive = town.body(place, "SERVICE", "Городской архив");
        String address = coordinator.sent(AnUpload.PLAN);
        APage page = coordinator.page(address);
        assertThat(page.html()).contains("<option value=\"" + archive + "\">Городской архив</option>");

        APage chosen = coordinator.after(address, page.type("bodies[0].choice", archive.toString()), "look", "1");
        assertThat(chosen.value("bodies[0].choice")).isEqualTo(archive.toString());

        assertThat(coordinator.save(address, chosen)).hasStatus3xxRedirection();
        assertThat(answering()).startsWith("1.1 Городской архив", "1.2 Городской архив", "1.2 ММС");
    }

    @Test
    void rowsLeadToTheirBodiesAndBodiesToTheirRows() {
        String address = coordinator.sent(AnUpload.PLAN);
        APage page = coordinator.page(address);
        assertThat(page.html()).contains("href=\"#bodies-0\"", "id=\"bodies-0\"");
        assertThat(page.html()
                        .substring(
                                page.html().indexOf("id=\"bodies-1\""),
                                page.html().indexOf("id=\"m0\"")))
                .contains("href=\"#m1\">1.2<", "href=\"#m2\">1.3<", "href=\"#m3\">2.1<")
                .doesNotContain("href=\"#m0\"");
        assertThat(rows(page)).contains("новый").doesNotContain("не включаем");

        APage nobody = coordinator.after(address, page.type("bodies[0].choice", "none"), "look", "1");
        assertThat(rows(nobody)).contains("не включаем");
    }

    private static String rows(APage page) {
        return page.html().substring(page.html().indexOf("id=\"m0\""));
    }

    @Test
    void namesFollowTheWordsThatWereCorrected() {
        String address = coordinator.sent(AnUpload.PLAN);
        APage page = coordinator.page(address).type("measures[0].responsible", "ММС, Городской архив");

        APage named = coordinator.after(address, page, "look", "1");
        assertThat(named.value("measures[0].names")).isEqualTo("ММС\nГородской архив");
        assertThat(named.values()).containsKey("bodies[2].name");

        APage byHand = coordinator.after(
                address,
                named.type("measures[0].names", "УО").type("measures[0].responsible", "УО вместе с архивом"),
                "look",
                "1");
        assertThat(byHand.value("measures[0].names")).isEqualTo("УО");

        assertThat(coordinator.save(address, byHand.type("measures[3].responsible", "Городской архив")))
                .hasStatus3xxRedirection();
        assertThat(answering()).contains("1.1 УО", "2.1 Городской архив");
    }
}
