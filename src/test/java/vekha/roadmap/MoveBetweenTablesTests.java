package vekha.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vekha.foundation.RefusedException;
import vekha.journal.OwnActs;
import vekha.journal.UndoAct;

/** A plan of several tables: its measures go from one to another as long as nothing they say is lost. */
class MoveBetweenTablesTests extends DraftOfThree {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private ArrangeMany arrangeMany;

    @Autowired
    private OwnActs own;

    @Autowired
    private UndoAct undo;

    @BeforeEach
    void twoMoreTables() {
        table(1, "Приложение 1", "TITLE", "DEADLINE", "RESPONSIBLE", "RESULT");
        table(2, "Приложение 2", "TITLE", "DEADLINE");
    }

    @Test
    void measuresGoToASectionOfAnotherTableAndComeBackWhenThatIsTakenBack() {
        String before = places();

        assertThat(arrangeMany.move(
                        coordinator, plan, List.of(measure("Б"), measure("В")), section("Раздел Приложение 1")))
                .isEqualTo(2);

        assertThat(places()).isEqualTo("А: 0 Первый, Б: 1 Раздел Приложение 1, В: 1 Раздел Приложение 1");
        assertThat(web.get().uri("/roadmaps/" + plan).with(as(coordinator)))
                .bodyText()
                .containsSubsequence("Раздел Приложение 1", ">Б<", ">В<");
        assertThat(acts("measureMoved")).isEqualTo(2);

        undo.by(coordinator, own.newest(coordinator).orElseThrow());
        assertThat(places()).isEqualTo(before);
    }

    @Test
    void howTheOtherTableReadsTheDeadlineIsSaidBeforeItIsMoved() {
        jdbc.sql("update plan_table set period_from = '2031-01-01', period_to = '2031-12-31'"
                        + " where roadmap_id = ? and title = 'Приложение 1'")
                .param(plan.value())
                .update();

        assertThat(preview("Раздел Приложение 1"))
                .contains("Срок «март» понимается как", "31.03.2031", "<ins>")
                .containsPattern("<del>[^<]*31\\.03\\.20(?!31)");
        assertThat(preview("Второй")).contains("<ins>").doesNotContain("понимается как");
    }

    private String preview(String section) {
        try {
            return web.post()
                    .uri("/roadmaps/" + plan + "/many/preview")
                    .with(as(coordinator))
                    .with(csrf())
                    .param("rows", measure("Б").toString())
                    .param("act", "MOVE")
                    .param("section", section(section).toString())
                    .exchange()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void whatTheOtherTableHasNoColumnForIsSaidAndNotLost() {
        SectionId narrow = section("Раздел Приложение 2");
        String before = places();

        assertThat(web.post()
                        .uri("/roadmaps/" + plan + "/many/preview")
                        .with(as(coordinator))
                        .with(csrf())
                        .param("rows", measure("А").toString())
                        .param("act", "MOVE")
                        .param("section", narrow.toString()))
                .hasStatusOk()
                .bodyText()
                .contains("Приложение 2 — Раздел Приложение 2", "нет граф для того, что здесь написано", "Результат");
        assertThatThrownBy(() -> arrangeMany.move(coordinator, plan, Set.of(measure("А")), narrow))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        it -> assertThat(it.messageKey()).isEqualTo("roadmap.many.no-column"));
        assertThat(places()).isEqualTo(before);
    }

    @Test
    void whatSaysNoMoreThanTheOtherTableHoldsGoesThere() {
        jdbc.sql("update measure set result = null, responsible = '' where id = ?")
                .param(measure("А").value())
                .update();

        arrangeMany.move(coordinator, plan, Set.of(measure("А")), section("Раздел Приложение 2"));

        assertThat(places()).startsWith("А: 2 Раздел Приложение 2");
    }

    private void table(int position, String title, String... columns) {
        String json = "["
                + String.join(
                        ",",
                        List.of(columns).stream()
                                .map(kind -> "{\"kind\": \"" + kind + "\", \"heading\": \"" + kind + "\"}")
                                .toList())
                + "]";
        long table = jdbc.sql(
                        "insert into plan_table (roadmap_id, position, title, columns) values (?, ?, ?, cast(? as jsonb)) returning id")
                .params(plan.value(), position, title, json)
                .query(Long.class)
                .single();
        jdbc.sql("insert into section (plan_table_id, roadmap_id, position, title) values (?, ?, ?, ?)")
                .params(table, plan.value(), 100 + position, "Раздел " + title)
                .update();
    }

    /** Each measure with the place of its table and its section. */
    private String places() {
        return jdbc.sql("""
                        select string_agg(m.title || ': ' || t.position || ' ' || s.title, ', ' order by m.title)
                        from measure m join plan_table t on t.id = m.plan_table_id
                        join section s on s.id = m.section_id and s.plan_table_id = t.id where m.roadmap_id = ?""").param(plan.value()).query(String.class).single();
    }
}
