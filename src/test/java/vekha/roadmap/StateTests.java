package vekha.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.util.ReflectionTestUtils;
import vekha.directory.TerritoryId;
import vekha.foundation.Act;
import vekha.foundation.RefusedException;

/** What may be changed in which state: the whole table, and that the aggregate keeps to it. */
class StateTests {

    private static final Act ACT = new Act(7L, 5L, Instant.parse("2023-01-26T09:00:00Z"), null);

    @ParameterizedTest
    @CsvSource({
        //               head,  text,  trash, marks, amendment
        "DRAFT,          true,  true,  true,  false, false",
        "ON_APPROVAL,    false, false, false, false, false",
        "APPROVED,       false, false, false, true,  true",
        "CLOSED,         false, false, false, false, false",
        "ARCHIVED,       false, false, false, false, false",
        "MERGED,         false, false, false, false, false",
        "DROPPED,        false, false, false, false, false"
    })
    void everyStateSaysWhatMayBeChanged(
            State state, boolean head, boolean text, boolean trash, boolean marks, boolean amendment) {
        assertThat(state.permits(State.Change.HEAD)).isEqualTo(head);
        assertThat(state.permits(State.Change.TEXT)).isEqualTo(text);
        assertThat(state.permits(State.Change.TRASH)).isEqualTo(trash);
        assertThat(state.permits(State.Change.MARKS)).isEqualTo(marks);
        assertThat(state.permits(State.Change.AMENDMENT)).isEqualTo(amendment);

        Roadmap roadmap = in(state);
        for (State.Change change : State.Change.values()) {
            if (state.permits(change)) {
                roadmap.require(change);
            } else {
                assertThatThrownBy(() -> roadmap.require(change)).isInstanceOf(RefusedException.class);
            }
        }
    }

    @Test
    void aPlanIsClosedReopenedArchivedAndTakenOutOnlyInThatOrder() {
        Roadmap roadmap = in(State.DRAFT);
        refused("roadmap.refused.to-CLOSED", () -> roadmap.close(Order.NONE, null, ACT));
        ReflectionTestUtils.setField(roadmap, "state", State.APPROVED);
        refused("roadmap.refused.to-ARCHIVED", () -> roadmap.archive(ACT));
        roadmap.close(Order.NONE, null, ACT);
        refused("roadmap.refused.to-CLOSED", () -> roadmap.close(Order.NONE, null, ACT));
        roadmap.reopen("Рано", ACT);
        roadmap.close(Order.NONE, null, ACT);
        roadmap.archive(ACT);
        refused("roadmap.refused.to-APPROVED", () -> roadmap.reopen("Рано", ACT));
        roadmap.takeOutOfArchive("Справка", ACT);

        assertThat(roadmap.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void anAmendmentNeverComesIntoForceItself() {
        Roadmap inForce = in(State.APPROVED);
        Roadmap amendment = Roadmap.amendmentOf(inForce, inForce.head(), ACT.at());
        ReflectionTestUtils.setField(amendment, "id", 2L);
        amendment.sendForApproval(3, ACT);
        amendment.mergeBy(Plans.ORDER, ACT);

        assertThat(amendment.state()).isEqualTo(State.MERGED);
        assertThat(amendment.edition()).isZero();
        refused("amendment.refused.not-open", () -> amendment.drop(null, ACT));
        refused("roadmap.refused.not-in-force", () -> Roadmap.amendmentOf(amendment, inForce.head(), ACT.at()));
    }

    @Test
    void theOrderThatApprovedThePlanStaysWhenAnotherAmendsIt() {
        Roadmap inForce = in(State.DRAFT);
        inForce.sendForApproval(3, ACT);
        inForce.approve(Plans.ORDER, ACT);
        inForce.amend(inForce.head().withoutOrder(), Names.NONE, ACT);

        assertThat(inForce.order()).isEqualTo(Plans.ORDER);
        assertThat(inForce.edition()).isEqualTo(2);
        assertThat(inForce.state()).isEqualTo(State.APPROVED);
    }

    private static Roadmap in(State state) {
        Roadmap roadmap = new Roadmap(new TerritoryId(5), Plans.plan().build().head(), ACT.at());
        ReflectionTestUtils.setField(roadmap, "id", 1L);
        ReflectionTestUtils.setField(roadmap, "state", state);
        return roadmap;
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
