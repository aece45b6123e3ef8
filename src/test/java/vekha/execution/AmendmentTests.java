package vekha.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.SchoolId;
import vekha.foundation.NotPermittedException;
import vekha.foundation.RefusedException;
import vekha.foundation.Subject;
import vekha.journal.JournalEntry;
import vekha.roadmap.MeasureId;
import vekha.roadmap.Order;
import vekha.roadmap.Origin;
import vekha.roadmap.Plans;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.RuleRoadmap;
import vekha.support.StatementCounter;

/** An amendment from its first line to the edition. */
class AmendmentTests extends PlanInForce {

    @Autowired
    private RuleRoadmap rule;

    @Autowired
    private StatementCounter statements;

    @Test
    void aCopyKnowsWhereEverythingComesFromAndLeavesThePlanAlone() {
        RoadmapId amendment = amend.copying(coordinator, roadmap);

        assertThat(titles(amendment)).containsExactly(SEMINAR, CIRCLE, AUDIT);
        assertThat(jdbc.sql(
                                "select count(*) from measure n join measure o on o.id = n.origin_id"
                                        + " where n.roadmap_id = ? and o.roadmap_id = ? and n.origin_kind = 'KEPT' and o.title = n.title")
                        .params(amendment.value(), roadmap.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(states(roadmap)).containsExactly("APPROVED");
        assertThat(checkpoints(roadmap)).isEqualTo(6);
        assertThat(checkpoints(amendment)).isZero();
    }

    @Test
    void onlyOneAmendmentIsOpenAndOnlyOfAPlanInForce() {
        RoadmapId amendment = amend.copying(coordinator, roadmap);

        refused("amendment.refused.another-open", () -> amend.copying(coordinator, roadmap));
        refused("roadmap.refused.not-in-force", () -> amend.copying(coordinator, amendment));
        assertThatThrownBy(() -> amend.copying(head, roadmap)).isInstanceOf(NotPermittedException.class);

        rule.drop(coordinator, amendment, "Приказ отменён");
        assertThat(states(amendment)).containsExactly("DROPPED");
        amend.copying(coordinator, roadmap);
    }

    @Test
    void whoeverHasACheckpointInCareIsToldOfItsNewDate() {
        Actor principal = town.person(territory, Role.PRINCIPAL, other);
        Actor elsewhere = town.person(territory, Role.CURATOR, town.school(territory, "Школа № 9"));
        mark(SEMINAR, school);
        RoadmapId amendment = amend.copying(coordinator, roadmap);
        reword(amendment, SEMINAR, SEMINAR, "до 10.04.2023");
        reword(amendment, AUDIT, "Проверка журналов в 11 классах", "февраль 2023");
        bring(amendment);

        assertThat(deadlinesTold(principal)).containsExactly("25.03.2023 → 10.04.2023 1 1");
        assertThat(deadlinesTold(curator)).containsExactly("25.03.2023 → 10.04.2023 1 1");
        assertThat(deadlinesTold(elsewhere)).isEmpty();
        assertThat(deadlinesTold(head)).isEmpty();
    }

    @Test
    void severalNewDatesAreToldInOneLine() {
        RoadmapId amendment = amend.copying(coordinator, roadmap);
        reword(amendment, SEMINAR, SEMINAR, "до 10.04.2023");
        reword(amendment, AUDIT, AUDIT, "март 2023");
        bring(amendment);

        assertThat(deadlinesTold(curator)).containsExactly("4 0");
    }

    /** What was said, how many it is about, and whether it leads to the one checkpoint. */
    private List<String> deadlinesTold(Actor person) {
        return jdbc.sql("""
                        select concat_ws(' ', detail, count, (checkpoint_id is not null)::int) from notice
                        where person_id = ? and kind = 'DEADLINE' order by id""").param(person.id().value()).query(String.class).list();
    }

    @Test
    void theOldEditionStaysAsItWas() {
        RoadmapId amendment = amend.copying(coordinator, roadmap);
        reword(amendment, AUDIT, "Проверка журналов в 11 классах", "март 2023");
        bring(amendment);

        assertThat(inEdition(1)).containsExactly(SEMINAR, CIRCLE, AUDIT);
        assertThat(inEdition(2)).containsExactly(SEMINAR, CIRCLE, "Проверка журналов в 11 классах");
        assertThatThrownBy(() -> jdbc.sql("update edition set order_number = '0' where roadmap_id = ?")
                        .param(roadmap.value())
                        .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void whoeverContinuedAMeasureIsNewWhenAnotherOneDoes() {
        RoadmapId amendment = amend.copying(coordinator, roadmap);
        MeasureId origin = new MeasureId(measure(roadmap, SEMINAR));
        settle.comesFrom(coordinator, amendment, id(amendment, CIRCLE), origin, Origin.KEPT);

        assertThat(origins(amendment)).containsExactly("null null", SEMINAR + " KEPT", AUDIT + " KEPT");
    }

    @Test
    void schoolsThatJoinAreAskedFromTheOrderOnAndThoseThatLeaveNoMore() {
        SchoolId joined = town.school(territory, "Школа № 6");
        long marked = mark(CIRCLE, school);
        RoadmapId amendment = amend.copying(coordinator, roadmap);
        jdbc.sql("delete from roadmap_school where roadmap_id = ? and school_id = ?")
                .params(amendment.value(), school.value())
                .update();
        jdbc.sql("insert into roadmap_school values (?, ?)")
                .params(amendment.value(), joined.value())
                .update();
        bring(amendment);

        assertThat(of(joined)).as("the round table lies before the order").containsExactlyInAnyOrder(SEMINAR, AUDIT);
        assertThat(of(school)).as("only what it had marked").containsExactly(CIRCLE);
        assertThat(due(marked)).isEqualTo("2023-01-20");
    }

    @Test
    void theApprovalOfAnAmendmentTakesAsManyStatementsForManyMeasuresAsForFew() throws Exception {
        RoadmapId large = createRoadmap.by(
                coordinator,
                Plans.plan()
                        .forSchools(school, other)
                        .measures(60, "ежеквартально", schools)
                        .build());
        send.by(coordinator, large);
        approve.by(head, large, Plans.ORDER);
        RoadmapId amendment = amend.copying(coordinator, large);
        send.by(coordinator, amendment);

        List<String> sent = statements.during(() -> approve.by(head, amendment, AMENDING));

        assertThat(sent).hasSizeLessThan(60);
    }

    @Test
    void acceptedAndClosedLifeIsInTheHistory() {
        rule.close(head, roadmap, new Order("90", LocalDate.of(2023, 1, 25), null, null, null), "Год окончен");
        assertThatThrownBy(() -> mark(SEMINAR, school)).isInstanceOf(RefusedException.class);
        refused("roadmap.refused.no-reason", () -> rule.reopen(head, roadmap, " "));
        rule.reopen(head, roadmap, "Закрыли рано");
        mark(SEMINAR, school);
        rule.close(coordinator, roadmap, Order.NONE, null);
        rule.archive(coordinator, roadmap);
        rule.takeOutOfArchive(coordinator, roadmap, "Нужна справка");

        assertThat(states(roadmap)).containsExactly("CLOSED");
        assertThat(journal.history(Subject.of("roadmap", roadmap), head.zone(), 20))
                .extracting(JournalEntry::act)
                .contains("roadmapClosed", "roadmapReopened", "roadmapArchived", "roadmapTakenOutOfArchive");
    }

    private List<String> inEdition(int number) {
        return jdbc.sql("select m ->> 'title' from edition, jsonb_array_elements(content -> 'measures') m"
                        + " where roadmap_id = ? and number = ?")
                .params(roadmap.value(), number)
                .query(String.class)
                .list();
    }
}
