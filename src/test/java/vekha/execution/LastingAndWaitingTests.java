package vekha.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vekha.support.Town.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.NotPermittedException;
import vekha.foundation.RefusedException;
import vekha.foundation.Subject;
import vekha.journal.JournalEntry;
import vekha.journal.JournalQueries;
import vekha.roadmap.Freshness;
import vekha.roadmap.MeasureId;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.SetFreshness;
import vekha.support.ApplicationTest;
import vekha.support.Town;

/** Continuous measures are proved at an interval that can be set; what waits for an event gets its date when it comes. */
@ApplicationTest
class LastingAndWaitingTests {

    private static final LocalDate EVENT = LocalDate.of(2023, 1, 16);

    @Autowired
    private Town town;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SetFreshness freshness;

    @Autowired
    private DateMany date;

    @Autowired
    private MarkMany mark;

    @Autowired
    private JournalQueries journal;

    private PlanRows plan;
    private SchoolId four;
    private SchoolId five;
    private RoadmapId roadmap;
    private MeasureId measure;
    private Actor coordinator;
    private Actor curator;

    @BeforeEach
    void aMeasureThatLasts() {
        plan = new PlanRows(jdbc);
        TerritoryId territory = town.municipality();
        four = town.school(territory, "Школа № 4");
        five = town.school(territory, "Школа № 5");
        roadmap = plan.roadmap(territory, "APPROVED");
        measure = plan.measure(roadmap, "Консультации", "постоянно");
        jdbc.sql("update measure set deadline_kind = 'continuous' where id = ?")
                .param(measure.value())
                .update();
        jdbc.sql("insert into measure_school values (?, ?), (?, ?)")
                .params(measure.value(), four.value(), measure.value(), five.value())
                .update();
        coordinator = town.person(territory, Role.COORDINATOR);
        curator = town.person(territory, Role.CURATOR, four);
    }

    @Test
    void anotherIntervalLaysAnewWhatIsNotMarked() {
        CheckpointId marked = quarter(four, "2022-10-01", "2022-12-31");
        quarter(four, "2023-01-01", "2023-03-31");
        mark.by(coordinator, Map.of(marked, 0), Mark.BARE);

        freshness.of(coordinator, roadmap, measure, Freshness.MONTH);

        // from September to August without the quarter that is marked
        assertThat(dues(four))
                .hasSize(10)
                .contains("2022-09-30", "2022-12-31", "2023-01-31", "2023-08-31")
                .doesNotContain("2022-10-31", "2022-11-30");
        assertThat(dues(five)).hasSize(12);
        assertThat(plan.state(marked)).isEqualTo("REPORTED");
        assertThat(journal.history(Subject.of("measure", measure), coordinator.zone(), 5))
                .extracting(JournalEntry::act)
                .contains("measureFreshnessSet", "checkpointsRelaid");

        freshness.of(coordinator, roadmap, measure, null);

        assertThat(dues(five)).containsExactly("2022-09-30", "2022-12-31", "2023-03-31", "2023-06-30", "2023-08-31");
    }

    private CheckpointId quarter(SchoolId school, String from, String to) {
        CheckpointId id = plan.checkpoint(measure, school, null, LocalDate.parse(to));
        jdbc.sql("update checkpoint set starts_on = ?::date where id = ?")
                .params(from, id.value())
                .update();
        return id;
    }

    private List<String> dues(SchoolId school) {
        return jdbc.sql("select due_on::text from checkpoint where measure_id = ? and school_id = ? order by due_on")
                .params(measure.value(), school.value())
                .query(String.class)
                .list();
    }

    @Test
    void onlyTheCoordinatorSetsTheIntervalAndOnlyOfWhatLasts() {
        assertThatThrownBy(() -> freshness.of(curator, roadmap, measure, Freshness.MONTH))
                .isInstanceOf(NotPermittedException.class);
        jdbc.sql("update measure set deadline_kind = 'until' where id = ?")
                .param(measure.value())
                .update();
        assertThatThrownBy(() -> freshness.of(coordinator, roadmap, measure, Freshness.MONTH))
                .isInstanceOf(RefusedException.class)
                .hasMessage("freshness.refused.not-continuous");
    }

    @Test
    void eventGivesItsDateToChosenSchools() {
        CheckpointId first = plan.checkpoint(measure, four, null, null);
        CheckpointId other = plan.checkpoint(measure, five, null, null);

        LocalDate due = date.by(coordinator, Map.of(first, 0), new EventCame(EVENT, "зачислены ученики", null, 10));

        assertThat(due).isEqualTo("2023-01-26");
        assertThat(dueOf(first)).isEqualTo("2023-01-26");
        assertThat(dueOf(other)).isNull();
        assertThat(journal.history(Subject.of("checkpoint", first), coordinator.zone(), 5))
                .singleElement()
                .satisfies(entry -> assertThat(entry.cause()).isEqualTo("зачислены ученики, 16.01.2023"));
    }

    private String dueOf(CheckpointId id) {
        return jdbc.sql("select due_on::text from checkpoint where id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    @Test
    void eventThatCannotBeMeantIsRefused() {
        Map<CheckpointId, Integer> waiting = Map.of(plan.checkpoint(measure, four, null, null), 0);

        refused(waiting, new EventCame(EVENT.plusYears(1), null, null, 10), "event.refused.ahead");
        refused(waiting, new EventCame(EVENT, null, null, null), "event.refused.one-of-two");
        refused(waiting, new EventCame(EVENT, null, EVENT.minusDays(1), null), "event.refused.before");
        refused(waiting, new EventCame(EVENT, null, null, -1), "event.refused.days");
        refused(Map.of(), new EventCame(EVENT, null, null, 1), "event.refused.none");
        assertThatThrownBy(() -> date.by(curator, waiting, new EventCame(EVENT, null, null, 10)))
                .isInstanceOf(NotPermittedException.class);
    }

    private void refused(Map<CheckpointId, Integer> waiting, EventCame event, String key) {
        assertThatThrownBy(() -> date.by(coordinator, waiting, event))
                .isInstanceOf(RefusedException.class)
                .hasMessage(key);
    }

    @Test
    void pageOffersTheRuleOfTheWordingAndKeepsWhatWasTyped() throws Exception {
        jdbc.sql("update measure set deadline = 'в течение 15 дней после зачисления' where id = ?")
                .param(measure.value())
                .update();
        CheckpointId waiting = plan.checkpoint(measure, four, null, null);
        String address = "/roadmaps/" + roadmap + "/measures/" + measure + "/event";

        assertThat(page(address)).contains("value=\"15\"", "value=\"" + waiting + ":0\"", "Школа № 4");
        MvcResult refused = mvc.perform(post(address)
                        .param("on", "2030-01-01")
                        .param("rule", "days")
                        .param("days", "7")
                        .param("checkpoint", waiting + ":0")
                        .with(as(coordinator))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn();
        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(refused.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("2030-01-01", "value=\"7\"");
        mvc.perform(post(address)
                        .param("on", "2023-01-16")
                        .param("rule", "date")
                        .param("due", "2023-02-10")
                        .param("days", "7")
                        .param("checkpoint", waiting + ":0")
                        .with(as(coordinator))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn();
        assertThat(dueOf(waiting)).isEqualTo("2023-02-10");
    }

    @Test
    void measurePageHoldsAllPeriodsOfASchoolInOneRow() throws Exception {
        quarter(four, "2022-10-01", "2022-12-31");
        quarter(four, "2023-01-01", "2023-03-31");

        String page = page("/roadmaps/" + roadmap + "/measures/" + measure);

        assertThat(page.split("Школа № 4</th>", -1)).hasSize(2);
        assertThat(page).contains("01.10", "31.03.2023", "name=\"every\"");
    }

    private String page(String address) throws Exception {
        MvcResult result = mvc.perform(get(address).with(as(coordinator))).andReturn();
        assertThat(result.getResponse().getStatus()).isEqualTo(200);
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
