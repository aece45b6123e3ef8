package vekha.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vekha.account.Actor;
import vekha.execution.PlanRows;
import vekha.roadmap.MeasureId;
import vekha.support.TestClock;

/** What was told waits in the bell and in the list until it is read, reminds once a day, and is forgotten in the end. */
class NoticeListTests extends NoticeTown {

    @Autowired
    private Remind remind;

    @Autowired
    private ForgetNotices forget;

    @Test
    void theBellCountsWithoutAStatementOfItsOwnAndOpeningReads() throws Exception {
        int before =
                statements.during(() -> get(place.curator, "/account/notices")).size();
        long comment = say(place.coordinator, "@" + place.curator.name() + " <b>смотрите</b>");
        List<String> sent = statements.during(() ->
                assertThat(get(place.curator, "/account/notices")).bodyText().contains("Уведомления: непрочитанных 1"));
        assertThat(sent).hasSize(before);

        long notice = only(place.curator);
        assertThat(get(place.curator, "/notices"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Вас упомянули",
                        "&lt;b&gt;смотрите&lt;/b&gt;",
                        "1.1 Самообследование",
                        "Школа № 4",
                        place.coordinator.name())
                .doesNotContain("<b>смотрите");
        assertThat(web.get()
                        .uri("/notices/" + notice)
                        .header("Sec-Purpose", "prefetch")
                        .with(as(place.curator)))
                .hasRedirectedUrl("/comments/" + comment);
        assertThat(unread(place.curator)).isEqualTo(1);
        assertThat(get(place.curator, "/notices/" + notice)).hasRedirectedUrl("/comments/" + comment);
        assertThat(unread(place.curator)).isZero();
        assertThat(get(place.curator, "/comments/" + comment))
                .hasRedirectedUrl("/checkpoints/" + point + "#k" + comment);
    }

    @Test
    void noticesOfOthersDoNotExistAndWordsOutOfSightAreNotQuoted() {
        say(place.coordinator, "@" + place.curator.name() + " тайна");
        long notice = only(place.curator);
        for (Actor other : List.of(place.principal, place.coordinator, place.stranger)) {
            assertThat(get(other, "/notices/" + notice)).hasStatus(404);
            assertThat(get(other, "/notices")).bodyText().doesNotContain("тайна");
        }
        assertThat(get(place.curator, "/notices")).bodyText().contains("тайна");
        jdbc.sql("delete from care_school where person_id = ?")
                .param(place.curator.id().value())
                .update();
        assertThat(get(place.curator, "/notices"))
                .bodyText()
                .contains("Вас упомянули")
                .doesNotContain("тайна");
    }

    @Test
    void allThatWasSeenIsReadAtOnceAndWhatCameLaterIsNot() {
        say(place.coordinator, "@" + place.curator.name() + " раз");
        long seen = only(place.curator);
        say(place.coordinator, "@" + place.curator.name() + " два");

        assertThat(web.post()
                        .uri("/notices/reading")
                        .param("last", String.valueOf(seen))
                        .with(as(place.curator))
                        .with(csrf()))
                .hasRedirectedUrl("/notices");
        assertThat(unread(place.curator)).isEqualTo(1);
        assertThat(web.post().uri("/notices/reading").with(as(place.curator)).with(csrf()))
                .hasStatus(302);
        assertThat(unread(place.curator)).isEqualTo(1);
    }

    @Test
    void theListIsTheSameFewStatementsHoweverLong() throws Exception {
        say(place.coordinator, "@" + place.curator.name() + " раз");
        int few = statements.during(() -> get(place.curator, "/notices")).size();
        for (int i = 0; i < 60; i++) {
            say(place.coordinator, "@" + place.curator.name() + " раз " + i);
        }
        assertThat(statements.during(() ->
                        assertThat(get(place.curator, "/notices")).bodyText().contains("Показаны 1–50 из 61")))
                .hasSize(few);
    }

    @Test
    void onceADayOneLineRemindsOfWhatIsDue() {
        LocalDate today = TestClock.TODAY; // a Thursday
        place.checkpoint(place.school, today.plusDays(7));
        place.checkpoint(place.school, today);
        place.checkpoint(place.school, today.minusDays(1));
        place.checkpoint(place.otherSchool, today.plusDays(6));
        remind.everybody();
        remind.everybody();
        clock.turnTo(clock.instant().plus(Duration.ofHours(3)));
        remind.everybody();

        assertThat(reminders(place.curator)).containsExactly("2023-01-26 1 1 2");
        assertThat(reminders(place.principal)).containsExactly("2023-01-26 1 1 2");
        assertThat(reminders(place.otherCurator)).isEmpty();
        assertThat(reminders(place.coordinator)).isEmpty();
        assertThat(get(place.curator, "/notices"))
                .bodyText()
                .contains("Сроки: сегодня — 1, через 7 дней — 1, просрочено — 2");

        clock.setDay(today.plusDays(2));
        remind.everybody();
        assertThat(reminders(place.curator)).as("nothing new on Saturday").hasSize(1);
        clock.setDay(today.plusDays(4));
        remind.everybody();
        assertThat(reminders(place.curator))
                .as("what stays overdue is told on Mondays")
                .hasSize(2);
    }

    @Test
    void theDayIsThatOfTheTerritory() {
        jdbc.sql("update territory set zone = 'Asia/Vladivostok' where id = ?")
                .param(place.territory.value())
                .update();
        place.checkpoint(place.school, TestClock.TODAY.plusDays(1));
        clock.turnTo(clock.instant().plus(Duration.ofHours(6))); // 15:00 in London, past midnight in Vladivostok
        remind.everybody();

        assertThat(reminders(place.curator)).containsExactly("2023-01-27 0 1 1");
    }

    @Test
    void planOfTheRegionRemindsInTheSameLineThoseWhoseSchoolsItAsks() {
        Actor responsible = town.responsible(place.territory, town.body(place.territory, "GROUP", "Кураторы"));
        jdbc.sql("update territory set zone = 'Asia/Vladivostok' where id = ?")
                .param(place.territory.value())
                .update();
        LocalDate tomorrow = TestClock.TODAY.plusDays(1);
        inThePlanOfTheRegion(tomorrow, tomorrow.plusDays(7));
        clock.turnTo(clock.instant().plus(Duration.ofHours(6))); // past midnight in Vladivostok, not in the region
        remind.everybody();
        remind.everybody();

        assertThat(reminders(place.curator)).containsExactly("2023-01-27 1 1 1");
        assertThat(reminders(place.principal)).containsExactly("2023-01-27 1 1 1");
        assertThat(List.of(place.otherCurator, place.coordinator, place.region, responsible))
                .allSatisfy(other -> assertThat(reminders(other)).isEmpty());
    }

    /** Of the one school, and of none of the other. */
    private void inThePlanOfTheRegion(LocalDate... days) {
        PlanRows plan = new PlanRows(jdbc);
        MeasureId measure =
                plan.measure(plan.roadmap(place.region.territory(), "APPROVED"), "Диагностика", "до 27.01.2023");
        for (LocalDate day : days) {
            plan.checkpoint(measure, place.school, null, day);
        }
    }

    @Test
    void afterHalfAYearItIsForgotten() {
        say(place.coordinator, "@" + place.curator.name() + " раз");
        clock.setDay(TestClock.TODAY.plusDays(179));
        forget.old();
        assertThat(unread(place.curator)).isEqualTo(1);
        clock.setDay(TestClock.TODAY.plusDays(181));
        forget.old();
        assertThat(unread(place.curator)).isZero();
    }

    private long only(Actor person) {
        return jdbc.sql("select id from notice where person_id = ?")
                .param(person.id().value())
                .query(Long.class)
                .single();
    }

    private List<String> reminders(Actor person) {
        return jdbc.sql("""
                        select day || ' ' || due_in_week || ' ' || due_today || ' ' || overdue from notice
                        where person_id = ? and kind = 'REMINDER' order by day""").param(person.id().value()).query(String.class).list();
    }
}
