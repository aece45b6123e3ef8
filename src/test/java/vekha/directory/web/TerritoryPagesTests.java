package vekha.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.TerritoryId;
import vekha.support.ApplicationTest;
import vekha.support.Town;

@ApplicationTest
class TerritoryPagesTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Town town;

    @Test
    void administratorAddsMunicipalitiesOfTheOwnRegion() {
        TerritoryId region = town.region();
        Actor administrator = town.person(region, Role.ADMINISTRATOR);

        assertThat(post("/territories", administrator, "Заречный округ", "Asia/Omsk"))
                .hasStatus3xxRedirection();
        assertThat(browser.get().uri("/territories").with(as(administrator)))
                .hasStatusOk()
                .bodyText()
                .contains("Заречный округ", "Омск (UTC+6)");
        assertThat(post("/territories", administrator, "заречный  округ", "Asia/Omsk"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Муниципалитет с таким названием уже есть");
        assertThat(post("/territories", administrator, "Горный округ", "Mars/Olympus"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Выберите часовой пояс из списка");
    }

    /** A space out of a Word document, and one without any width. */
    @Test
    void aNameThatShowsNothingIsNone() {
        Actor administrator = town.person(town.region(), Role.ADMINISTRATOR);

        assertThat(post("/territories", administrator, " \u00a0\u200b", "Asia/Omsk"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Укажите название");
    }

    /** Also by an administrator of the one town, who does not see the other. */
    @Test
    void nobodyGivesATownTheNameOfAnother() {
        TerritoryId region = town.region();
        TerritoryId place = town.municipality(region);
        Actor wide = town.person(region, Role.ADMINISTRATOR);
        Actor narrow = town.person(place, Role.ADMINISTRATOR);
        post("/territories", wide, "Заречный округ", "Asia/Omsk");

        for (Actor administrator : List.of(wide, narrow)) {
            assertThat(post("/territories/" + place + "/edit", administrator, "Заречный округ", "Asia/Omsk"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("Муниципалитет с таким названием уже есть", "name-error");
        }
    }

    @Test
    void nobodyElseSeesTheListAndNobodyAnotherRegion() {
        TerritoryId place = town.municipality();
        Actor administrator = town.person(town.region(), Role.ADMINISTRATOR);

        assertThat(browser.get().uri("/territories").with(as(town.person(place, Role.COORDINATOR))))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(browser.get().uri("/territories/" + place + "/edit").with(as(administrator)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult post(String address, Actor actor, String name, String zone) {
        return browser.post()
                .uri(address)
                .param("name", name)
                .param("zone", zone)
                .param("version", "0")
                .with(as(actor))
                .with(csrf())
                .exchange();
    }
}
