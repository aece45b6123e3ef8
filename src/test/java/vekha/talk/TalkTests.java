package vekha.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.foundation.Subject;
import vekha.journal.JournalEntry;
import vekha.journal.JournalQueries;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.TestClock;
import vekha.support.Town;

/** Comments on measures and checkpoints: who reads, who writes, what is kept, what is refused. */
@ApplicationTest
class TalkTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Town town;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JournalQueries journal;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private TestClock clock;

    private TalkTown place;
    private String point;
    private String measure;

    @BeforeEach
    void aPlan() {
        place = new TalkTown(town, jdbc);
        point = "/checkpoints/" + place.checkpoint;
        measure = "/roadmaps/" + place.roadmap + "/measures/" + place.measure;
    }

    @AfterEach
    void noon() {
        clock.reset();
    }

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
    void aFormSentTwiceSaysItOnce() {
        UUID key = UUID.randomUUID();
        for (int time = 0; time < 2; time++) {
            assertThat(post(place.curator, point + "/comments", "text", "Один раз", "key", key.toString()))
                    .hasStatus(302);
        }
        assertThat(count("select count(*) from comment where measure_id = ?", place.measure))
                .isEqualTo(1);
        assertThat(post(place.coordinator, point + "/comments", "text", "Другой человек", "key", key.toString()))
                .hasStatus(302);
        assertThat(post(place.curator, point + "/comments", "text", "Без ключа"))
                .hasStatus(302);
        assertThat(post(place.curator, point + "/comments", "text", "Плохой ключ", "key", "x"))
                .hasStatus(400);
        assertThat(count("select count(*) from comment where measure_id = ?", place.measure))
                .isEqualTo(3);
    }

    @Test
    void tooMuchIsToldInASentenceAndNothingIsLost() {
        String much = "слово ".repeat(170_000).strip();
        MvcTestResult refused = say(place.curator, point, much);

        assertThat(refused).hasStatus(422).bodyText().contains("помещается 4\u00a0000 знаков", much);
        assertThat(say(place.curator, point, " \n ")).hasStatus(422).bodyText().contains("комментарий пустой");
        assertThat(count("select count(*) from comment where measure_id = ?", place.measure))
                .isZero();
    }

    @Test
    void theAuthorMendsForAQuarterOfAnHour() {
        say(place.curator, point, "Успем");
        long comment = last();
        String edit = "/comments/" + comment + "/edit";

        assertThat(get(place.curator, edit)).hasStatusOk().bodyText().contains("Успем");
        assertThat(get(place.coordinator, edit)).hasStatus(403);
        assertThat(get(place.otherCurator, edit)).hasStatus(404);
        assertThat(post(place.curator, edit, "version", "0", "text", "Успеем")).hasStatus(302);
        assertThat(post(place.curator, edit, "version", "0", "text", "Иначе")).hasStatus(409);
        assertThat(post(place.curator, edit, "text", "Иначе")).hasStatus(422);
        assertThat(get(place.coordinator, point))
                .bodyText()
                .contains("Успеем", "изменено")
                .doesNotContain("Успем<");

        clock.turnTo(clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(get(place.curator, edit)).hasStatus(403);
        assertThat(post(place.curator, edit, "version", "1", "text", "Поздняя правка"))
                .hasStatus(422)
                .bodyText()
                .contains("15 минут", "Поздняя правка");
    }

    @Test
    void theAuthorTakesItBackAndTheWordsAreGone() {
        say(place.curator, point, "Лишнее @" + place.coordinator.name());
        long comment = last();

        assertThat(post(place.coordinator, "/comments/" + comment + "/deletion"))
                .hasStatus(403);
        assertThat(post(place.curator, "/comments/" + comment + "/deletion")).hasStatus(302);
        assertThat(post(place.curator, "/comments/" + comment + "/deletion")).hasStatus(302);
        assertThat(get(place.coordinator, point))
                .bodyText()
                .contains("Комментарий удалён")
                .doesNotContain("Лишнее");
        assertThat(count("select count(*) from comment where text is not null and id = ?", comment))
                .isZero();
        assertThat(count("select count(*) from mention where comment_id = ?", comment))
                .isZero();
        assertThat(acts(comment)).containsExactly("commentDeleted", "commentWritten");
        assertThat(get(place.curator, "/comments/" + comment + "/edit")).hasStatus(404);
    }

    @Test
    void theCoordinatorRemovesWithAReasonThatStaysInItsPlace() {
        say(place.curator, point, "Фамилия ученика");
        long comment = last();
        String removal = "/comments/" + comment + "/removal";

        assertThat(get(place.principal, removal)).hasStatus(403);
        assertThat(post(place.head, removal, "why", "так")).hasStatus(403);
        assertThat(post(place.coordinator, removal, "why", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Напишите причину");
        assertThat(post(place.coordinator, removal, "why", "сведения о <ребёнке>"))
                .hasStatus(302);
        assertThat(get(place.curator, point))
                .bodyText()
                .contains(
                        "Комментарий убрал координатор " + place.coordinator.name() + ": «сведения о &lt;ребёнке&gt;»")
                .doesNotContain("Фамилия ученика");
        assertThat(journal.history(new Subject("comment", comment), place.curator.zone(), 5)
                        .get(0))
                .extracting(JournalEntry::act, JournalEntry::cause)
                .containsExactly("commentRemoved", "сведения о <ребёнке>");
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
    void whatWasSaidGoesOnWhenTheCheckpointMakesWayForAnother() {
        say(place.curator, point, "О прежнем сроке");
        long next = place.checkpoint(place.school, LocalDate.of(2023, 3, 1));
        long others = place.checkpoint(place.otherSchool, LocalDate.of(2023, 3, 1));
        jdbc.sql("delete from checkpoint where id = ?").param(place.checkpoint).update();

        assertThat(get(place.curator, "/checkpoints/" + next))
                .bodyText()
                .contains("О прежнем сроке", "о прежнем сроке 20.01.2023");
        assertThat(get(place.otherCurator, "/checkpoints/" + others))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("О прежнем сроке");
        assertThat(get(place.curator, "/comments/" + last())).hasRedirectedUrl("/checkpoints/" + next + "#k" + last());
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

    private List<String> acts(long comment) {
        return journal.history(new Subject("comment", comment), place.curator.zone(), 9).stream()
                .map(JournalEntry::act)
                .toList();
    }

    private long last() {
        return jdbc.sql("select max(id) from comment where measure_id = ?")
                .param(place.measure)
                .query(Long.class)
                .single();
    }

    private long count(String sql, long id) {
        return jdbc.sql(sql).param(id).query(Long.class).single();
    }

    private MvcTestResult say(Actor who, String page, String text) {
        return post(
                who, page + "/comments", "text", text, "key", UUID.randomUUID().toString());
    }

    private MvcTestResult get(Actor who, String address) {
        return web.get().uri(address).with(as(who)).exchange();
    }

    private MvcTestResult post(Actor who, String address, String... fields) {
        MockMvcTester.MockMvcRequestBuilder request =
                web.post().uri(address).with(as(who)).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }
}
