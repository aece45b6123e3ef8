package vekha.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
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
import vekha.roadmap.Freshness;
import vekha.roadmap.MeasureId;
import vekha.roadmap.Order;
import vekha.roadmap.ReturnToDraft;
import vekha.roadmap.RoadmapAmended;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.SendForApproval;
import vekha.roadmap.SetFreshness;

/** Who is told what of which act; never of an own one, never what one does not want to be told. */
class NoticeTests extends NoticeTown {

    private static final Order ORDER = new Order("9", LocalDate.of(2023, 1, 20), null, null, null);

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
    private SetFreshness freshness;

    @Autowired
    private ChangePerson changePerson;

    @Autowired
    private ReadNotices read;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

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
    void anotherIntervalOfProofIsToldToThoseWhoAnswerForTheMeasure() {
        MeasureId lasting = new MeasureId(place.measure);
        RoadmapId plan = new RoadmapId(place.roadmap);
        jdbc.sql("update measure set deadline = 'постоянно', deadline_kind = 'continuous' where id = ?")
                .param(place.measure)
                .update();
        jdbc.sql("insert into measure_school values (?, ?)")
                .params(place.measure, place.school.value())
                .update();

        freshness.of(place.coordinator, plan, lasting, Freshness.MONTH);

        assertThat(told())
                .isEqualTo(
                        Map.of(place.curator.name(), List.of("DEADLINE"), place.principal.name(), List.of("DEADLINE")));
        assertThat(get(place.principal, "/notices")).bodyText().contains("Изменён срок", "1.1 Самообследование");

        forgetAll();
        freshness.of(place.coordinator, plan, lasting, Freshness.MONTH);
        assertThat(told()).as("nothing has changed").isEmpty();
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

    private void forgetAll() {
        jdbc.sql("delete from notice where person_id in (select id from person where territory_id = ?)")
                .param(place.territory.value())
                .update();
    }
}
