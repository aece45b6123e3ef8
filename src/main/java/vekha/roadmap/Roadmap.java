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
import java.util.Comparator;
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

    @Enumerated(EnumType.STRING)
    private Freshness continuousEvery;

    private Instant createdAt;

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

    /** Drafts are the business of those who plan, approve and oversee; an approved plan is everybody's in the territory. */
    boolean isVisibleTo(Actor actor) {
        return actor.sees(territory) && (!state.isUnapproved() || !actor.role().confinedToCare());
    }

    void requireDraft() {
        if (state != State.DRAFT) {
            throw new RefusedException("roadmap.refused.not-draft");
        }
    }

    void describe(RoadmapHead head, Names names, Act act) {
        requireDraft();
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
        if (!by.isComplete()) {
            throw new RefusedException("roadmap.refused.order-incomplete");
        }
        state = State.APPROVED;
        order = by;
        edition++;
        registerEvent(new RoadmapApproved(act, id(), territory, edition, by));
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
        writeTexts(head);
        writeLegend(head.legend());
    }

    private static <T> void replace(Set<T> kept, Set<T> wanted) {
        kept.retainAll(wanted);
        kept.addAll(wanted);
    }

    private void writeTexts(RoadmapHead head) {
        List<PlanText> wanted = new ArrayList<>();
        add(wanted, PlanText.Sort.GOAL, head.goals());
        add(wanted, PlanText.Sort.TASK, head.tasks());
        add(wanted, PlanText.Sort.EXPECTED_RESULT, head.expectedResults());
        if (!Set.copyOf(wanted).equals(Set.copyOf(texts))) {
            texts.clear();
            texts.addAll(wanted);
        }
    }

    private static void add(List<PlanText> wanted, PlanText.Sort sort, List<String> lines) {
        for (String line : lines) {
            wanted.add(new PlanText(sort, wanted.size(), line));
        }
    }

    private void writeLegend(List<LegendEntry> entries) {
        List<LegendLine> wanted = new ArrayList<>();
        for (LegendEntry entry : entries) {
            wanted.add(new LegendLine(wanted.size(), entry.abbreviation(), entry.meaning()));
        }
        if (!Set.copyOf(wanted).equals(Set.copyOf(legend))) {
            legend.clear();
            legend.addAll(wanted);
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
                texts(PlanText.Sort.GOAL),
                texts(PlanText.Sort.TASK),
                texts(PlanText.Sort.EXPECTED_RESULT),
                legend.stream()
                        .sorted(Comparator.comparingInt(LegendLine::position))
                        .map(line -> new LegendEntry(line.abbreviation(), line.meaning()))
                        .toList(),
                programmes,
                schools,
                continuousEvery);
    }

    private List<String> texts(PlanText.Sort sort) {
        return texts.stream()
                .filter(text -> text.kind() == sort)
                .sorted(Comparator.comparingInt(PlanText::position))
                .map(PlanText::text)
                .toList();
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
