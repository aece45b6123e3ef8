package vekha.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vekha.support.Town.as;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.support.ApplicationTest;
import vekha.support.DemoTown;
import vekha.support.TestClock;

/** The town looks as if people had worked in it, and nothing in it lies ahead of today. */
@ApplicationTest
class LayOutDemoTests {

    @Autowired
    private DemoTown demo;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private LaidTown town;

    @BeforeEach
    void theTown() {
        town = demo.town();
    }

    @Test
    void everyRoleHasSomebody() {
        assertThat(town.actor("admin").role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(town.actor("region").role()).isEqualTo(Role.REGIONAL_COORDINATOR);
        assertThat(town.actor("coordinator").role()).isEqualTo(Role.COORDINATOR);
        assertThat(town.actor("head").role()).isEqualTo(Role.HEAD);
        assertThat(town.actor("curator").role()).isEqualTo(Role.CURATOR);
        assertThat(town.actor("principal").schools()).containsExactly(town.school("СОШ № 7"));
        assertThat(town.actor("methodist").bodies()).contains(town.body("main", "ИМЦ"));
        assertThat(town.actor("region").territories()).hasSize(4);
    }

    @Test
    void plansAreInEveryStateOfTheirLife() {
        assertThat(jdbc.sql("select state from roadmap where territory_id = ? order by state")
                        .param(town.territory("main").value())
                        .query(String.class)
                        .list())
                .containsExactly("APPROVED", "APPROVED", "DRAFT", "MERGED", "ON_APPROVAL");
    }

    @Test
    void checkpointsStandInEveryWay() {
        List<String> standings = jdbc.sql(
                        "select distinct standing(state, due_on, :today) from checkpoint where territory_id = :territory")
                .param("today", TestClock.TODAY)
                .param("territory", town.territory("main").value())
                .query(String.class)
                .list();

        assertThat(standings)
                .containsExactlyInAnyOrder(
                        "PLANNED", "SOON", "OVERDUE", "WAITS", "REPORTED", "ACCEPTED", "RETURNED", "NOT_REQUIRED");
    }

    @Test
    void everythingHappenedInThePastAndInItsOrder() {
        // what the clock does by itself, freezing and emptying, may happen while the test runs
        assertThat(
                        count(
                                "select count(*) from journal_entry e where e.territory_id = :territory and e.person_id is not null and e.at >= :today"))
                .isZero();
        assertThat(count("select count(*) from completion x join checkpoint c on c.id = x.checkpoint_id"
                        + " where c.territory_id = :territory and (x.done_on > :today or x.at < x.done_on)"))
                .isZero();
        assertThat(
                        count(
                                "select count(*) from verification v join completion x on x.id = v.completion_id"
                                        + " join checkpoint c on c.id = x.checkpoint_id"
                                        + " where c.territory_id = :territory and (v.at <= x.at or v.person_id = x.person_id or :today < v.at)"))
                .isZero();
    }

    @Test
    void everyActIsInTheJournal() {
        assertThat(
                        count(
                                "select count(*) from completion x join checkpoint c on c.id = x.checkpoint_id where c.territory_id = :territory and :today > x.at"))
                .isEqualTo(
                        count(
                                "select count(*) from journal_entry where territory_id = :territory and act = 'checkpointCompleted' and :today > at"))
                .isGreaterThan(100);
    }

    @Test
    void noDeadlineIsLeftUnread() {
        assertThat(jdbc.sql(
                                "select m.deadline from measure m join roadmap r on r.id = m.roadmap_id join territory t on t.id = r.territory_id"
                                        + " where t.id in (:main, :second) and m.deadline_kind ilike 'unparseable'")
                        .param("main", town.territory("main").value())
                        .param("second", town.territory("second").value())
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void neighboursDoNotSeeEachOther() throws Exception {
        long foreign = jdbc.sql("select min(id) from roadmap where territory_id = ?")
                .param(town.territory("second").value())
                .query(Long.class)
                .single();
        Actor head = town.actor("head");

        assertThat(mvc.perform(get("/dashboard?roadmap=" + foreign).with(as(head)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(mvc.perform(get("/dashboard").with(as(head)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Светлореченского")
                .doesNotContain("Боровского");
    }

    private long count(String sql) {
        return jdbc.sql(sql)
                .param("territory", town.territory("main").value())
                .param("today", TestClock.TODAY)
                .query(Long.class)
                .single();
    }
}
