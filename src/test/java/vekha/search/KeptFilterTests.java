package vekha.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.Town;

/** Filters kept above a list. */
@ApplicationTest
class KeptFilterTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Town town;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCounter statements;

    private Actor coordinator;
    private Actor other;

    @BeforeEach
    void people() {
        var territory = town.municipality();
        coordinator = town.person(territory, Role.COORDINATOR);
        other = town.person(territory, Role.COORDINATOR);
    }

    @Test
    void aKeptFilterStandsAboveItsListForItsPersonAlone() {
        assertThat(keep(coordinator, "/checkpoints", "state=overdue&page=3&roadmap=", "Горит <b>"))
                .hasRedirectedUrl("/checkpoints?state=overdue");

        assertThat(get(coordinator, "/checkpoints"))
                .bodyText()
                .contains("href=\"/checkpoints?state=overdue\"", "Горит &lt;b&gt;");
        assertThat(get(coordinator, "/roadmaps")).bodyText().doesNotContain("Горит");
        assertThat(get(other, "/checkpoints")).bodyText().doesNotContain("Горит");
    }

    @Test
    void everyListOffersToKeepWhatItIsNarrowedTo() {
        for (String narrowed : new String[] {
            "/checkpoints?state=overdue",
            "/verifications?school=1",
            "/roadmaps?state=DRAFT",
            "/schools?closed=true",
            "/my-work?group=school"
        }) {
            assertThat(get(coordinator, narrowed))
                    .as(narrowed)
                    .hasStatusOk()
                    .bodyText()
                    .contains("Сохранить этот отбор", narrowed.substring(narrowed.indexOf('?') + 1));
        }
        assertThat(get(coordinator, "/checkpoints")).bodyText().doesNotContain("Сохранить этот отбор");
    }

    @Test
    void onlyTheOwnOneCanBeForgotten() {
        keep(coordinator, "/schools", "closed=true", "Закрытые");
        long filter = jdbc.sql("select id from kept_filter where person_id = ?")
                .param(coordinator.id().value())
                .query(Long.class)
                .single();

        assertThat(post(other, "/filters/" + filter + "/deletion")).hasStatus(404);
        assertThat(post(coordinator, "/filters/" + filter + "/deletion")).hasRedirectedUrl("/schools");
        assertThat(get(coordinator, "/schools")).bodyText().doesNotContain("Закрытые");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.ru/,state=overdue,Имя,/?state=overdue",
        "/admin/people,state=overdue,Имя,/?state=overdue",
        "/schools,'',Имя,/schools",
        "/schools,closed=true,'  ',/schools?closed=true",
        "/schools,closed=true,01234567890123456789012345678901234567890123456789012345678901,/schools?closed=true"
    })
    void nothingElseIsKept(String list, String asked, String name, String back) {
        assertThat(keep(coordinator, list, asked, name)).hasRedirectedUrl(back);

        assertThat(count()).isZero();
    }

    @Test
    void aNameIsTakenOncePerList() {
        keep(coordinator, "/schools", "closed=true", "Мои");
        keep(coordinator, "/schools", "closed=true", "мои");
        keep(coordinator, "/roadmaps", "year=2023", "Мои");

        assertThat(count()).isEqualTo(2);
    }

    @Test
    void showingThemSendsNoStatementMore() throws Exception {
        get(coordinator, "/checkpoints");
        int before = statements.during(() -> get(coordinator, "/checkpoints")).size();
        keep(coordinator, "/checkpoints", "state=overdue", "Горит");

        assertThat(statements.during(() -> get(coordinator, "/checkpoints"))).hasSize(before);
    }

    private int count() {
        return jdbc.sql("select count(*) from kept_filter where person_id = ?")
                .param(coordinator.id().value())
                .query(Integer.class)
                .single();
    }

    private MvcTestResult keep(Actor actor, String list, String asked, String name) {
        return web.post()
                .uri("/filters")
                .with(as(actor))
                .with(csrf())
                .param("list", list)
                .param("asked", asked)
                .param("name", name)
                .exchange();
    }

    private MvcTestResult post(Actor actor, String address) {
        return web.post().uri(address).with(as(actor)).with(csrf()).exchange();
    }

    private MvcTestResult get(Actor actor, String address) {
        return web.get().uri(address).with(as(actor)).exchange();
    }
}
