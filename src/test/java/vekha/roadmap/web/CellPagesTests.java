package vekha.roadmap.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.roadmap.CreateRoadmap;
import vekha.roadmap.MeasureField;
import vekha.roadmap.Plans;
import vekha.roadmap.RoadmapId;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.Town;

@ApplicationTest
class CellPagesTests {

    private static final String TITLE = "Утвердить список школ";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private CreateRoadmap createRoadmap;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private Town town;

    private TerritoryId territory;
    private Actor coordinator;
    private BodyId authority;
    private SchoolId school;
    private RoadmapId plan;
    private long measure;

    @BeforeEach
    void draft() {
        territory = town.municipality();
        coordinator = town.person(territory, Role.COORDINATOR);
        authority = town.body(territory, "AUTHORITY", "УО");
        school = town.school(territory, "Школа № 7");
        plan = createRoadmap.by(
                coordinator,
                Plans.plan()
                        .forSchools(school)
                        .section("1", "Нормативная часть")
                        .measure("1.1", TITLE, "до 20.09.2022", authority)
                        .measure("1.1", "Собрать предложения", "по итогам опроса", authority)
                        .build());
        measure = jdbc.sql("select id from measure where roadmap_id = ? and title = ?")
                .params(plan.value(), TITLE)
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @EnumSource(MeasureField.class)
    void everyCellOpensInItsPlace(MeasureField field) throws Exception {
        assertThat(statements.during(() -> assertThat(open(field))
                        .hasStatusOk()
                        .bodyText()
                        .contains("class=\"editor\"", "name=\"version\"")
                        .doesNotContain("<html")))
                .hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void savedCellGivesBackTheRow() {
        MvcTestResult saved = save(MeasureField.TITLE, Map.of("text", "Утвердить перечень школ"));

        assertThat(saved)
                .hasStatusOk()
                .bodyText()
                .startsWith("<tr role=\"row\" id=\"m" + measure)
                .contains("Утвердить перечень школ", "до 20.09.2022");
        assertThat(saved.getResponse().getHeader("HX-Retarget")).isEqualTo("#m" + measure);
    }

    @Test
    void newMeasureIsTypedAsARowWhereItWillStand() {
        long section = jdbc.sql("select id from section where roadmap_id = ?")
                .param(plan.value())
                .query(Long.class)
                .single();
        assertThat(mvc.get()
                        .uri("/roadmaps/" + plan + "/measures/new?section=" + section)
                        .header("HX-Request", "true")
                        .with(as(coordinator)))
                .hasStatusOk()
                .bodyText()
                .startsWith("<tr")
                .contains("class=\"fresh\"", "name=\"title\"")
                .doesNotContain("<html");

        assertThat(fresh(section, "   ")).hasStatus(422).bodyText().contains("class=\"fresh\"", "Заполните");
        assertThat(fresh(section, "Провести открытые уроки"))
                .hasStatusOk()
                .bodyText()
                .startsWith("<tr role=\"row\" id=\"m")
                .contains("Провести открытые уроки", "март 2023");
    }

    private MvcTestResult fresh(long section, String title) {
        return mvc.post()
                .uri("/roadmaps/" + plan + "/measures")
                .header("HX-Request", "true")
                .param("section", Long.toString(section))
                .param("title", title)
                .param("deadline", "март 2023")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(as(coordinator))
                .exchange();
    }

    @Test
    void meaningOfADeadlineIsToldAloneUnderANewRow() {
        assertThat(mvc.post()
                        .uri("/roadmaps/" + plan + "/deadline?only=meaning")
                        .header("HX-Request", "true")
                        .param("deadline", "ежемесячно до 5 числа")
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(as(coordinator)))
                .hasStatusOk()
                .bodyText()
                .contains("class=\"meant\"")
                .doesNotContain("fix.reading");
    }

    @Test
    void withoutScriptTheSameIsAPageAndARedirect() {
        assertThat(mvc.get().uri(cell(MeasureField.TITLE)).with(as(coordinator)))
                .hasStatus3xxRedirection();
        assertThat(post(MeasureField.TITLE, Map.of("text", "Новое название"), false))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/roadmaps/" + plan + "#m" + measure);
        assertThat(post(MeasureField.TITLE, Map.of(), false))
                .hasStatus(422)
                .bodyText()
                .contains("<html", "Заполните");
    }

    @Test
    void correctionLeavesTheWordingAsItIs() {
        save(
                MeasureField.DEADLINE,
                Map.of("text", "до 20.09.2022", "fix.reading", "months", "fix.monthFrom", "2023-02"));

        assertThat(jdbc.sql("select deadline || '|' || deadline_correction from measure where id = ?")
                        .param(measure)
                        .query(String.class)
                        .single())
                .isEqualTo("до 20.09.2022|февраль 2023");
    }

    @Test
    void whoAnswersIsKeptInTheOrderChosenWithTheSchools() {
        BodyId centre = town.body(territory, "METHODICAL_CENTRE", "ИМЦ");
        assertThat(mvc.post()
                        .uri(cell(MeasureField.RESPONSIBLE))
                        .with(as(coordinator))
                        .with(csrf())
                        .header("HX-Request", "true")
                        .param("version", "0")
                        .param("text", "ИМЦ, УО")
                        .param("bodies", centre.toString(), authority.toString())
                        .param("schools", school.toString()))
                .hasStatusOk();

        assertThat(jdbc.sql("select body_id from measure_body where measure_id = ? order by position")
                        .param(measure)
                        .query(Long.class)
                        .list())
                .containsExactly(centre.value(), authority.value());
        assertThat(jdbc.sql("select count(*) from measure_school where measure_id = ?")
                        .param(measure)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void twoPeopleInDifferentCellsOfARowDoNotDisturbEachOther() {
        save(MeasureField.RESULT, Map.of("text", "Протокол"));

        assertThat(save(MeasureField.TITLE, Map.of("text", "Моё", "base", "{\"title\":\"" + TITLE + "\"}")))
                .hasStatusOk();
        assertThat(stored()).isEqualTo("Моё|Протокол");
    }

    @Test
    void twoPeopleInTheSameCellSeeBothTexts() {
        save(MeasureField.TITLE, Map.of("text", "Чужое"));

        Map<String, String> mine = Map.of("text", "Моё", "base", "{\"title\":\"" + TITLE + "\"}");
        assertThat(save(MeasureField.TITLE, mine))
                .hasStatus(409)
                .bodyText()
                .contains(TITLE, "Чужое", "Моё", "take-title", "name=\"version\" value=\"1\"");
        assertThat(stored()).isEqualTo("Чужое|Справка");

        Map<String, String> again = new HashMap<>(mine);
        again.put("version", "1");
        again.put("take-title", "mine");
        assertThat(save(MeasureField.TITLE, again)).hasStatusOk();
        assertThat(stored()).isEqualTo("Моё|Справка");
    }

    @Test
    void textOfAMegabyteGetsASentenceAndIsNotLost() {
        String long1 = "Очень длинно. ".repeat(40_000);

        assertThat(save(MeasureField.TITLE, Map.of("text", long1)))
                .hasStatus(422)
                .bodyText()
                .contains("Слишком длинный текст", "10\u00a0000")
                .contains(long1.strip());
        assertThat(mvc.post()
                        .uri("/roadmaps/" + plan + "/deadline")
                        .param("text", long1)
                        .with(as(coordinator))
                        .with(csrf()))
                .hasStatusOk();
    }

    @Test
    void yearThatNobodyCanMeanIsNamed() {
        assertThat(save(MeasureField.DEADLINE, Map.of("text", "март", "fix.reading", "day", "fix.day", "20015-03-01")))
                .hasStatus(422)
                .bodyText()
                .contains("Год 20015 здесь не может быть верным", "value=\"20015-03-01\"", "март");
        assertThat(mvc.post()
                        .uri("/roadmaps/" + plan + "/deadline")
                        .param("text", "до 01.02.20015")
                        .with(as(coordinator))
                        .with(csrf()))
                .bodyText()
                .contains("20015 год далёк от периода плана");
    }

    @Test
    void onlyThePlanningPersonEditsACell() {
        Actor head = town.person(territory, Role.HEAD);
        Actor stranger = town.person(town.municipality(), Role.COORDINATOR);

        assertThat(mvc.get().uri(cell(MeasureField.TITLE)).with(as(head)).header("HX-Request", "true"))
                .hasStatus(403);
        assertThat(mvc.get().uri(cell(MeasureField.TITLE)).with(as(stranger)).header("HX-Request", "true"))
                .hasStatus(404);
        assertThat(mvc.get()
                        .uri("/roadmaps/" + plan + "/names/bodies?q=уо")
                        .with(as(stranger))
                        .header("HX-Request", "true"))
                .hasStatus(404);
    }

    @Test
    void namesAreFoundByLettersAndByTheLegendAndMadeOnTheSpot() {
        jdbc.sql("update responsible_body set short_name = 'Управление', full_name = 'Управление образования'"
                        + " where id = ?")
                .param(authority.value())
                .update();
        assertThat(names("упр")).hasStatusOk().bodyText().contains("Управление", "data-create");
        assertThat(names("УО")).bodyText().contains("data-value=\"" + authority + "\"");

        assertThat(mvc.post()
                        .uri("/roadmaps/" + plan + "/names/bodies")
                        .param("name", "Совет директоров")
                        .with(as(coordinator))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"bodies\"", "Совет директоров");
        MvcTestResult twice = mvc.post()
                .uri("/roadmaps/" + plan + "/names/bodies")
                .param("name", "Совет директоров")
                .with(as(coordinator))
                .with(csrf())
                .exchange();
        assertThat(twice.getResponse().getHeader("HX-Retarget")).isEqualTo("#combo-said-bodies");
    }

    @Test
    void headingIsEditedInItsRow() {
        long section = jdbc.sql("select id from section where roadmap_id = ?")
                .param(plan.value())
                .query(Long.class)
                .single();
        String address = "/roadmaps/" + plan + "/sections/" + section + "/heading";
        assertThat(mvc.get().uri(address).with(as(coordinator)).header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("Нормативная часть");
        assertThat(mvc.post()
                        .uri(address)
                        .param("number", "I")
                        .param("title", "Основа")
                        .param("version", "0")
                        .with(as(coordinator))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("I Основа");
        assertThat(mvc.post()
                        .uri(address)
                        .param("title", "Моё")
                        .param("version", "0")
                        .with(as(coordinator))
                        .with(csrf()))
                .hasStatus(409)
                .bodyText()
                .contains("take-title", "Основа", "Моё");
    }

    @Test
    void repeatedNumberIsPointedOutWithItsRow() {
        assertThat(page("")).bodyText().contains("Номера: 1\u00a0замечание", "Номер 1.1 стоит не один раз");
        assertThat(page("/numbering")).hasStatusOk().bodyText().contains("<del>1.1</del>", "<ins>1.2</ins>");
    }

    @Test
    void rowsCarryNoButtonsUnlessTheyArePutInOrder() {
        assertThat(page("")).bodyText().doesNotContain("/move?way=UP\" aria-label=\"Выше: " + TITLE);
        assertThat(page("?mode=ARRANGE")).bodyText().contains("/measures/" + measure + "/move?way=UP");
        assertThat(page("?mode=SELECT"))
                .bodyText()
                .contains("name=\"rows\" value=\"" + measure + "\"")
                .contains("Изменить выбранные");
    }

    @Test
    void manyRowsAreChangedByPlainForms() {
        String rows = Long.toString(measure);
        assertThat(mvc.post()
                        .uri("/roadmaps/" + plan + "/many")
                        .param("rows", rows)
                        .with(as(coordinator))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("Что сделать");
        assertThat(many("/preview", Map.of("rows", rows, "act", "SET_TEXT", "field", "NOTE", "text", "общее")))
                .hasStatusOk()
                .bodyText()
                .contains("Изменится 1\u00a0строка", "<ins>общее</ins>", "value=\"" + measure + ":0\"");
        assertThat(many("/preview", Map.of("rows", rows, "act", "SET_TEXT", "text", "общее")))
                .hasStatus(422)
                .bodyText()
                .contains("общее");

        Map<String, String> change = new HashMap<>(
                Map.of("rows", rows, "act", "SET_TEXT", "field", "NOTE", "text", "общее", "opened", measure + ":0"));
        assertThat(many("/change", change)).hasStatus3xxRedirection();
        change.put("text", "другое");
        assertThat(many("/change", change)).hasStatus(409).bodyText().contains("не тронуто", measure + ":1");
    }

    @Test
    void manyRowsAreMovedIntoAnEmptySectionInTheirOrderAndBack() {
        String section = jdbc.sql("""
                        insert into section (plan_table_id, roadmap_id, position, number, title)
                        select plan_table_id, roadmap_id, 9, '2', 'Пока пустой' from section where roadmap_id = ? returning id""").param(plan.value()).query(String.class).single();
        List<String> rows = jdbc.sql("select id from measure where roadmap_id = ? order by position")
                .param(plan.value())
                .query(String.class)
                .list();
        String both = String.join(",", rows);

        assertThat(many("/preview", Map.of("rows", both, "act", "MOVE", "section", section)))
                .hasStatusOk()
                .bodyText()
                .contains("Изменится 2", "<ins>2 Пока пустой</ins>");
        assertThat(many(
                        "/change",
                        Map.of(
                                "rows",
                                both,
                                "act",
                                "MOVE",
                                "section",
                                section,
                                "opened",
                                rows.get(0) + ":0," + rows.get(1) + ":0")))
                .hasStatus3xxRedirection();
        assertThat(inSection(section)).isEqualTo(rows);

        assertThat(mvc.post()
                        .uri("/roadmaps/" + plan + "/undo")
                        .with(as(coordinator))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(inSection(section)).isEmpty();
        assertThat(page("")).bodyText().contains("Пока пустой");
    }

    private List<String> inSection(String section) {
        return jdbc.sql("select id from measure where section_id = ?::bigint order by position")
                .param(section)
                .query(String.class)
                .list();
    }

    @Test
    void bodiesAndSchoolsAreTypedInTheFullFormAndForManyAndTickedWithoutAScript() {
        assertThat(page("/measures/" + measure + "/edit"))
                .bodyText()
                .contains("<template data-rich>", "data-combo=\"/roadmaps/" + plan + "/names/bodies\"", "data-plain")
                .contains("name=\"bodies\" value=\"" + authority + "\"", "name=\"lead\"");
        assertThat(many("/preview", Map.of("rows", "" + measure, "act", "ADD_BODIES", "bodies", authority.toString())))
                .bodyText()
                .contains(
                        "data-combo=\"/roadmaps/" + plan + "/names/schools\"", "name=\"bodies\" value=\"" + authority);
    }

    private MvcTestResult many(String path, Map<String, String> values) {
        var request = mvc.post()
                .uri("/roadmaps/" + plan + "/many" + path)
                .with(as(coordinator))
                .with(csrf());
        values.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult names(String typed) {
        return mvc.get()
                .uri("/roadmaps/" + plan + "/names/bodies")
                .param("q", typed)
                .with(as(coordinator))
                .header("HX-Request", "true")
                .exchange();
    }

    private MvcTestResult page(String path) {
        return mvc.get().uri("/roadmaps/" + plan + path).with(as(coordinator)).exchange();
    }

    private MvcTestResult open(MeasureField field) {
        return mvc.get()
                .uri(cell(field))
                .with(as(coordinator))
                .header("HX-Request", "true")
                .exchange();
    }

    private MvcTestResult save(MeasureField field, Map<String, String> values) {
        return post(field, values, true);
    }

    private MvcTestResult post(MeasureField field, Map<String, String> values, boolean htmx) {
        Map<String, String> all = new HashMap<>(Map.of("version", "0"));
        all.putAll(values);
        var request = mvc.post().uri(cell(field)).with(as(coordinator)).with(csrf());
        all.forEach(request::param);
        return htmx ? request.header("HX-Request", "true").exchange() : request.exchange();
    }

    private String cell(MeasureField field) {
        return "/roadmaps/" + plan + "/measures/" + measure + "/cells/" + field;
    }

    private String stored() {
        return jdbc.sql("select title || '|' || result from measure where id = ?")
                .param(measure)
                .query(String.class)
                .single();
    }
}
