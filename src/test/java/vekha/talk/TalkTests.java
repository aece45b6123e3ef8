package vekha.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.support.StatementCounter;

/** What is said about a measure or a checkpoint, who sees it and whom it names. */
class TalkTests extends TalkingTown {

    @Autowired
    private StatementCounter statements;

    @Test
    void whatWasSaidStandsOnThePageOfItsThing() {
        for (String page : List.of(point, measure)) {
            MvcTestResult said = say(place.curator, page, "Успеем к сроку?\nПротокол: https://example.ru/p?a=1");
            long comment = last();

            assertThat(said).hasStatus3xxRedirection().hasRedirectedUrl(page + "#k" + comment);
            assertThat(get(place.coordinator, page))
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            "id=\"k" + comment + "\"",
                            "Успеем к сроку?\nПротокол: ",
                            "<a href=\"https://example.ru/p?a=1\" rel=\"nofollow noopener noreferrer\">",
                            place.curator.name());
        }
    }

    @Test
    void timeIsThatOfTheTerritory() {
        jdbc.sql("update territory set zone = 'Asia/Vladivostok' where id = ?")
                .param(place.territory.value())
                .update();
        say(place.curator, measure, "Успеем?");

        assertThat(get(town.actor(place.coordinator.id()), measure)).bodyText().contains("26.01.2023 19:00");
    }

    @Test
    void markupStaysText() {
        say(
                place.curator,
                point,
                "<script>alert(1)</script> <img src=x onerror=alert(1)> https://example.ru/\"onmouseover=\"alert(1) 'a' & b");

        assertThat(get(place.coordinator, point))
                .bodyText()
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x onerror=alert(1)&gt;", "&amp; b")
                .doesNotContain("<script>alert", "<img src", "\"onmouseover=\"");
    }

    @Test
    void exactlyThoseWhoSeeTheThingSeeWhatIsSaid() {
        say(place.curator, point, "Только для своих");
        say(place.curator, measure, "Для всех");

        for (Actor other : place.everybody()) {
            boolean sees = get(other, point).getResponse().getStatus() == 200;
            assertThat(get(other, point + "/comments").getResponse().getStatus())
                    .isEqualTo(sees ? 200 : 404);
            assertThat(say(other, point, "И я").getResponse().getStatus()).isEqualTo(sees ? 302 : 404);
            assertThat(get(other, point + "/comments/people").getResponse().getStatus())
                    .isEqualTo(sees ? 200 : 404);
            boolean seesPlan = get(other, measure).getResponse().getStatus() == 200;
            assertThat(get(other, measure + "/comments").getResponse().getStatus())
                    .isEqualTo(seesPlan ? 200 : 404);
        }
        assertThat(get(place.otherCurator, measure))
                .bodyText()
                .contains("Для всех")
                .doesNotContain("Только для своих");
        assertThat(get(place.otherCurator, "/roadmaps/" + place.roadmap + "/history"))
                .bodyText()
                .doesNotContain("Комментарий написан");
    }

    @Test
    void thoseWhoCanBeNamedAreThoseWhoSeeIt() {
        Topic ofPoint = topic(Topic.About.CHECKPOINT);
        Topic ofMeasure = topic(Topic.About.MEASURE);
        Hearers hearers = new Hearers(jdbc);
        for (Topic topic : List.of(ofPoint, ofMeasure)) {
            assertThat(hearers.of(topic))
                    .isNotEmpty()
                    .allSatisfy(hearer -> assertThat(get(town.actor(hearer.person()), topic.page())
                                    .getResponse()
                                    .getStatus())
                            .as(hearer.name() + " at " + topic.page())
                            .isEqualTo(hearer.sees() ? 200 : 404));
        }
        assertThat(hearers.of(ofPoint))
                .extracting(Hearers.Hearer::id)
                .contains(place.otherCurator.id().value(), place.region.id().value())
                .doesNotContain(place.stranger.id().value());
    }

    @Test
    void draftsAreTalkedOfByThoseWhoSeeThem() {
        jdbc.sql("update roadmap set state = 'DRAFT' where id = ?")
                .param(place.roadmap)
                .update();

        assertThat(say(place.coordinator, measure, "Черновик")).hasStatus(302);
        assertThat(say(place.curator, measure, "Вижу?")).hasStatus(404);
        assertThat(say(place.coordinator, measure, "@" + place.curator.name() + " — гляньте"))
                .hasStatus(422)
                .bodyText()
                .contains("не видит это обсуждение");
    }

    @Test
    void aPersonIsNamedByAChip() {
        say(place.coordinator, point, "@" + place.curator.name() + ", когда?");

        assertThat(get(place.curator, point))
                .bodyText()
                .contains("<span class=\"chip mention\" title=\"" + place.curator.name() + "\">@" + place.curator.name()
                        + "</span>");
        assertThat(jdbc.sql("select person_id from mention where comment_id = ?")
                        .param(last())
                        .query(Long.class)
                        .list())
                .containsExactly(place.curator.id().value());
    }

    @Test
    void whomOneCannotNameIsToldInASentenceAndTheTextIsKept() {
        assertThat(say(place.coordinator, point, "Спросим @Нетакого сейчас"))
                .hasStatus(422)
                .bodyText()
                .contains("такого человека", "Спросим @Нетакого сейчас");
        assertThat(say(place.coordinator, point, "@" + place.otherCurator.name() + " решит"))
                .hasStatus(422)
                .bodyText()
                .contains("не видит это обсуждение", "решит</textarea>");
        assertThat(say(place.coordinator, point, "@Чужак решит"))
                .hasStatus(422)
                .bodyText()
                .contains("такого человека");
        assertThat(say(place.coordinator, measure, "@Человек решит"))
                .hasStatus(422)
                .bodyText()
                .contains("подходит нескольким");
    }

    @Test
    void peopleAreOfferedWhileTyping() {
        String half = place.curator.name().substring(0, 9);
        MvcTestResult offered = web.get()
                .uri(point + "/comments/people")
                .param("q", half)
                .header("HX-Request", "true")
                .with(as(place.coordinator))
                .exchange();

        assertThat(offered)
                .hasStatusOk()
                .bodyText()
                .contains("role=\"option\"", place.curator.name())
                .doesNotContain("<html", place.otherCurator.name() + "</b>");
        assertThat(get(place.coordinator, point + "/comments/people"))
                .hasStatusOk()
                .bodyText()
                .contains("<html", place.curator.name());
    }

    @Test
    void withAScriptTheTalkComesBackAlone() {
        MvcTestResult said = web.post()
                .uri(point + "/comments")
                .header("HX-Request", "true")
                .param("text", "Сразу видно")
                .with(as(place.curator))
                .with(csrf())
                .exchange();

        assertThat(said)
                .hasStatusOk()
                .bodyText()
                .contains("<section", "id=\"talk\"", "Сразу видно", "data-focus=\"yes\"")
                .doesNotContain("<html", "<header class=\"top\"");
    }

    @Test
    void plansAndListsCountWhatWasSaid() throws Exception {
        String plan = "/roadmaps/" + place.roadmap;
        int before = statements.during(() -> get(place.coordinator, plan)).size();
        assertThat(get(place.coordinator, plan)).bodyText().doesNotContain("chat-left-text");
        for (int i = 0; i < 3; i++) {
            say(place.coordinator, measure, "Слово " + i);
        }
        say(place.curator, point, "Готовим");

        assertThat(get(place.coordinator, plan)).bodyText().contains(measure + "#talk", "3\u00a0комментария");
        assertThat(statements.during(() -> get(place.coordinator, plan))).hasSize(before);
        for (String list : List.of("/checkpoints", "/my-work")) {
            assertThat(get(place.curator, list)).bodyText().contains(point + "#talk", "1\u00a0комментарий");
        }
    }

    @Test
    void aTalkIsOneStatementHoweverLongItIs() throws Exception {
        for (int i = 0; i < 3; i++) {
            say(place.curator, point, "Слово");
        }
        int few = statements.during(() -> get(place.coordinator, point)).size();
        for (int i = 0; i < 60; i++) {
            say(place.curator, point, "Слово @" + place.coordinator.name());
        }
        assertThat(statements.during(() -> get(place.coordinator, point))).hasSize(few);
        assertThat(get(place.coordinator, point)).bodyText().contains("Показать ещё 33\u00a0комментария");
    }

    private Topic topic(Topic.About about) {
        boolean isPoint = about == Topic.About.CHECKPOINT;
        return new Topic(
                about, place.territory, place.roadmap, place.measure, isPoint ? place.checkpoint : null, "", null);
    }
}
