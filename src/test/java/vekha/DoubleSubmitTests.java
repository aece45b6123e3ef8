package vekha;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.programme.ProgrammeQueries;
import vekha.support.ApplicationTest;
import vekha.support.AtOnce;
import vekha.support.Requests;
import vekha.support.Town;

/** A form sent several times at once is stored once, and nobody is told of a failure. */
@ApplicationTest
class DoubleSubmitTests {

    @Autowired
    private Requests requests;

    @Autowired
    private ProgrammeQueries programmes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Town town;

    private TerritoryId region;
    private TerritoryId place;
    private Actor administrator;
    private Actor coordinator;
    private SchoolId school;

    @BeforeEach
    void aRegionWithATown() {
        region = town.region();
        place = town.municipality(region);
        administrator = town.person(region, Role.ADMINISTRATOR);
        coordinator = town.person(place, Role.COORDINATOR);
        school = town.school(place, "СОШ № 1");
    }

    @Test
    void aPersonIsRegisteredOnce() throws Exception {
        String login = "twice" + place;

        storedOnce(
                administrator,
                "/admin/people",
                "name",
                "Иванова Анна",
                "login",
                login,
                "role",
                "HEAD",
                "territory",
                place.toString(),
                "version",
                "0");
        assertThat(count("person where login = ?", login)).isOne();
    }

    @Test
    void aSchoolJoinsOnce() throws Exception {
        String support = programmes.findByName(place, "ШНОР").orElseThrow().toString();

        storedOnce(
                coordinator,
                "/schools/" + school + "/memberships",
                "programme",
                support,
                "fromYear",
                "2023",
                "toYear",
                "2024",
                "version",
                "0");
        assertThat(count("membership where school_id = ?", school.value())).isOne();
    }

    @Test
    void anIdentificationIsRecordedOnce() throws Exception {
        storedOnce(
                coordinator,
                "/schools/" + school + "/identifications",
                "year",
                "2023",
                "source",
                "Приказ",
                "version",
                "-1");
        assertThat(count("identification where school_id = ?", school.value())).isOne();
    }

    @Test
    void aRiskProfileIsRecordedOnce() throws Exception {
        storedOnce(coordinator, "/schools/" + school + "/risks", "year", "2023", "version", "-1");
        assertThat(count("risk_profile where school_id = ?", school.value())).isOne();
    }

    @Test
    void aProgrammeIsAddedOnce() throws Exception {
        storedOnce(coordinator, "/programmes", "shortName", "Взлёт", "fullName", "Взлёт школ", "version", "0");
        assertThat(count("programme where territory_id = ?", place.value())).isOne();
    }

    @Test
    void aRiskFactorIsAddedOnce() throws Exception {
        String name = "Фактор " + place;

        storedOnce(administrator, "/risk-factors", "name", name, "version", "0");
        assertThat(count("risk_factor where name = ?", name)).isOne();
    }

    @Test
    void aTerritoryIsAddedOnce() throws Exception {
        storedOnce(administrator, "/territories", "name", "Заречный округ", "zone", "Asia/Omsk", "version", "0");
        assertThat(count("territory where parent_id = ? and name = 'Заречный округ'", region.value()))
                .isOne();
    }

    private void storedOnce(Actor actor, String address, String... fields) throws Exception {
        List<Integer> statuses = AtOnce.statuses(() -> requests.post(actor, address, fields));

        assertThat(statuses).containsOnlyOnce(302).allMatch(it -> it == 302 || it == 409 || it == 422);
    }

    private long count(String rows, Object of) {
        return jdbc.sql("select count(*) from " + rows)
                .param(of)
                .query(Long.class)
                .single();
    }
}
