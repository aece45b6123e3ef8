package vekha.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vekha.support.Town.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.roadmap.MeasureId;
import vekha.support.WideRoadmap;

/** What stands on which day; today is Thursday, 26.01.2023. */
class CalendarTests extends PlanForTwoSchools {

    @Test
    void whatIsDueStandsOnItsDay() throws Exception {
        CheckpointId only = due("Семинар", "до 20.01.2023", four, LocalDate.of(2023, 1, 20));

        String page = page(coordinator, "/calendar");

        assertThat(day(page, "2023-01-20"))
                .contains("Семинар", "class=\"overdue\"", "href=\"/checkpoints/" + only + "\"", "Просрочено: ");
        assertThat(day(page, "2023-01-26")).contains("aria-current=\"date\"", "сегодня");
        assertThat(day(page, "2023-02-05")).contains("class=\"day out bare\"");
        assertThat(page).contains("Просрочено на сегодня: 1\u00a0срок", "href=\"/checkpoints?state=overdue\"");
        assertThat(page(coordinator, "/calendar?on=2023-03-01")).doesNotContain("Семинар");
    }

    @Test
    void schoolsOfOneDayAreOneLine() throws Exception {
        MeasureId measure = plan.measure(roadmap, "Семинар", "до 20.02.2023");
        plan.checkpoint(measure, four, null, LocalDate.of(2023, 2, 20));
        plan.checkpoint(measure, five, null, LocalDate.of(2023, 2, 20));

        assertThat(day(page(coordinator, "/calendar?on=2023-02-01"), "2023-02-20"))
                .containsOnlyOnce("Семинар")
                .contains("впереди 2 из 2", "/checkpoints?measure=" + measure + "&amp;month=2023-02");
        assertThat(day(page(coordinator, "/calendar?on=2023-02-01&school=" + four), "2023-02-20"))
                .contains("href=\"/checkpoints/");
    }

    @Test
    void whatGoesOnAndIsDueLaterStandsBeneath() throws Exception {
        due("Курсы", "17.01.2023 – 30.06.2023", four, LocalDate.of(2023, 6, 30));
        jdbc.sql("update checkpoint set starts_on = '2023-01-17' where roadmap_id = ?")
                .param(roadmap.value())
                .update();
        jdbc.sql("update measure set deadline_kind = 'date_range' where roadmap_id = ?")
                .param(roadmap.value())
                .update();

        String page = page(coordinator, "/calendar");
        assertThat(page.substring(page.indexOf("id=\"going\""))).contains("Курсы", "17.01\u00a0– 30.06.2023");
        assertThat(page(coordinator, "/calendar?on=2022-12-01")).doesNotContain("Курсы");
        assertThat(day(page(coordinator, "/calendar?on=2023-06-01"), "2023-06-30"))
                .contains("Курсы", "17.01\u00a0– 30.06.2023");
    }

    @Test
    void aWeekShowsItsSevenDays() throws Exception {
        due("Семинар", "до 20.01.2023", four, LocalDate.of(2023, 1, 20));

        String week = page(coordinator, "/calendar?view=week");
        assertThat(week.split("<td ", -1)).hasSize(8);
        assertThat(day(week, "2023-01-23")).contains("bare");
        assertThat(week).contains("on=2023-01-19", "on=2023-02-02").doesNotContain("Семинар");
        assertThat(page(coordinator, "/calendar?view=week&on=2023-01-19")).contains("Семинар");
    }

    @Test
    void everybodySeesWhatIsInReach() throws Exception {
        due("Дело четвёртой", "до 20.01.2023", four, LocalDate.of(2023, 1, 20));
        due("Дело пятой", "до 20.01.2023", five, LocalDate.of(2023, 1, 20));
        Actor curator = town.person(territory, Role.CURATOR, four);
        Actor stranger = town.person(town.municipality(), Role.COORDINATOR);

        assertThat(page(curator, "/calendar")).contains("Дело четвёртой").doesNotContain("Дело пятой");
        assertThat(page(curator, "/calendar?school=" + five)).doesNotContain("Дело");
        assertThat(page(stranger, "/calendar?roadmap=" + roadmap)).doesNotContain("Дело");
        assertThat(page(coordinator, "/calendar?person=" + curator.id()))
                .contains("Дело четвёртой")
                .doesNotContain("Дело пятой");
        mvc.perform(get("/roadmaps/" + roadmap + "/calendar").with(as(stranger)))
                .andExpect(status().isNotFound());
        assertThat(page(curator, "/roadmaps/" + roadmap + "/calendar"))
                .contains("Дело четвёртой")
                .doesNotContain("Дело пятой");
    }

    @Test
    void aBodySeesWhatItTakesPartIn() throws Exception {
        BodyId centre = town.body(territory, "METHODICAL_CENTRE", "ИМЦ");
        BodyId other = town.body(territory, "COMMISSION", "Комиссия");
        MeasureId courses = plan.measure(roadmap, "Курсы", "до 31.01.2023");
        plan.answers(courses, 0, other);
        plan.answers(courses, 1, centre);
        plan.checkpoint(courses, null, other, LocalDate.of(2023, 1, 31));

        assertThat(page(town.responsible(territory, centre), "/calendar")).contains("Курсы");
        assertThat(page(coordinator, "/calendar?body=" + centre)).contains("Курсы");
        assertThat(page(coordinator, "/calendar?school=" + four)).doesNotContain(">1.1 Курсы<");
    }

    @Test
    void plansThatAreClosedAreShownOnlyWhenNamed() throws Exception {
        due("Семинар", "до 20.01.2023", four, LocalDate.of(2023, 1, 20));
        jdbc.sql("update roadmap set state = 'CLOSED' where id = ?")
                .param(roadmap.value())
                .update();

        assertThat(page(coordinator, "/calendar")).doesNotContain("Семинар");
        assertThat(page(coordinator, "/roadmaps/" + roadmap + "/calendar")).contains("Семинар");
    }

    @Test
    void isTheSameFewStatementsWhateverItsSize() throws Exception {
        page(coordinator, "/calendar");
        List<String> few = statements.during(() -> page(coordinator, "/calendar"));
        new WideRoadmap(jdbc).in(territory, true);
        List<String> many = statements.during(() -> page(coordinator, "/calendar?on=2023-03-31"));

        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(7);
    }

    private CheckpointId due(String title, String wording, SchoolId school, LocalDate day) {
        return plan.checkpoint(plan.measure(roadmap, title, wording), school, null, day);
    }

    private static String day(String page, String day) {
        return Arrays.stream(page.split("(?=<td )"))
                .filter(it -> it.contains("datetime=\"" + day + "\""))
                .findFirst()
                .orElseThrow();
    }

    private String page(Actor actor, String address) throws Exception {
        return mvc.perform(get(address).with(as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
