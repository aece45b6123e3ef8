package vekha.roadmap.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vekha.support.Town.as;

import org.junit.jupiter.api.Test;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A measure is typed as a row where it will stand. */
class NewRowPagesTests extends DraftOfTwoMeasures {

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
    void bodiesTypedIntoANewRowAreFoundInTheDirectory() {
        town.body(coordinator.territory(), "METHODICAL_CENTRE", "ИМЦ");
        town.body(coordinator.territory(), "SERVICE", "Отдел качества, контроля и надзора");
        String typed = "«имц» и УО\nотдел качества, контроля и надзора; Директора школ";

        assertThat(mvc.get()
                        .uri("/roadmaps/" + plan + "/names/typed")
                        .param("responsible", typed)
                        .with(as(coordinator)))
                .hasStatusOk()
                .bodyText()
                .contains("ИМЦ, УО, Отдел качества, контроля и надзора", "Директора школ");
        assertThat(mvc.post()
                        .uri("/roadmaps/" + plan + "/measures")
                        .param("title", "Новое с исполнителями")
                        .param("responsible", typed)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(as(coordinator)))
                .hasStatus3xxRedirection();
        assertThat(jdbc.sql("""
                        select b.short_name from measure_body mb join responsible_body b on b.id = mb.body_id
                        join measure m on m.id = mb.measure_id where m.title = 'Новое с исполнителями' and m.roadmap_id = ?
                        order by mb.position""").param(plan.value()).query(String.class).list())
                .containsExactly("ИМЦ", "УО", "Отдел качества, контроля и надзора");
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
}
