package vekha.paper.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.execution.CheckpointId;
import vekha.execution.Delay;
import vekha.execution.PlanRows;
import vekha.execution.PostponeCheckpoint;
import vekha.roadmap.MeasureId;
import vekha.roadmap.RoadmapId;
import vekha.support.ApplicationTest;
import vekha.support.TestClock;
import vekha.support.Town;

/** Calendars are read by programs under their secret address, and as long as they should. */
@ApplicationTest
class CalendarFeedTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Town town;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private PostponeCheckpoint postpone;

    private PlanRows plan;
    private TerritoryId territory;
    private SchoolId school;
    private RoadmapId roadmap;
    private MeasureId measure;
    private CheckpointId first;
    private Actor curator;

    @BeforeEach
    void aSchoolWithTwoDueDates() {
        plan = new PlanRows(jdbc);
        territory = town.municipality();
        school = town.school(territory, "Школа № 4");
        roadmap = plan.roadmap(territory, "APPROVED");
        jdbc.sql("update roadmap set created_at = '2022-08-30' where id = ?")
                .param(roadmap.value())
                .update();
        measure = plan.measure(roadmap, "Разбор уроков; беседы, обсуждение «опыта» школ-партнёров", "до 20 числа");
        first = plan.checkpoint(measure, school, null, LocalDate.of(2023, 1, 20));
        plan.checkpoint(measure, school, null, LocalDate.of(2023, 1, 25));
        curator = town.person(territory, Role.CURATOR, school);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void calendarIsReadByAParserOfTheStandardAndEndsWithItsOwner() throws IOException, ParserException {
        String address = calendar();
        MvcTestResult read = web.get().uri(address).exchange();
        assertThat(read).hasStatusOk();
        String text = new String(read.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);

        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(calendar.getComponents("VEVENT")).hasSize(2);
        assertThat(text).contains("DTSTART;VALUE=DATE:20230120", "LAST-MODIFIED:");
        assertThat(text.lines().allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75))
                .isTrue();
        String tag = read.getResponse().getHeader("ETag");
        assertThat(web.get().uri(address).header("If-None-Match", tag).exchange())
                .hasStatus(304);

        jdbc.sql("update person set left_at = now() where id = ?")
                .param(curator.id().value())
                .update();
        assertThat(web.get().uri(address).exchange()).hasStatus(404);
    }

    @Test
    void newAddressEndsTheFormerOne() {
        String former = calendar();
        String now = calendar();

        assertThat(web.get().uri(former).exchange()).hasStatus(404);
        assertThat(web.get().uri(now).exchange()).hasStatusOk();
    }

    @Test
    void whatWasPutOffIsTheSameEventOnAnotherDay() throws IOException, ParserException {
        String address = calendar();
        VEvent before = event(address);
        clock.setDay(TestClock.TODAY.plusDays(1));
        postpone.by(
                town.person(territory, Role.COORDINATOR),
                first,
                plan.version(first),
                new Delay("болезнь", LocalDate.of(2023, 2, 15), null));

        VEvent after = event(address);
        assertThat(value(after, "UID")).isEqualTo(value(before, "UID"));
        assertThat(value(before, "DTSTART")).isEqualTo("20230120");
        assertThat(value(after, "DTSTART")).isEqualTo("20230215");
        assertThat(value(before, "SEQUENCE")).isEqualTo("0");
        assertThat(value(after, "SEQUENCE")).isEqualTo("1");
        assertThat(value(after, "LAST-MODIFIED")).isGreaterThan(value(before, "LAST-MODIFIED"));
    }

    /** An order may have reworded it. */
    @Test
    void anAmendmentChangesTheMomentOfTheLastChange() throws IOException, ParserException {
        String address = calendar();
        VEvent before = event(address);
        jdbc.sql("""
                        insert into edition (roadmap_id, number, order_number, order_date, approved_by, approved_at, content)
                        values (?, 2, '9', '2023-01-20', ?, '2023-01-25 10:00Z', '{}')""").params(roadmap.value(), curator.id().value()).update();

        assertThat(value(event(address), "LAST-MODIFIED"))
                .isEqualTo("20230125T100000Z")
                .isGreaterThan(value(before, "LAST-MODIFIED"));
    }

    @Test
    void whatIsPutOffForOneSchoolOnlyIsAnEventOfItsOwn() throws IOException, ParserException {
        SchoolId other = town.school(territory, "Школа № 5");
        CheckpointId beside = plan.checkpoint(measure, other, null, LocalDate.of(2023, 1, 20));
        curator = town.person(territory, Role.COORDINATOR);
        String address = calendar("roadmap", roadmap.toString());
        postpone.by(curator, beside, plan.version(beside), new Delay("ремонт", LocalDate.of(2023, 2, 15), null));

        List<VEvent> events = events(address);
        assertThat(events).hasSize(3);
        assertThat(events.stream().map(event -> value(event, "UID")))
                .doesNotHaveDuplicates()
                .anyMatch(uid -> uid.endsWith("-2023-01-20@vekha"))
                .anyMatch(uid -> uid.endsWith("-2023-01-20-2023-02-15@vekha"));
    }

    private VEvent event(String address) throws IOException, ParserException {
        String measureAndDay = measure + "-" + LocalDate.of(2023, 1, 20);
        return events(address).stream()
                .filter(event -> value(event, "UID").equals("measure-" + measureAndDay + "@vekha"))
                .findFirst()
                .orElseThrow();
    }

    private List<VEvent> events(String address) throws IOException, ParserException {
        MvcTestResult read = web.get().uri(address).exchange();
        String text = new String(read.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate().hasErrors()).isFalse();
        return calendar.<VEvent>getComponents("VEVENT");
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private String calendar() {
        return calendar("school", school.toString());
    }

    private String calendar(String what, String number) {
        MvcTestResult made = web.post()
                .uri("/calendar-feeds")
                .param(what, number)
                .with(as(curator))
                .with(csrf())
                .exchange();
        String address = String.valueOf(made.getMvcResult().getFlashMap().get("address"));
        return address.substring(address.indexOf("/calendar-feed/"));
    }
}
