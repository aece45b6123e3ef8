package vekha.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.Role;

/** Checkpoints are marked, moved, exempted and accepted on their pages by those who may. */
class ExecutionPagesTests extends TownWithASchool {

    @Test
    void curatorMarksFromMyWorkAndTakesItBack() {
        assertThat(get(curator, "/my-work")).hasStatusOk().bodyText().contains("Самообследование", "6\u00a0дней");

        MvcTestResult marked = post(curator, "/completion", "version", "0", "back", "/my-work");

        assertThat(marked).hasStatus3xxRedirection().hasRedirectedUrl("/my-work");
        assertThat(marked).flash().containsEntry("notice", "notice.completed");
        assertThat(marked)
                .flash()
                .containsEntry("noticeUndo", "/checkpoints/" + checkpoint + "/withdrawal?back=/my-work");
        assertThat(plan.state(checkpoint)).isEqualTo("REPORTED");
        assertThat(post(curator, "/withdrawal?back=/my-work")).hasRedirectedUrl("/my-work");
        assertThat(plan.state(checkpoint)).isEqualTo("PLANNED");
    }

    @Test
    void curatorWithoutSchoolsIsToldWhy() {
        assertThat(get(town.person(town.municipality(), Role.CURATOR), "/my-work"))
                .hasStatusOk()
                .bodyText()
                .contains("За вами пока не закреплены школы");
    }

    @Test
    void refusedMarkComesBackWithEverythingTyped() {
        MvcTestResult refused = post(
                curator,
                "/completion",
                "version",
                "0",
                "proof",
                "пр. № 34 от 25.01.2023",
                "doneOn",
                "2024-01-01",
                "what",
                "провели");

        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .contains("01.01.2024", "пр. № 34 от 25.01.2023", "2024-01-01", "провели");
        assertThat(plan.state(checkpoint)).isEqualTo("PLANNED");
    }

    @Test
    void dateThatIsNoneIsToldInASentence() {
        assertThat(post(curator, "/completion", "version", "0", "doneOn", "вчера", "proof", "пр. № 34"))
                .hasStatus(422)
                .bodyText()
                .contains("пр. № 34", "class=\"error\"")
                .doesNotContain("java.time", "Failed to convert");
    }

    @ParameterizedTest
    @CsvSource({
        "/completion, doneOn, what",
        "/completion, doneOn, proof",
        "/postponement, until, reason",
        "/exemption, version, why",
        "/postponement, until, allowedBy"
    })
    void yearNobodyMeansAndAMillionLettersAreToldAndChangeNothing(String act, String day, String text) {
        String million = "ж".repeat(1_000_000);

        assertThat(post(
                        coordinator,
                        act,
                        "version",
                        "0",
                        text,
                        million,
                        day.equals("version") ? "back" : day,
                        "2023-02-20"))
                .hasStatus(422)
                .bodyText()
                .contains("class=\"error\"")
                .doesNotContain("Exception", "java.");
        assertThat(plan.state(checkpoint)).isEqualTo("PLANNED");
        if (!day.equals("version")) {
            for (String year : List.of("20015-01-20", "20.01.20015", "0215-01-20")) {
                assertThat(post(coordinator, act, "version", "0", day, year, "reason", "Карантин", "proof", "пр. № 3"))
                        .hasStatus(422)
                        .bodyText()
                        .contains("class=\"error\"")
                        .doesNotContain("Exception", "java.");
            }
        }
        assertThat(plan.state(checkpoint)).isEqualTo("PLANNED");
        assertThat(jdbc.sql("select count(*) from postponement where checkpoint_id = ?")
                        .param(checkpoint.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void oneRowIsReplacedForHtmx() {
        MvcTestResult row = web.post()
                .uri("/checkpoints/" + checkpoint + "/completion")
                .header("HX-Request", "true")
                .param("version", "0")
                .with(as(curator))
                .with(csrf())
                .exchange();

        assertThat(row)
                .hasStatusOk()
                .bodyText()
                .contains("id=\"c" + checkpoint + "\"", "hx-swap-oob", "/checkpoints/" + checkpoint + "/withdrawal")
                .doesNotContain("<html");
    }

    @Test
    void whatIsNotInCareDoesNotExist() {
        Actor elsewhere = town.person(town.municipality(), Role.COORDINATOR);

        for (Actor other : List.of(stranger, elsewhere)) {
            assertThat(get(other, "/checkpoints/" + checkpoint)).hasStatus(404);
            assertThat(post(other, "/completion", "version", "0")).hasStatus(404);
            assertThat(post(other, "/exemption", "version", "0", "why", "так")).hasStatus(404);
            assertThat(get(other, "/checkpoints")).hasStatusOk().bodyText().doesNotContain("Самообследование");
            assertThat(get(other, "/my-work")).hasStatusOk().bodyText().doesNotContain("Самообследование");
        }
        assertThat(get(curator, "/checkpoints/999999999")).hasStatus(404);
        assertThat(get(curator, "/checkpoints/abc")).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATOR, 403, 403, 403",
        "HEAD, 403, 403, 403",
        "CURATOR, 302, 403, 302",
        "PRINCIPAL, 302, 403, 302",
        "COORDINATOR, 302, 302, 302"
    })
    void everyRoleMayWhatItMay(Role role, int mark, int date, int exempt) {
        Actor person = town.person(territory, role, school);
        CheckpointId waiting = plan.checkpoint(measure, school, null, null);
        CheckpointId other = plan.checkpoint(measure, school, null, DUE.plusDays(1));

        assertThat(get(person, "/checkpoints/" + checkpoint)).hasStatusOk();
        assertThat(post(person, "/completion", "version", "0")).hasStatus(mark);
        assertThat(postTo(person, "/checkpoints/" + waiting + "/date", "version", "0", "due", "2023-02-01"))
                .hasStatus(date);
        assertThat(postTo(person, "/checkpoints/" + other + "/exemption", "version", "0", "why", "ремонт"))
                .hasStatus(exempt);
    }

    @Test
    void staleFormIsAConflict() {
        post(curator, "/exemption", "version", "0", "why", "ремонт");
        post(curator, "/requirement");

        assertThat(post(curator, "/completion", "version", "0")).hasStatus(409);
    }

    @Test
    void coordinatorVerifiesTheQueueButNotTheOwnMark() {
        CheckpointId own = plan.checkpoint(measure, school, null, DUE.plusDays(1));
        post(curator, "/completion", "version", "0", "proof", "пр. № 34 от 25.01.2023");
        postTo(coordinator, "/checkpoints/" + own + "/completion", "version", "0");

        assertThat(get(coordinator, "/verifications"))
                .hasStatusOk()
                .bodyText()
                .contains("приказ № 34 от 25.01.2023", checkpoint + ":1")
                .doesNotContain(own + ":1");
        assertThat(post(curator, "/acceptance", "version", "1")).hasStatus(403);
        assertThat(get(curator, "/verifications")).hasStatus(403);
        assertThat(postTo(coordinator, "/checkpoints/" + own + "/acceptance", "version", "1"))
                .hasStatus(422);
        assertThat(postTo(coordinator, "/verifications", "verdict", "return", "checkpoint", checkpoint + ":1"))
                .hasStatus(422);
        assertThat(postTo(
                        coordinator,
                        "/verifications",
                        "verdict",
                        "return",
                        "remark",
                        "нет протокола",
                        "checkpoint",
                        checkpoint + ":1"))
                .hasRedirectedUrl("/verifications");
        assertThat(plan.state(checkpoint)).isEqualTo("RETURNED");
        assertThat(get(curator, "/my-work")).bodyText().contains("нет протокола");
    }

    @Test
    void onlyAKnownVerdictDecides() {
        post(curator, "/completion", "version", "0");

        for (String verdict : List.of("returned", "ACCEPT", "")) {
            assertThat(postTo(coordinator, "/verifications", "verdict", verdict, "checkpoint", checkpoint + ":1"))
                    .hasStatus(400);
        }
        assertThat(plan.state(checkpoint)).isEqualTo("REPORTED");
    }

    @Test
    void momentNobodyCanHaveSeenIsNoError() {
        post(curator, "/completion", "version", "0");

        assertThat(postTo(coordinator, "/verifications", "verdict", "accept-all", "seen", "" + Long.MIN_VALUE))
                .hasRedirectedUrl("/verifications");
        assertThat(plan.state(checkpoint)).as("made after that").isEqualTo("REPORTED");
        assertThat(postTo(coordinator, "/verifications", "verdict", "accept-all", "seen", "" + Long.MAX_VALUE))
                .hasRedirectedUrl("/verifications");
        assertThat(plan.state(checkpoint)).isEqualTo("ACCEPTED");
    }

    @Test
    void characterThatTheDatabaseDoesNotKeepIsDropped() {
        assertThat(post(
                        curator,
                        "/completion",
                        "version",
                        "0",
                        "what",
                        "про\u0000вели",
                        "document.number",
                        "3\u00004",
                        "named",
                        " спра\u0000вка ",
                        "named",
                        "протокол"))
                .hasStatus3xxRedirection();
        assertThat(jdbc.sql("""
                                select k.what || ' ' || e.number from completion k join evidence e on e.completion_id = k.id
                                where k.checkpoint_id = ? and e.number is not null""").param(checkpoint.value()).query(String.class).single())
                .isEqualTo("провели 34");
        assertThat(jdbc.sql("""
                                select e.kind from completion k join evidence e on e.completion_id = k.id
                                where k.checkpoint_id = ? and e.number is null order by e.position""").param(checkpoint.value()).query(String.class).list())
                .containsExactly("REPORT", "PROTOCOL");

        assertThat(postTo(
                        coordinator,
                        "/verifications",
                        "verdict",
                        "return",
                        "remark",
                        "нет\u0000 протокола",
                        "checkpoint",
                        checkpoint + ":1"))
                .hasRedirectedUrl("/verifications");
        assertThat(get(curator, "/my-work")).bodyText().contains("нет протокола");
    }

    @Test
    void emptyChoiceAmongOthersIsNone() {
        post(curator, "/completion", "version", "0");

        assertThat(postTo(curator, "/my-work/withdrawals", "ids", "", "ids", checkpoint.toString(), "ids", "\u0000"))
                .hasStatus3xxRedirection();
        assertThat(plan.state(checkpoint)).isEqualTo("PLANNED");
    }

    @Test
    void documentThatIsChosenAloneIsNotDividedAtItsComma() {
        assertThat(post(curator, "/completion", "version", "0", "named", "приказ № 34, 35 от 20.01.2023"))
                .hasStatus3xxRedirection();
        assertThat(jdbc.sql("""
                                select count(*) from completion k join evidence e on e.completion_id = k.id
                                where k.checkpoint_id = ?""").param(checkpoint.value()).query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void severalAreMarkedWithOneProofAndTakenBackTogether() {
        CheckpointId next = plan.checkpoint(measure, school, null, DUE.plusDays(1));

        MvcTestResult marked = postTo(
                curator,
                "/my-work/completions",
                "checkpoint",
                checkpoint + ":0",
                "checkpoint",
                next + ":0",
                "proof",
                "протокол 3 от 20.01");

        assertThat(marked).hasRedirectedUrl("/my-work");
        assertThat(List.of(plan.state(checkpoint), plan.state(next))).containsOnly("REPORTED");
        assertThat(postTo(curator, "/my-work/withdrawals?ids=" + checkpoint + "," + next))
                .hasRedirectedUrl("/my-work");
        assertThat(List.of(plan.state(checkpoint), plan.state(next))).containsOnly("PLANNED");
        assertThat(postTo(curator, "/my-work/completions", "proof", "пр. № 1"))
                .hasStatus(422)
                .bodyText()
                .contains("пр. № 1");
    }

    @Test
    void typedLineIsExplainedWhileItIsTyped() {
        assertThat(get(curator, "/my-work/reading?due=2023-01-20&proof=пр. № 34 от 25.01.2023"))
                .hasStatusOk()
                .bodyText()
                .contains("приказ", "№ 34", "25.01.2023", "5\u00a0дней");
        assertThat(get(curator, "/my-work/reading?proof=<b>что-то</b>"))
                .bodyText()
                .contains("&lt;b&gt;");
    }

    @Test
    void actLeadsBackOnlyIntoTheHouse() {
        assertThat(post(curator, "/completion", "version", "0", "back", "//evil.example"))
                .hasRedirectedUrl("/checkpoints/" + checkpoint);
        assertThat(post(curator, "/withdrawal", "back", "https://evil.example"))
                .hasRedirectedUrl("/checkpoints/" + checkpoint);
    }
}
