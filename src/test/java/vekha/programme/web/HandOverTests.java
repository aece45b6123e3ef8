package vekha.programme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.Actors;
import vekha.account.Role;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.Subject;
import vekha.journal.JournalEntry;
import vekha.journal.JournalQueries;
import vekha.programme.KeepMemberships;
import vekha.programme.MembershipTerms;
import vekha.programme.ProgrammeId;
import vekha.programme.ProgrammeQueries;
import vekha.programme.Years;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.Town;

@ApplicationTest
class HandOverTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private KeepMemberships memberships;

    @Autowired
    private ProgrammeQueries programmes;

    @Autowired
    private JournalQueries journal;

    @Autowired
    private Actors actors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private Town town;

    private TerritoryId place;
    private Actor administrator;
    private Actor giver;
    private Actor taker;
    private SchoolId school;
    private BodyId body;

    @BeforeEach
    void aCuratorWithASchoolABodyAndAMembership() {
        TerritoryId region = town.region();
        place = town.municipality(region);
        administrator = town.person(region, Role.ADMINISTRATOR);
        school = town.school(place, "СОШ № 1");
        body = town.body(place, "GROUP", "Кураторы");
        giver = town.person(place, Role.CURATOR, school);
        taker = town.person(place, Role.CURATOR, town.school(place, "СОШ № 2"));
        jdbc.sql("insert into care_body values (?, ?)")
                .params(giver.id().value(), body.value())
                .update();
        ProgrammeId programme = programmes.findByName(place, "ШНОР").orElseThrow();
        Actor coordinator = town.person(place, Role.COORDINATOR);
        memberships.join(coordinator, school, programme, new MembershipTerms(new Years(2020, 2021), null, giver.id()));
        memberships.join(coordinator, school, programme, new MembershipTerms(new Years(2022, 2024), null, giver.id()));
    }

    @Test
    void everythingGoesOverInOneActWithOneEntry() {
        assertThat(handOver(giver, taker, "version", "0", "toVersion", "0"))
                .hasRedirectedUrl("/admin/people/" + giver.id());

        assertThat(actors.find(giver.id()).orElseThrow().schools()).isEmpty();
        Actor now = actors.find(taker.id()).orElseThrow();
        assertThat(now.schools()).hasSize(2).contains(school);
        assertThat(now.bodies()).containsExactly(body);
        assertThat(entries(giver)).hasSize(1).isEqualTo(entries(taker));
        assertThat(entries(giver).get(0).changes())
                .extracting("after")
                .contains(giver.name(), taker.name(), "СОШ № 1", "Кураторы", "СОШ № 1 (ШНОР, 2022–2024)");
    }

    @Test
    void curatorOfYearsGoneByStaysAndTheChangeHasItsDay() {
        handOver(giver, taker, "version", "0", "toVersion", "0");

        assertThat(jdbc.sql(
                                "select m.from_year || ' ' || p.name || ' ' || c.since || ' ' || coalesce(c.until::text, '…')"
                                        + " from curatorship c join membership m on m.id = c.membership_id"
                                        + " join person p on p.id = c.person_id where m.school_id = ? order by m.from_year, c.since")
                        .param(school.value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "2020 " + giver.name() + " 2020-01-01 …",
                        "2022 " + giver.name() + " 2022-01-01 2023-01-25",
                        "2022 " + taker.name() + " 2023-01-26 …");
        assertThat(browser.get().uri("/schools/" + school).with(as(taker)))
                .bodyText()
                .contains(giver.name(), "по 25.01.2023");
    }

    @Test
    void previewNamesAllThatGoesOverAndWhoCanTakeIt() throws Exception {
        Actor principal = town.person(place, Role.PRINCIPAL);
        Actor elsewhere = town.person(town.municipality(), Role.CURATOR);
        String address = "/admin/people/" + giver.id() + "/handover";

        assertThat(get(address, administrator))
                .hasStatusOk()
                .bodyText()
                .contains("СОШ № 1", "Кураторы", "2022–2024", taker.name())
                .doesNotContain("2020–2021", principal.name(), elsewhere.name());
        assertThat(get(address + "?to=" + taker.id(), administrator))
                .bodyText()
                .contains("Передать: " + taker.name(), "2\u00a0школы");
        assertThat(statements.during(() -> get(address, administrator))).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void whoCannotHaveItInCareTakesNothing() {
        Actor principal = town.person(place, Role.PRINCIPAL);

        assertThat(handOver(giver, principal, "version", "0", "toVersion", "0")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(actors.find(giver.id()).orElseThrow().schools()).containsExactly(school);
    }

    @Test
    void whatChangedSinceThePreviewIsNotHandedOver() {
        assertThat(handOver(giver, taker, "version", "3", "toVersion", "0")).hasStatus(HttpStatus.CONFLICT);
        assertThat(handOver(giver, taker, "version", "0", "toVersion", "3")).hasStatus(HttpStatus.CONFLICT);
        assertThat(entries(giver)).isEmpty();
    }

    @Test
    void leavingIsOfferedWithHandingOverAndClosesTheAccount() {
        assertThat(get("/admin/people/" + giver.id(), administrator))
                .bodyText()
                .contains("/handover?leaving=true")
                .doesNotContain("/departure");
        assertThat(handOver(giver, taker, "version", "0", "toVersion", "0", "leaving", "true"))
                .hasStatus3xxRedirection();

        assertThat(actors.find(giver.id())).isEmpty();
        assertThat(entries(giver)).extracting("act").containsExactly("personLeft", "careHandedOver");
    }

    @Test
    void whoHasNothingLeavesStraightAway() {
        Actor head = town.person(place, Role.HEAD);

        assertThat(get("/admin/people/" + head.id(), administrator))
                .bodyText()
                .contains("/departure")
                .doesNotContain("/handover");
    }

    @Test
    void onlyTheAdministratorOfTheRegionHandsOver() {
        Actor stranger = town.person(town.region(), Role.ADMINISTRATOR);
        String address = "/admin/people/" + giver.id() + "/handover";

        assertThat(get(address, stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(address, taker)).hasStatus(HttpStatus.FORBIDDEN);
    }

    private List<JournalEntry> entries(Actor person) {
        return journal.history(Subject.of("person", person.id()), person.zone(), 10);
    }

    private MvcTestResult handOver(Actor from, Actor to, String... fields) {
        var request = browser.post()
                .uri("/admin/people/" + from.id() + "/handover")
                .param("to", to.id().toString())
                .with(as(administrator))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(String address, Actor actor) {
        return browser.get().uri(address).with(as(actor)).exchange();
    }
}
