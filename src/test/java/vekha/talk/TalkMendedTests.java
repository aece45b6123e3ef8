package vekha.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.foundation.Subject;
import vekha.journal.JournalEntry;
import vekha.journal.JournalQueries;

/** What was said is mended, taken back or removed, and is never said twice or lost. */
class TalkMendedTests extends TalkingTown {

    @Autowired
    private JournalQueries journal;

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

    private List<String> acts(long comment) {
        return journal.history(new Subject("comment", comment), place.curator.zone(), 9).stream()
                .map(JournalEntry::act)
                .toList();
    }

    private long count(String sql, long id) {
        return jdbc.sql(sql).param(id).query(Long.class).single();
    }
}
