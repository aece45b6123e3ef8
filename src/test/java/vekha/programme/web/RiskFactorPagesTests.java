package vekha.programme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.support.ApplicationTest;
import vekha.support.Town;

@ApplicationTest
class RiskFactorPagesTests {

    private static final String NAME = "Подвоз детей";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Town town;

    private Actor region;
    private Actor coordinator;
    private SchoolId school;

    @BeforeEach
    void aRegion() {
        TerritoryId territory = town.region();
        TerritoryId place = town.municipality(territory);
        region = town.person(territory, Role.REGIONAL_COORDINATOR);
        coordinator = town.person(place, Role.COORDINATOR);
        school = town.school(place, "Школа № 3");
    }

    /** Factors are shared by all territories, so other tests would see them. */
    @AfterEach
    void forget() {
        jdbc.sql("delete from risk_entry where factor_id in (select id from risk_factor where name like ?)")
                .param(NAME + "%")
                .update();
        jdbc.sql("delete from risk_factor where name like ?").param(NAME + "%").update();
    }

    @Test
    void factorIsAddedAskedAboutRenamedAndRetired() {
        assertThat(post("/risk-factors", "name", NAME, "group", "Дорога", "version", "0"))
                .hasStatus3xxRedirection();
        assertThat(get("/risk-factors", region)).bodyText().contains(NAME, "Дорога");
        assertThat(get("/schools/" + school + "/risks/edit", coordinator))
                .bodyText()
                .contains("Дорога", NAME);

        assertThat(change("version", "0", "name", NAME + " автобусом", "retired", "true"))
                .hasStatus3xxRedirection();
        assertThat(get("/schools/" + school + "/risks/edit", coordinator))
                .bodyText()
                .doesNotContain(NAME);
        assertThat(get("/risk-factors", region)).bodyText().contains(NAME + " автобусом", "не спрашивается");
    }

    @Test
    void retiredFactorStaysInTheProfileThatNamesIt() {
        post("/risk-factors", "name", NAME, "version", "0");
        browser.post()
                .uri("/schools/" + school + "/risks")
                .with(as(coordinator))
                .with(csrf())
                .param("year", "2023")
                .param("version", "-1")
                .param("weights[" + factor() + "]", "HIGH")
                .exchange();

        change("version", "0", "name", NAME, "retired", "true");

        assertThat(get("/schools/" + school + "/risks?year=2023", coordinator))
                .bodyText()
                .contains(NAME);
        assertThat(get("/schools/" + school + "/risks/edit?year=2023", coordinator))
                .bodyText()
                .contains(NAME);
    }

    @Test
    void nameOfAnotherFactorStaleVersionAndMissingVersionAreRefused() {
        post("/risk-factors", "name", NAME, "version", "0");

        assertThat(post("/risk-factors", "name", NAME.toUpperCase(), "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("уже есть");
        assertThat(change("version", "7", "name", NAME)).hasStatus(HttpStatus.CONFLICT);
        assertThat(change("name", NAME)).hasStatus(422).bodyText().contains("Страница пришла не полностью", NAME);
    }

    private long factor() {
        return jdbc.sql("select id from risk_factor where name like ?")
                .param(NAME + "%")
                .query(Long.class)
                .single();
    }

    private MvcTestResult change(String... fields) {
        return post("/risk-factors/" + factor() + "/edit", fields);
    }

    private MvcTestResult post(String address, String... fields) {
        var request = browser.post().uri(address).with(as(region)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(String address, Actor actor) {
        return browser.get().uri(address).with(as(actor)).exchange();
    }
}
