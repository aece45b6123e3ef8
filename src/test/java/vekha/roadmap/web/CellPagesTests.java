package vekha.roadmap.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.BodyId;
import vekha.roadmap.MeasureField;
import vekha.support.StatementCounter;

/** A cell of a plan is edited in its place, by several people at once as well, and without a script. */
class CellPagesTests extends DraftOfTwoMeasures {

    @Autowired
    private StatementCounter statements;

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
    void withoutScriptTheSameIsAPageAndARedirect() {
        assertThat(mvc.get().uri(cell(MeasureField.TITLE)).with(as(coordinator)))
                .hasStatus3xxRedirection();
        assertThat(post(MeasureField.TITLE, Map.of("text", "Новое название"), false))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/roadmaps/" + plan + "#m" + measure);
        assertThat(post(MeasureField.TITLE, Map.of(), false))
                .hasStatus(422)
                .bodyText()
                .contains("<html", "Введите текст");
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

    private MvcTestResult names(String typed) {
        return mvc.get()
                .uri("/roadmaps/" + plan + "/names/bodies")
                .param("q", typed)
                .with(as(coordinator))
                .header("HX-Request", "true")
                .exchange();
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
