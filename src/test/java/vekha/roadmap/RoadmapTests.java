package vekha.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.util.ReflectionTestUtils;
import vekha.account.Actor;
import vekha.account.PersonId;
import vekha.account.Role;
import vekha.directory.TerritoryId;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.RefusedException;

class RoadmapTests {

    private static final TerritoryId TOWN = new TerritoryId(5);
    private static final Act ACT = new Act(7L, 5L, Instant.parse("2023-01-26T09:00:00Z"), null);
    private static final Order NO_DATE = new Order("214", null, null, null, null);

    private final Roadmap roadmap = new Roadmap(TOWN, Plans.plan().build().head(), ACT.at());

    @BeforeEach
    void stored() {
        ReflectionTestUtils.setField(roadmap, "id", 1L);
    }

    @Test
    void startsAsADraftWithoutAnEdition() {
        assertThat(roadmap.state()).isEqualTo(State.DRAFT);
        assertThat(roadmap.edition()).isZero();
    }

    @Test
    void comesIntoForceByAnOrderAfterItWasSentForApproval() {
        roadmap.sendForApproval(14, ACT);
        roadmap.approve(Plans.ORDER, ACT);

        assertThat(roadmap.state()).isEqualTo(State.APPROVED);
        assertThat(roadmap.order()).isEqualTo(Plans.ORDER);
        assertThat(roadmap.edition()).isEqualTo(1);
        assertThat(events()).extracting(DomainEvent::name).containsExactly("roadmapSentForApproval", "roadmapApproved");
    }

    @Test
    void draftCannotBeApprovedBeforeItIsLaidBeforeTheHead() {
        refused("roadmap.refused.not-on-approval", () -> roadmap.approve(Plans.ORDER, ACT));
    }

    @Test
    void emptyPlanIsNothingToApprove() {
        refused("roadmap.refused.empty", () -> roadmap.sendForApproval(0, ACT));
    }

    @Test
    void orderNeedsNumberAndDateToBringAPlanIntoForce() {
        roadmap.sendForApproval(14, ACT);

        refused("roadmap.refused.order-incomplete", () -> roadmap.approve(NO_DATE, ACT));
        assertThat(roadmap.state()).isEqualTo(State.ON_APPROVAL);
    }

    @Test
    void returnedPlanIsADraftAgainAndItsRemarkIsTheCause() {
        roadmap.sendForApproval(14, ACT);
        roadmap.returnToDraft("Добавьте школу № 4", ACT);

        assertThat(roadmap.state()).isEqualTo(State.DRAFT);
        assertThat(events().get(1).act().cause()).isEqualTo("Добавьте школу № 4");
    }

    @Test
    void approvedPlanIsNotReturnedNorRewritten() {
        roadmap.sendForApproval(14, ACT);
        roadmap.approve(Plans.ORDER, ACT);

        refused("roadmap.refused.not-on-approval", () -> roadmap.returnToDraft("Нет", ACT));
        refused("roadmap.refused.not-draft", () -> roadmap.describe(roadmap.head(), Names.NONE, ACT));
        refused("roadmap.refused.not-draft", () -> roadmap.sendForApproval(14, ACT));
    }

    @Test
    void onlyChangedFieldsOfTheHeadAreTold() {
        RoadmapHead was = roadmap.head();
        roadmap.describe(
                new RoadmapHead(
                        was.kind(),
                        "Другое название",
                        was.period(),
                        was.periodText(),
                        was.academic(),
                        new Order(null, LocalDate.of(2022, 9, 1), null, null, null),
                        was.goals(),
                        was.tasks(),
                        was.expectedResults(),
                        was.legend(),
                        was.programmes(),
                        was.schools(),
                        was.continuousEvery()),
                Names.NONE,
                ACT);

        assertThat(events()).singleElement().satisfies(event -> {
            assertThat(event.after().keySet().toArray()).containsExactly("title", "orderDate");
            assertThat(event.before().get("title")).isEqualTo(was.title());
        });
    }

    @Test
    void headSavedWithoutAChangeIsNotWorthTelling() {
        roadmap.describe(roadmap.head(), Names.NONE, ACT);

        assertThat(events()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void draftIsSeenByThoseWhoPlanApproveAndOversee(Role role) {
        assertThat(roadmap.isVisibleTo(actor(role, TOWN))).isEqualTo(!role.confinedToCare());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void approvedPlanIsSeenByEverybodyInItsTerritoryAndNobodyElse(Role role) {
        roadmap.sendForApproval(14, ACT);
        roadmap.approve(Plans.ORDER, ACT);

        assertThat(roadmap.isVisibleTo(actor(role, TOWN))).isTrue();
        assertThat(roadmap.isVisibleTo(actor(role, new TerritoryId(6)))).isFalse();
    }

    private List<? extends DomainEvent> events() {
        List<?> events =
                ReflectionTestUtils.invokeMethod(roadmap, "domainEvents") instanceof java.util.Collection<?> all
                        ? List.copyOf(all)
                        : List.of();
        return events.stream().map(DomainEvent.class::cast).toList();
    }

    private static void refused(String why, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(why));
    }

    private static Actor actor(Role role, TerritoryId territory) {
        return new Actor(
                new PersonId(7),
                "Человек",
                role,
                territory,
                "Округ",
                ZoneOffset.UTC,
                Set.of(territory),
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                false);
    }
}
