package vekha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vekha.support.Town.as;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vekha.account.Role;
import vekha.directory.TerritoryId;
import vekha.support.ApplicationTest;
import vekha.support.Town;

/** Everybody begins at the page they came for. */
@ApplicationTest
class HomeTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Town town;

    @ParameterizedTest
    @CsvSource({
        "HEAD, /dashboard",
        "COORDINATOR, /dashboard",
        "REGIONAL_COORDINATOR, /dashboard",
        "CURATOR, /my-work",
        "PRINCIPAL, /my-work",
        "RESPONSIBLE, /my-work",
        "ADMINISTRATOR, /admin/people"
    })
    void bringsEverybodyToTheirPage(Role role, String page) throws Exception {
        TerritoryId place = role.seesWholeRegion() ? town.region() : town.municipality();

        assertThat(mvc.perform(get("/").with(as(town.person(place, role))))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(page);
    }
}
