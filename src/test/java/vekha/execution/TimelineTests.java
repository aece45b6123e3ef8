package vekha.execution;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vekha.support.Town.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.foundation.Period;
import vekha.roadmap.Freshness;
import vekha.roadmap.MeasureId;
import vekha.roadmap.PlannedDue;
import vekha.roadmap.RoadmapId;
import vekha.support.WideRoadmap;
import vekha.support.Yardstick;

/** What is drawn where: the plan lasts from 01.09.2022 for 365 days, and today is 26.01.2023. */
class TimelineTests extends PlanForTwoSchools {

    private static final Period YEAR = new Period(LocalDate.of(2022, 9, 1), LocalDate.of(2023, 8, 31));

    @BeforeEach
    void thePlanNamesItsSchools() {
        jdbc.sql("insert into roadmap_school values (:plan, :four), (:plan, :five)")
                .param("plan", roadmap.value())
                .param("four", four.value())
                .param("five", five.value())
                .update();
    }

    @Test
    void aDayIsACircleInItsMiddle() throws Exception {
        due("Перечень школ", "до 20.10.2022", four);

        assertThat(drawn("Перечень школ")).containsExactly("use d-overdue 13.55%");
    }

    @Test
    void namedBoundsAreASquareBar() throws Exception {
        due("Курсы учителей", "17.01.2023 – 30.06.2023", four);

        assertThat(drawn("Курсы учителей")).containsExactly("rect planned 37.8% 45.21% rx 1");
    }

    @Test
    void aMonthIsARoundBarWithADashedEdge() throws Exception {
        due("Диагностика", "февраль 2023", four);

        assertThat(drawn("Диагностика")).containsExactly("rect planned fuzzy 41.91% 7.67% rx 10");
    }

    @Test
    void aRepeatedDayIsSeveralCircles() throws Exception {
        due("Отчёт школы", "ежемесячно до 25 числа", four);

        assertThat(drawn("Отчёт школы"))
                .hasSize(12)
                .allMatch(it -> it.startsWith("use d-"))
                .startsWith("use d-overdue 6.7%")
                .endsWith("use d-planned 98.21%");
    }

    @Test
    void everyQuarterIsABarAndItsStateASign() throws Exception {
        due("Совет", "ежеквартально", four);

        assertThat(drawn("Совет"))
                .containsExactly(
                        "rect overdue fuzzy 0% 8.21% rx 10",
                        "use s-overdue 4.1%",
                        "rect overdue fuzzy 8.21% 25.21% rx 10",
                        "use s-overdue 20.81%",
                        "rect planned fuzzy 33.42% 24.66% rx 10",
                        "rect planned fuzzy 58.08% 24.93% rx 10",
                        "rect planned fuzzy 83.01% 16.99% rx 10");
    }

    @Test
    void whatLastsIsAHatchedBarWithWhatProvesItOnIt() throws Exception {
        due("Консультации", "постоянно", four);

        assertThat(drawn("Консультации"))
                .containsExactly(
                        "rect steady 0% 100% rx 1",
                        "use d-overdue 8.07%",
                        "use d-overdue 33.28%",
                        "use d-planned 57.94%",
                        "use d-planned 82.87%",
                        "use d-planned 99.86%");
    }

    @Test
    void whatWaitsForAnEventIsNeverOnTheAxis() throws Exception {
        MeasureId waits = plan.measure(roadmap, "Соглашения с партнёрами", "по итогам отбора партнёров");
        plan.checkpoint(waits, four, null, null);
        String page = page(coordinator, "");

        assertThat(row(page, "Соглашения с партнёрами")).isNull();
        assertThat(page.substring(page.indexOf("id=\"undated\"")))
                .contains("Соглашения с партнёрами", "по итогам отбора партнёров")
                .contains("/roadmaps/" + roadmap + "/measures/" + waits + "/event");
        assertThat(page(town.person(territory, Role.HEAD), ""))
                .contains("Соглашения")
                .doesNotContain("/event");
    }

    @Test
    void whatWasPostponedStandsOnItsNewDay() throws Exception {
        due("Перечень школ", "до 20.10.2022", four);
        due("Диагностика", "декабрь 2022", four);
        jdbc.sql("update checkpoint set due_on = '2023-03-31' where roadmap_id = ?")
                .param(roadmap.value())
                .update();

        assertThat(drawn("Перечень школ")).containsExactly("use d-planned 57.94%");
        assertThat(drawn("Диагностика")).containsExactly("rect planned 24.93% 33.15% rx 1");
    }

    @Test
    void todayIsALineThroughTheMiddleOfTheDay() throws Exception {
        due("Перечень школ", "до 20.10.2022", four);

        assertThat(page(coordinator, ""))
                .contains("<line class=\"g-now\" x1=\"40.4%\" x2=\"40.4%\" y1=\"0\" y2=\"100%\"/>")
                .contains("сегодня, 26.01");
        assertThat(page(coordinator, "?scale=days&at=2022-10-01")).doesNotContain("g-now");
    }

    @Test
    void whatPressesMostIsShownAndCountedInWords() throws Exception {
        due("Перечень школ", "до 20.10.2022", four);
        MeasureId measure = new MeasureId(jdbc.sql("select max(id) from measure where roadmap_id = ?")
                .param(roadmap.value())
                .query(Long.class)
                .single());
        open(measure, "до 20.10.2022", five);
        jdbc.sql("update checkpoint set state = 'ACCEPTED', done_on = '2022-10-19' where school_id = ?")
                .param(five.value())
                .update();

        assertThat(drawn("Перечень школ")).containsExactly("use d-overdue 13.55%");
        assertThat(page(coordinator, "")).contains("<title>20.10.2022 — просрочено, 1 из 2</title>");
        assertThat(page(coordinator, "?view=words"))
                .contains(">20.10.2022 — просрочено, 1 из 2</a></p>")
                .doesNotContain("class=\"track\"");
        assertThat(drawn("Перечень школ", coordinator, "?school=" + five)).containsExactly("use d-accepted 13.55%");
        assertThat(page(coordinator, "?school=" + five + "&state=overdue")).doesNotContain("Перечень школ");
    }

    @Test
    void curatorSeesHisSchoolsAndAStrangerNothing() throws Exception {
        due("Перечень школ", "до 20.10.2022", four);
        due("Чужое дело", "до 20.11.2022", five);
        Actor curator = town.person(territory, Role.CURATOR, four);
        Actor stranger = town.person(town.municipality(), Role.COORDINATOR);

        assertThat(page(curator, "")).contains("Перечень школ").doesNotContain("Чужое дело");
        assertThat(page(curator, "?group=school")).contains("Школа № 4").doesNotContain("Школа № 5", "Чужое дело");
        assertThat(page(curator, "?school=" + five)).doesNotContain("Чужое дело");
        mvc.perform(get(address("")).with(as(stranger))).andExpect(status().isNotFound());
        mvc.perform(get("/timeline?roadmap=" + roadmap).with(as(stranger))).andExpect(status().isNotFound());
        mvc.perform(get("/timeline?roadmap=" + roadmap).with(as(curator))).andExpect(status().isOk());
    }

    @Test
    void aDraftIsDrawnAsPlannedForThoseWhoPlan() throws Exception {
        roadmap = plan.roadmap(territory, "DRAFT");
        plan.measure(roadmap, "Перечень школ", "до 20.10.2022");
        plan.measure(roadmap, "Соглашения", "по итогам отбора");

        assertThat(drawn("Перечень школ")).containsExactly("use d-planned 13.55%");
        assertThat(page(coordinator, "")).contains("Соглашения").doesNotContain("/event");
        mvc.perform(get(address("")).with(as(town.person(territory, Role.CURATOR, four))))
                .andExpect(status().isNotFound());
    }

    @Test
    void rowsStandTogetherBySchoolOrBody() throws Exception {
        BodyId centre = town.body(territory, "METHODICAL_CENTRE", "ИМЦ");
        due("Перечень школ", "до 20.10.2022", four);
        MeasureId courses = plan.measure(roadmap, "Курсы", "март 2023");
        plan.answers(courses, 0, centre);
        plan.checkpoint(courses, null, centre, LocalDate.of(2023, 3, 31));

        String bySchool = page(coordinator, "?group=school");
        assertThat(bySchool.indexOf("Школа № 4</span>")).isPositive().isLessThan(bySchool.indexOf(">Перечень школ<"));
        assertThat(page(coordinator, "?group=body")).contains("<span>ИМЦ</span>");
        assertThat(page(coordinator, "?body=" + centre)).contains(">Курсы<").doesNotContain(">Перечень школ<");
    }

    @Test
    void plansStandSideBySide() throws Exception {
        due("Перечень школ", "до 20.10.2022", four);
        RoadmapId first = roadmap;
        roadmap = plan.roadmap(territory, "APPROVED");
        jdbc.sql("update roadmap set title = 'Вторая карта' where id = ?")
                .param(roadmap.value())
                .update();
        due("Совсем другое", "до 20.11.2022", four);

        String both = read("/timeline", coordinator);
        assertThat(both).contains("<span>Карта поддержки</span>", "<span>Вторая карта</span>", "Перечень школ");
        assertThat(read("/timeline?roadmap=" + first, coordinator)).doesNotContain("Совсем другое");
    }

    @Test
    void aPageHoldsFiveHundredRows() throws Exception {
        MeasureId measure = plan.measure(roadmap, "Многое", "до 20.10.2022");
        jdbc.sql("""
                        insert into measure (plan_table_id, roadmap_id, position, title, deadline, deadline_kind)
                        select plan_table_id, roadmap_id, n, 'Дело ' || n, deadline, deadline_kind
                        from measure, generate_series(2, 620) n where id = ?""").param(measure.value()).update();
        jdbc.sql("""
                        insert into checkpoint (territory_id, roadmap_id, measure_id, school_id, starts_on, due_on, first_due_on)
                        select ?, roadmap_id, id, ?, '2022-09-01', '2022-10-20', '2022-10-20' from measure where roadmap_id = ?""").params(territory.value(), four.value(), roadmap.value()).update();

        assertThat(page(coordinator, "").split("class=\"track\"", -1)).hasSize(501);
        assertThat(page(coordinator, "?page=2").split("class=\"track\"", -1)).hasSize(121);
    }

    @Test
    void isTheSameFewStatementsWhateverItsSize() throws Exception {
        due("Перечень школ", "до 20.10.2022", four);
        page(coordinator, "");
        List<String> few = statements.during(() -> page(coordinator, ""));
        roadmap = new WideRoadmap(jdbc).in(territory, true).roadmap();
        List<String> many = statements.during(() -> page(coordinator, ""));
        List<String> several = statements.during(() -> read("/timeline", coordinator));

        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(8);
        assertThat(several).hasSameSizeAs(few);
    }

    @Test
    void twelveThousandCheckpointsCostLittle() throws Exception {
        roadmap = new WideRoadmap(jdbc).in(territory, true).roadmap();

        assertThat(Yardstick.lengthOf("timeline of 100 measures", 40, () -> page(coordinator, "")))
                .isLessThan(24);
    }

    @Test
    void whatPeopleTypedStaysText() throws Exception {
        due("<b>Совет</b> & \"план\"", "до 20.10.2022", four);

        assertThat(page(coordinator, "?group=nonsense&scale=hours&at=yesterday&state=odd"))
                .contains("&lt;b&gt;Совет&lt;/b&gt; &amp; &quot;план&quot;");
    }

    @Test
    void everyMarkLeadsToItsRows() throws Exception {
        due("Перечень школ", "до 20.10.2022", four);
        MeasureId first = new MeasureId(jdbc.sql("select max(id) from measure where roadmap_id = ?")
                .param(roadmap.value())
                .query(Long.class)
                .single());
        open(first, "до 20.10.2022", five);
        due("Отчёт школы", "ежемесячно до 25 числа", four);
        due("Совет", "ежеквартально", five);
        due("Диагностика", "февраль 2023", four);

        for (String query : List.of("", "?group=school", "?school=" + five, "?scale=years", "?view=words")) {
            Map<String, Integer> marks = marks(page(coordinator, query));
            assertThat(marks).as(query).isNotEmpty();
            for (Map.Entry<String, Integer> mark : marks.entrySet()) {
                assertThat(rows(mark.getKey())).as(query + " " + mark).isEqualTo(mark.getValue());
            }
        }
        assertThat(marks(page(coordinator, ""))).hasSize(1 + 12 + 5 + 1);

        jdbc.sql("""
                        insert into checkpoint (territory_id, roadmap_id, measure_id, school_id, starts_on, due_on, first_due_on)
                        values (:territory, :roadmap, :measure, :school, '2022-10-21', '2022-10-21', '2022-10-21')""")
                .param("territory", territory.value())
                .param("roadmap", roadmap.value())
                .param("measure", first.value())
                .param("school", four.value())
                .update();
        String both = "/checkpoints?measure=" + first + "&due=2022-10-20..2022-10-21";
        assertThat(marks(page(coordinator, "")))
                .as("too near to be drawn apart")
                .containsEntry(both, 3);
        assertThat(rows(both)).isEqualTo(3);
    }

    @Test
    void marksOfADraftLeadNowhere() throws Exception {
        plan.measure(roadmap, "Курсы", "до 20.10.2022");
        jdbc.sql("update roadmap set state = 'DRAFT' where id = ?")
                .param(roadmap.value())
                .update();

        String page = page(coordinator, "");

        assertThat(marks(page)).isEmpty();
        assertThat(page).contains("<g role=\"img\"><title>20.10.2022");
    }

    /** Address → how many it says are there: «1 из 2» are two, a day alone is one. */
    private static Map<String, Integer> marks(String page) {
        Map<String, Integer> marks = new LinkedHashMap<>();
        Matcher mark = Pattern.compile("<a href=\"(/checkpoints\\?measure=[^\"]+)\">(?:<title>)?([^<]+)<")
                .matcher(page);
        while (mark.find()) {
            Matcher of = Pattern.compile("из (\\d+)$").matcher(mark.group(2));
            marks.put(mark.group(1).replace("&amp;", "&"), of.find() ? Integer.parseInt(of.group(1)) : 1);
        }
        return marks;
    }

    private int rows(String address) throws Exception {
        return ((CheckpointList) requireNonNull(
                        requireNonNull(mvc.perform(get(address).with(as(coordinator)))
                                        .andReturn()
                                        .getModelAndView())
                                .getModel()
                                .get("list")))
                .total();
    }

    private void due(String title, String wording, SchoolId school) {
        open(plan.measure(roadmap, title, wording), wording, school);
    }

    private void open(MeasureId measure, String wording, SchoolId school) {
        for (PlannedDue due : PlannedDue.of(wording, YEAR, true, Freshness.QUARTER)) {
            jdbc.sql("""
                            insert into checkpoint (territory_id, roadmap_id, measure_id, school_id, starts_on, due_on, first_due_on)
                            values (:territory, :roadmap, :measure, :school, :start, :due, :due)""")
                    .param("territory", territory.value())
                    .param("roadmap", roadmap.value())
                    .param("measure", measure.value())
                    .param("school", school.value())
                    .param("start", due.period().from())
                    .param("due", due.period().to())
                    .update();
        }
    }

    private List<String> drawn(String title) throws Exception {
        return drawn(title, coordinator, "");
    }

    /** What stands in the row, without the lines all rows share: «use d-overdue 13.55%», «rect planned 37.8% 45.21% rx 1». */
    private List<String> drawn(String title, Actor actor, String query) throws Exception {
        String row = row(page(actor, query), title);
        assertThat(row).isNotNull();
        return Arrays.stream(row.split("(?=<use |<rect )"))
                .filter(it -> it.startsWith("<use href=\"#") && !it.contains("#grid") || it.startsWith("<rect"))
                .map(it -> it.startsWith("<use")
                        ? it.replaceAll("(?s)<use href=\"#([^\"]+)\" x=\"([^\"]+)\".*", "use $1 $2")
                        : it.replaceAll(
                                "(?s)<rect class=\"([^\"]+)\" x=\"([^\"]+)\" y=\"50%\" width=\"([^\"]+)\".* rx=\"(\\d+)\".*",
                                "rect $1 $2 $3 rx $4"))
                .toList();
    }

    private static @Nullable String row(String page, String title) {
        return Arrays.stream(page.split("<tr role=\"row\">"))
                .filter(it -> it.contains(">" + title + "</a>") && it.contains("class=\"axis\""))
                .map(it -> it.substring(0, it.indexOf("</tr>")))
                .findFirst()
                .orElse(null);
    }

    private String address(String query) {
        return "/roadmaps/" + roadmap + "/timeline" + query;
    }

    private String page(Actor actor, String query) throws Exception {
        return read(address(query), actor);
    }

    private String read(String address, Actor actor) throws Exception {
        return mvc.perform(get(address).with(as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
