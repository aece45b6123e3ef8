package vekha.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import vekha.account.Actor;
import vekha.account.ChangePerson;
import vekha.account.Person;
import vekha.account.PersonDetails;
import vekha.account.Role;
import vekha.execution.AcceptCompletion;
import vekha.execution.CheckpointId;
import vekha.execution.CompleteCheckpoint;
import vekha.execution.Delay;
import vekha.execution.Mark;
import vekha.execution.PostponeCheckpoint;
import vekha.execution.ReturnCompletion;
import vekha.execution.RevokeAcceptance;
import vekha.programme.CareHandedOver;
import vekha.roadmap.ApproveRoadmap;
import vekha.roadmap.Order;
import vekha.roadmap.ReturnToDraft;
import vekha.roadmap.RoadmapAmended;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.SendForApproval;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.TestClock;
import vekha.support.Town;
import vekha.talk.KeepComments;
import vekha.talk.TalkTown;
import vekha.talk.Topics;

/** Who is told what of which act; never of an own one, never what one does not want to be told. */
@ApplicationTest
class NoticeTests {

    private static final Order ORDER = new Order("9", LocalDate.of(2023, 1, 20), null, null, null);

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Town town;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private TestClock clock;

    @Autowired
    private KeepComments comments;

    @Autowired
    private Topics topics;

    @Autowired
    private CompleteCheckpoint complete;

    @Autowired
    private AcceptCompletion accept;

    @Autowired
    private ReturnCompletion sendBack;

    @Autowired
    private RevokeAcceptance revoke;

    @Autowired
    private PostponeCheckpoint postpone;

    @Autowired
    private SendForApproval send;

    @Autowired
    private ReturnToDraft takeBack;

    @Autowired
    private ApproveRoadmap approve;

    @Autowired
    private ChangePerson changePerson;

    @Autowired
    private ReadNotices read;

    @Autowired
    private Remind remind;

    @Autowired
    private ForgetNotices forget;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private TalkTown place;
    private CheckpointId point;

    @BeforeEach
    void aPlan() {
        place = new TalkTown(town, jdbc);
        point = new CheckpointId(place.checkpoint);
    }

    @AfterEach
    void noon() {
        clock.reset();
    }

    @Test
    void whoeverIsNamedIsToldAndWhoeverWroteThereHearsTheAnswer() {
        say(place.principal, "Готовим");
        say(place.coordinator, "@" + place.curator.name() + ", проверьте");

        assertThat(told())
                .isEqualTo(Map.of(
                        place.curator.name(), List.of("MENTIONED"), place.principal.name(), List.of("ANSWERED")));
    }

    @Test
    void whoeverIsNamedInAnAnswerIsToldOnceAndWhoeverSeesItNoMoreIsNotTold() {
        say(place.principal, "Готовим");
        say(place.curator, "И я");
        forgetAll();
        jdbc.sql("delete from care_school where person_id = ?")
                .param(place.curator.id().value())
                .update();
        say(place.coordinator, "@" + place.principal.name() + " ждём");

        assertThat(told()).isEqualTo(Map.of(place.principal.name(), List.of("MENTIONED")));
    }

    @Test
    void aCommentTakenBackTakesItsNoticesAlongAndARemovedOneIsToldToItsAuthor() {
        long first = say(place.curator, "@" + place.principal.name() + " раз");
        long second = say(place.curator, "@" + place.principal.name() + " два");
        comments.delete(place.curator, first);
        comments.remove(place.coordinator, second, "лишнее");

        assertThat(told()).isEqualTo(Map.of(place.curator.name(), List.of("COMMENT_REMOVED лишнее")));
    }

    @Test
    void onlyWhoeverIsNewInAMendedCommentIsTold() {
        long comment = say(place.coordinator, "@" + place.curator.name() + " раз");
        forgetAll();
        comments.change(place.coordinator, comment, 0, "@" + place.curator.name() + " и @" + place.principal.name());

        assertThat(told()).isEqualTo(Map.of(place.principal.name(), List.of("MENTIONED")));
    }

    @Test
    void aMarkIsToldToTheCoordinatorAndItsFateToWhoeverMadeIt() {
        complete.by(place.curator, point, 0, Mark.BARE);
        assertThat(told()).isEqualTo(Map.of(place.coordinator.name(), List.of("TO_VERIFY")));

        forgetAll();
        sendBack.by(place.coordinator, point, 1, "нет протокола");
        assertThat(told()).isEqualTo(Map.of(place.curator.name(), List.of("MARK_RETURNED нет протокола")));

        complete.by(place.principal, point, 2, Mark.BARE);
        forgetAll();
        accept.by(place.coordinator, point, 3);
        assertThat(told()).isEqualTo(Map.of(place.principal.name(), List.of("MARK_ACCEPTED")));

        forgetAll();
        revoke.several(place.coordinator, List.of(point), "ошибка");
        assertThat(told()).isEqualTo(Map.of(place.principal.name(), List.of("MARK_REVOKED ошибка")));
    }

    @Test
    void nobodyIsToldOfHisOwnAct() {
        complete.by(place.coordinator, point, 0, Mark.BARE);
        say(place.curator, "@" + place.curator.name() + " помни");

        assertThat(told()).isEmpty();
    }

    @Test
    void manyAtOnceAreToldInOneLineByAFixedNumberOfStatements() throws Exception {
        int few = markAndAccept(3, 1);
        forgetAll();
        int many = markAndAccept(40, 2);

        assertThat(many).isLessThanOrEqualTo(few + 4); // JPA sends its own rows in larger batches
        assertThat(told())
                .isEqualTo(Map.of(
                        place.coordinator.name(),
                        List.of("TO_VERIFY ×40"),
                        place.curator.name(),
                        List.of("MARK_ACCEPTED ×40")));
    }

    @Test
    void oneByOneTheyGatherUntilTheyAreRead() {
        List<CheckpointId> points = points(3, 3);
        complete.by(place.curator, points.get(0), 0, Mark.BARE);
        complete.by(place.curator, points.get(1), 0, Mark.BARE);
        assertThat(told()).isEqualTo(Map.of(place.coordinator.name(), List.of("TO_VERIFY ×2")));

        read.all(place.coordinator);
        complete.by(place.curator, points.get(2), 0, Mark.BARE);
        assertThat(unread(place.coordinator)).isEqualTo(1);
        assertThat(told().get(place.coordinator.name())).containsExactlyInAnyOrder("TO_VERIFY ×2", "TO_VERIFY");
    }

    @Test
    void aNewDateIsToldToThoseWhoAnswerForIt() {
        postpone.by(place.curator, point, 0, new Delay("болезнь", LocalDate.of(2023, 2, 10), "начальник"));

        assertThat(told()).isEqualTo(Map.of(place.principal.name(), List.of("DEADLINE 20.01.2023 → 10.02.2023")));
    }

    @Test
    void aPlanIsToldOnItsWayToThoseItConcerns() {
        jdbc.sql("update roadmap set state = 'DRAFT', edition = 0 where id = ?")
                .param(place.roadmap)
                .update();
        RoadmapId plan = new RoadmapId(place.roadmap);
        send.by(place.coordinator, plan);
        assertThat(told()).isEqualTo(Map.of(place.head.name(), List.of("PLAN_SENT")));

        forgetAll();
        takeBack.by(place.head, plan, "уточните сроки");
        assertThat(told()).isEqualTo(Map.of(place.coordinator.name(), List.of("PLAN_RETURNED уточните сроки")));

        send.by(place.coordinator, plan);
        forgetAll();
        approve.by(place.head, plan, ORDER);
        assertThat(told())
                .isEqualTo(Map.of(
                        place.coordinator.name(), List.of("PLAN_APPROVED"),
                        place.curator.name(), List.of("PLAN_APPROVED"),
                        place.principal.name(), List.of("PLAN_APPROVED")));
    }

    @Test
    void anAmendmentIsToldToThoseItConcerns() {
        RoadmapId plan = new RoadmapId(place.roadmap);
        transaction.executeWithoutResult(it -> events.publishEvent(
                new RoadmapAmended(place.head.act(clock), plan, place.territory, 2, ORDER, plan, Set.of(), List.of())));

        assertThat(told().keySet())
                .containsExactlyInAnyOrder(place.coordinator.name(), place.curator.name(), place.principal.name());
        assertThat(told().values()).containsOnly(List.of("PLAN_AMENDED"));
    }

    @Test
    void whatIsGivenIntoCareIsToldAndWhatIsTakenIsNot() {
        Actor admin = town.person(place.territory, Role.ADMINISTRATOR);
        Person.Profile profile = new Person.Profile(place.otherCurator.name(), null, null);
        changePerson.by(
                admin,
                place.otherCurator.id(),
                0,
                new PersonDetails(
                        place.territory, Role.CURATOR, profile, Set.of(place.school, place.otherSchool), Set.of()));
        assertThat(told()).isEqualTo(Map.of(place.otherCurator.name(), List.of("CARE Школа № 4")));

        forgetAll();
        changePerson.by(
                admin,
                place.otherCurator.id(),
                1,
                new PersonDetails(place.territory, Role.CURATOR, profile, Set.of(), Set.of()));
        assertThat(told()).isEmpty();

        transaction.executeWithoutResult(it -> events.publishEvent(new CareHandedOver(
                admin.act(clock),
                place.curator.id(),
                place.otherCurator.id(),
                Map.of("schools", List.of("Школа № 4")))));
        assertThat(told()).isEqualTo(Map.of(place.otherCurator.name(), List.of("CARE Школа № 4")));
    }

    @Test
    void whatOneDoesNotWantToBeToldOneIsNot() {
        MvcTestResult chosen = web.post()
                .uri("/account/notices")
                .param("kind", "MENTIONED")
                .with(as(place.curator))
                .with(csrf())
                .exchange();
        assertThat(chosen).hasRedirectedUrl("/account/notices");
        complete.by(place.curator, point, 0, Mark.BARE);
        accept.by(place.coordinator, point, 1);
        assertThat(told()).doesNotContainKey(place.curator.name());

        read.choose(place.curator, EnumSet.allOf(NoticeKind.class));
        revoke.several(place.coordinator, List.of(point), null);
        assertThat(told()).containsKey(place.curator.name());
    }

    @Test
    void whoeverHasLeftIsNotTold() {
        complete.by(place.curator, point, 0, Mark.BARE);
        jdbc.sql("update person set left_at = now() where id = ?")
                .param(place.curator.id().value())
                .update();
        accept.by(place.coordinator, point, 1);

        assertThat(told()).doesNotContainKey(place.curator.name());
    }

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
    void afterHalfAYearItIsForgotten() {
        say(place.coordinator, "@" + place.curator.name() + " раз");
        clock.setDay(TestClock.TODAY.plusDays(179));
        forget.old();
        assertThat(unread(place.curator)).isEqualTo(1);
        clock.setDay(TestClock.TODAY.plusDays(181));
        forget.old();
        assertThat(unread(place.curator)).isZero();
    }

    private int markAndAccept(int many, int month) throws Exception {
        List<CheckpointId> points = points(many, month);
        Map<CheckpointId, Integer> fresh = new HashMap<>();
        Map<CheckpointId, Integer> marked = new HashMap<>();
        points.forEach(it -> fresh.put(it, 0));
        points.forEach(it -> marked.put(it, 1));
        return statements
                .during(() -> {
                    complete.several(place.curator, fresh, Mark.BARE);
                    accept.several(place.coordinator, marked);
                })
                .size();
    }

    private List<CheckpointId> points(int many, int year) {
        List<CheckpointId> points = new ArrayList<>();
        for (int day = 1; day <= many; day++) {
            points.add(new CheckpointId(place.checkpoint(
                    place.school, LocalDate.of(2023 + year, 1, 1).plusDays(day))));
        }
        return points;
    }

    private long say(Actor who, String text) {
        return comments.write(who, topics.checkpoint(who, point), UUID.randomUUID(), text)
                .comment();
    }

    /** What everybody of the town was told, by name: kind, «×number», detail. */
    private Map<String, List<String>> told() {
        Map<String, List<String>> told = new HashMap<>();
        jdbc.sql("""
                        select p.name, n.kind || case when n.count > 1 then ' ×' || n.count else '' end
                               || coalesce(' ' || n.detail, '') as what
                        from notice n join person p on p.id = n.person_id
                        where p.territory_id in (:own, (select parent_id from territory where id = :own)) or p.id = :stranger
                        order by n.id""")
                .param("own", place.territory.value())
                .param("stranger", place.stranger.id().value())
                .query(row -> {
                    told.computeIfAbsent(row.getString("name"), name -> new ArrayList<>())
                            .add(row.getString("what"));
                });
        return told;
    }

    private void forgetAll() {
        jdbc.sql("delete from notice where person_id in (select id from person where territory_id = ?)")
                .param(place.territory.value())
                .update();
    }

    private long only(Actor person) {
        return jdbc.sql("select id from notice where person_id = ?")
                .param(person.id().value())
                .query(Long.class)
                .single();
    }

    private long unread(Actor person) {
        return jdbc.sql("select count(*) from notice where person_id = ? and read_at is null")
                .param(person.id().value())
                .query(Long.class)
                .single();
    }

    private List<String> reminders(Actor person) {
        return jdbc.sql("""
                        select day || ' ' || due_in_week || ' ' || due_today || ' ' || overdue from notice
                        where person_id = ? and kind = 'REMINDER' order by day""").param(person.id().value()).query(String.class).list();
    }

    private MvcTestResult get(Actor who, String address) {
        return web.get().uri(address).with(as(who)).exchange();
    }
}
