package vekha.paper.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
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
import vekha.execution.PlanRows;
import vekha.roadmap.MeasureId;
import vekha.support.ApplicationTest;
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

    private PlanRows plan;
    private TerritoryId territory;
    private SchoolId school;
    private CheckpointId first;
    private CheckpointId second;
    private Actor curator;

    @BeforeEach
    void aSchoolWithTwoDueDates() {
        plan = new PlanRows(jdbc);
        territory = town.municipality();
        school = town.school(territory, "Школа № 4");
        MeasureId measure = plan.measure(
                plan.roadmap(territory, "APPROVED"),
                "Разбор уроков; беседы, обсуждение «опыта» школ-партнёров",
                "до 20 числа");
        first = plan.checkpoint(measure, school, null, LocalDate.of(2023, 1, 20));
        second = plan.checkpoint(measure, school, null, LocalDate.of(2023, 1, 25));
        curator = town.person(territory, Role.CURATOR, school);
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

    private String calendar() {
        MvcTestResult made = web.post()
                .uri("/calendar-feeds")
                .param("school", school.toString())
                .with(as(curator))
                .with(csrf())
                .exchange();
        String address = String.valueOf(made.getMvcResult().getFlashMap().get("address"));
        return address.substring(address.indexOf("/calendar-feed/"));
    }
}
