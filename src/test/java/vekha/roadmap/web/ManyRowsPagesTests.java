package vekha.roadmap.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Many rows of a plan are changed and moved at once by plain forms. */
class ManyRowsPagesTests extends DraftOfTwoMeasures {

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
                .contains("Будет изменено: 1\u00a0строка", "<ins>общее</ins>", "value=\"" + measure + ":0\"");
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
                .contains("Будет изменено: 2", "<ins>2 Пока пустой</ins>");
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

    @Test
    void whoTicksNothingIsAskedToTick() {
        MvcTestResult none = many("", Map.of());

        assertThat(none).hasRedirectedUrl("/roadmaps/" + plan + "?mode=SELECT");
        assertThat(none.getMvcResult().getFlashMap().get("notice")).isEqualTo("roadmap.select.none");
    }

    @Test
    void bodiesOfChosenRowsAreReplacedAndItIsToldAndOfferedBack() {
        assertThat(many("/preview", Map.of("rows", "" + measure, "act", "SET_BODIES")))
                .hasStatus(422);
        assertThat(many("/preview", Map.of("rows", "" + measure, "act", "SET_BODIES", "bodies", authority.toString())))
                .hasStatusOk()
                .bodyText()
                .contains("<ins>УО</ins>");

        MvcTestResult done =
                many("/change", Map.of("opened", measure + ":0", "act", "SET_BODIES", "bodies", authority.toString()));
        assertThat(done).hasRedirectedUrl("/roadmaps/" + plan + "#m" + measure);
        assertThat((Object[]) done.getMvcResult().getFlashMap().get("noticeArgs"))
                .contains("Заменить исполнителей");
        assertThat(done.getMvcResult().getFlashMap().get("noticeUndo")).isNotNull();
    }

    private MvcTestResult many(String path, Map<String, String> values) {
        var request = mvc.post()
                .uri("/roadmaps/" + plan + "/many" + path)
                .with(as(coordinator))
                .with(csrf());
        values.forEach((name, value) -> request.param(name, value.split(",")));
        return request.exchange();
    }
}
