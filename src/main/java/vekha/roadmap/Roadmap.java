package vekha.roadmap;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vekha.account.Actor;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.Act;
import vekha.foundation.Period;
import vekha.foundation.RefusedException;
import vekha.programme.ProgrammeId;

/** A plan for a territory: drafted, sent for approval, brought into force by an order. */
@Entity
class Roadmap extends AbstractAggregateRoot<Roadmap> {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "roadmap")
    @SequenceGenerator(name = "roadmap", sequenceName = "roadmap_id_seq")
    private @Nullable Long id;

    @Column(name = "territory_id")
    private TerritoryId territory;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String title;
    private LocalDate periodFrom;
    private LocalDate periodTo;
    private @Nullable String periodText;
    private boolean academic;

    @Enumerated(EnumType.STRING)
    private State state = State.DRAFT;

    @Embedded
    @AttributeOverride(name = "number", column = @Column(name = "order_number"))
    @AttributeOverride(name = "date", column = @Column(name = "order_date"))
    @AttributeOverride(name = "issuer", column = @Column(name = "order_issuer"))
    @AttributeOverride(name = "signedBy", column = @Column(name = "order_signed_by"))
    @AttributeOverride(name = "controller", column = @Column(name = "order_controller"))
    private @Nullable Order order;

    private int edition;

    @Column(name = "amends_id")
    private @Nullable RoadmapId amends;

    @Enumerated(EnumType.STRING)
    private Freshness continuousEvery;

    private Instant createdAt;
    private @Nullable Instant discardedAt;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "roadmap_programme", joinColumns = @JoinColumn(name = "roadmap_id"))
    @Column(name = "programme_id")
    private Set<ProgrammeId> programmes = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "roadmap_school", joinColumns = @JoinColumn(name = "roadmap_id"))
    @Column(name = "school_id")
    private Set<SchoolId> schools = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "roadmap_text", joinColumns = @JoinColumn(name = "roadmap_id"))
    private List<PlanText> texts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "legend_entry", joinColumns = @JoinColumn(name = "roadmap_id"))
    private List<LegendLine> legend = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Roadmap() {}

    @SuppressWarnings("NullAway.Init") // write() sets the rest
    Roadmap(TerritoryId territory, RoadmapHead head, Instant at) {
        this.territory = territory;
        this.createdAt = at;
        write(head);
    }

    /** The draft of what an order is to change in a plan in force. */
    static Roadmap amendmentOf(Roadmap inForce, RoadmapHead head, Instant at) {
        inForce.require(State.Change.AMENDMENT);
        Roadmap amendment = new Roadmap(inForce.territory, head, at);
        amendment.amends = inForce.id();
        return amendment;
    }

    /** Drafts are the business of those who plan, approve and oversee; an approved plan is everybody's in the territory. */
    boolean isVisibleTo(Actor actor) {
        return actor.sees(territory) && (!state.isUnapproved() || !actor.role().confinedToCare());
    }

    void requireDraft() {
        require(State.Change.TEXT);
    }

    /** What may be changed in which state is one table: {@link State}. */
    void require(State.Change change) {
        if (!state.permits(change)) {
            throw new RefusedException(
                    change == State.Change.AMENDMENT ? "roadmap.refused.not-in-force" : "roadmap.refused.not-draft");
        }
    }

    void describe(RoadmapHead head, Names names, Act act) {
        require(State.Change.HEAD);
        RoadmapChanged changed = RoadmapChanged.between(id(), head(), head, names, act);
        write(head);
        if (!changed.after().isEmpty()) {
            registerEvent(changed);
        }
    }

    /** @param measures how many the plan has: an empty one is nothing to decide on */
    void sendForApproval(long measures, Act act) {
        requireDraft();
        if (measures == 0) {
            throw new RefusedException("roadmap.refused.empty");
        }
        state = State.ON_APPROVAL;
        registerEvent(new RoadmapSentForApproval(act, id()));
    }

    /** @param remark what to mend, or why it was withdrawn */
    void returnToDraft(@Nullable String remark, Act act) {
        requireOnApproval();
        state = State.DRAFT;
        registerEvent(new RoadmapReturned(act.because(remark), id()));
    }

    void approve(Order by, Act act) {
        requireOnApproval();
        requireComplete(by);
        state = State.APPROVED;
        order = by;
        edition++;
        registerEvent(new RoadmapApproved(act, id(), territory, edition, by));
    }

    /** The amendment has become a part of the plan it amends and remains as history. */
    void mergeBy(Order by, Act act) {
        requireOnApproval();
        requireComplete(by);
        state = State.MERGED;
        order = by;
        registerEvent(new AmendmentMerged(act, id(), by));
    }

    /** The amendment is given up; it remains as history. */
    void drop(@Nullable String reason, Act act) {
        if (amends == null || !state.isUnapproved() || state.isEndOfAmendment()) {
            throw new RefusedException("amendment.refused.not-open");
        }
        state = State.DROPPED;
        registerEvent(new AmendmentDropped(act.because(reason), id(), amends));
    }

    /** A draft that is not wanted; an amendment is dropped instead, for the plan in force remembers it. */
    void discard(Act act) {
        requireDraft();
        if (amends != null) {
            throw new RefusedException("roadmap.refused.amendment-is-dropped");
        }
        state = State.DISCARDED;
        discardedAt = act.at();
        registerEvent(new RoadmapDiscarded(act, id(), title));
    }

    void recover(Act act) {
        become(State.DISCARDED, State.DRAFT);
        discardedAt = null;
        registerEvent(new RoadmapRecovered(act, id(), title));
    }

    /** The plan in force says from now on what an order amended; the order that approved it stays. */
    void amend(RoadmapHead wanted, Names names, Act act) {
        require(State.Change.AMENDMENT);
        RoadmapHead before = head();
        Order approvedBy = order;
        write(wanted);
        order = approvedBy;
        edition++;
        RoadmapChanged changed = RoadmapChanged.between(id(), before, head(), names, act);
        if (!changed.after().isEmpty()) {
            registerEvent(changed);
        }
    }

    /** @param by the order that says so, as far as there is one */
    void close(Order by, @Nullable String remark, Act act) {
        become(State.APPROVED, State.CLOSED);
        registerEvent(new RoadmapClosed(act.because(remark), id(), by));
    }

    void reopen(String reason, Act act) {
        become(State.CLOSED, State.APPROVED);
        registerEvent(new RoadmapReopened(act.because(reason), id()));
    }

    void archive(Act act) {
        become(State.CLOSED, State.ARCHIVED);
        registerEvent(new RoadmapArchived(act, id()));
    }

    void takeOutOfArchive(String reason, Act act) {
        become(State.ARCHIVED, State.CLOSED);
        registerEvent(new RoadmapTakenOutOfArchive(act.because(reason), id()));
    }

    private void become(State from, State next) {
        if (state != from) {
            throw new RefusedException("roadmap.refused.to-" + next);
        }
        state = next;
    }

    private static void requireComplete(Order by) {
        if (!by.isComplete()) {
            throw new RefusedException("roadmap.refused.order-incomplete");
        }
    }

    private void requireOnApproval() {
        if (state != State.ON_APPROVAL) {
            throw new RefusedException("roadmap.refused.not-on-approval");
        }
    }

    private void write(RoadmapHead head) {
        kind = head.kind();
        title = head.title();
        periodFrom = head.period().from();
        periodTo = head.period().to();
        periodText = head.periodText();
        academic = head.academic();
        order = head.order();
        continuousEvery = head.continuousEvery();
        replace(programmes, head.programmes());
        replace(schools, head.schools());
        rewrite(texts, PlanText.of(head));
        rewrite(legend, LegendLine.of(head.legend()));
    }

    private static <T> void replace(Set<T> kept, Set<T> wanted) {
        kept.retainAll(wanted);
        kept.addAll(wanted);
    }

    /** Rows are rewritten only when they say something else. */
    private static <T> void rewrite(List<T> kept, List<T> wanted) {
        if (!Set.copyOf(wanted).equals(Set.copyOf(kept))) {
            kept.clear();
            kept.addAll(wanted);
        }
    }

    RoadmapHead head() {
        return new RoadmapHead(
                kind,
                title,
                period(),
                periodText,
                academic,
                order(),
                PlanText.of(texts, PlanText.Sort.GOAL),
                PlanText.of(texts, PlanText.Sort.TASK),
                PlanText.of(texts, PlanText.Sort.EXPECTED_RESULT),
                LegendLine.entries(legend),
                programmes,
                schools,
                continuousEvery);
    }

    RoadmapId id() {
        return new RoadmapId(Objects.requireNonNull(id));
    }

    TerritoryId territory() {
        return territory;
    }

    String title() {
        return title;
    }

    Period period() {
        return new Period(periodFrom, periodTo);
    }

    boolean academic() {
        return academic;
    }

    State state() {
        return state;
    }

    Order order() {
        return order == null ? Order.NONE : order;
    }

    @Nullable
    RoadmapId amends() {
        return amends;
    }

    int edition() {
        return edition;
    }

    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }
}
