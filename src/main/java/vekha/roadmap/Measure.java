package vekha.roadmap;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vekha.deadline.Deadline;
import vekha.deadline.Kind;
import vekha.deadline.Plan;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.foundation.Act;
import vekha.foundation.RefusedException;

/** What is to be done, by when, by whom, with which result. */
@Entity
class Measure extends AbstractAggregateRoot<Measure> {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "measure")
    @SequenceGenerator(name = "measure", sequenceName = "measure_id_seq")
    private @Nullable Long id;

    @Column(name = "plan_table_id")
    private long table;

    @Column(name = "roadmap_id")
    private RoadmapId roadmap;

    // where a measure stands is no part of what it says: moving must not make an open form stale
    @OptimisticLock(excluded = true)
    @Column(name = "section_id")
    private @Nullable SectionId section;

    @OptimisticLock(excluded = true)
    private int position;

    private @Nullable String number;
    private String title;
    private @Nullable String objective;
    private @Nullable String audience;
    private @Nullable String result;
    private @Nullable String note;
    private String deadline;
    private @Nullable String deadlineCorrection;
    private String deadlineKind;

    @Enumerated(EnumType.STRING)
    private @Nullable Freshness every;

    private String responsible;
    private @Nullable BigDecimal targetPercent;
    private @Nullable Instant deletedAt;

    // which measure it continues is decided beside the editing of its text
    @OptimisticLock(excluded = true)
    @Column(name = "origin_id")
    private @Nullable MeasureId origin;

    @OptimisticLock(excluded = true)
    @Enumerated(EnumType.STRING)
    private @Nullable Origin originKind;

    @Version
    private int version;

    // of all measures of a plan at once: amending reads them all
    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "measure_body", joinColumns = @JoinColumn(name = "measure_id"))
    private List<Answering> bodies = new ArrayList<>();

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "measure_school", joinColumns = @JoinColumn(name = "measure_id"))
    @Column(name = "school_id")
    private Set<SchoolId> schools = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Measure() {}

    @SuppressWarnings("NullAway.Init") // write() sets the rest
    Measure(PlanTable table, @Nullable SectionId section, int position, MeasureContent content, Plan plan) {
        this.table = table.id();
        this.roadmap = table.roadmap();
        this.section = section;
        this.position = position;
        write(content, plan);
    }

    void change(MeasureContent wanted, Plan plan, Names names, Act act) {
        MeasureContent before = content();
        write(wanted, plan);
        MeasureContent after = content();
        if (!before.equals(after)) {
            registerEvent(new MeasureChanged(
                    act,
                    id(),
                    roadmap,
                    before.differencesFrom(after, names),
                    after.differencesFrom(before, names),
                    before.changeTo(after)));
        }
    }

    void renumber(@Nullable String wanted, Act act) {
        if (!Objects.equals(number, wanted)) {
            registerEvent(new MeasureChanged(
                    act,
                    id(),
                    roadmap,
                    Map.of("number", Objects.requireNonNullElse(number, "")),
                    Map.of("number", Objects.requireNonNullElse(wanted, "")),
                    content().changeTo(content().with(MeasureField.NUMBER, wanted))));
            number = wanted;
        }
    }

    /** The wording stays; what it means may change with the period of the plan. */
    void readAgain(Plan plan) {
        deadlineKind = Deadline.read(content().effectiveDeadline(), plan).kind().code();
    }

    /** Text that came from a document takes over what is known about the measure it continues; no act of a person. */
    void keepFrom(Measure inForce, Plan plan) {
        write(content().keepingFrom(inForce.content()), plan);
        proves(inForce.every);
    }

    /** @param inForce the measure of the plan in force that this one comes from, or none */
    void comesFrom(@Nullable MeasureId inForce, @Nullable Origin how) {
        this.origin = inForce;
        this.originKind = inForce == null ? null : how;
    }

    /** Out of a table that is no more. */
    void moveTo(long table) {
        this.table = table;
        this.section = null;
    }

    void placeIn(long table, @Nullable SectionId section, int position) {
        this.table = table;
        placeAt(section, position);
    }

    /** How often it is to be proved while it lasts; nothing but a continuous measure has such an interval. */
    void prove(@Nullable Freshness wanted, Act act) {
        if (!deadlineKind.equals(Kind.CONTINUOUS.code())) {
            throw new RefusedException("freshness.refused.not-continuous");
        }
        if (wanted != every) {
            registerEvent(new MeasureFreshnessSet(act, id(), roadmap, every, wanted));
            every = wanted;
        }
    }

    /** Known from the measure it was made of; no act of a person. */
    void proves(@Nullable Freshness wanted) {
        every = deadlineKind.equals(Kind.CONTINUOUS.code()) ? wanted : null;
    }

    void placeAt(@Nullable SectionId section, int position) {
        this.section = section;
        this.position = position;
    }

    void delete(Act act) {
        deletedAt = act.at();
        registerEvent(new MeasureDeleted(act, id(), roadmap, title));
    }

    void restore(@Nullable SectionId section, int position, Act act) {
        deletedAt = null;
        placeAt(section, position);
        registerEvent(new MeasureRestored(act, id(), roadmap, title));
    }

    private void write(MeasureContent content, Plan plan) {
        number = content.number();
        title = content.title();
        objective = content.objective();
        audience = content.audience();
        result = content.result();
        note = content.note();
        deadline = content.deadline();
        deadlineCorrection = content.deadlineCorrection();
        responsible = content.responsible();
        targetPercent = content.targetPercent();
        schools.retainAll(content.schools());
        schools.addAll(content.schools());
        writeBodies(content.bodies());
        readAgain(plan);
    }

    private void writeBodies(List<BodyId> wanted) {
        if (!wanted.equals(bodyIds())) {
            bodies.clear();
            for (BodyId body : wanted) {
                bodies.add(new Answering(bodies.size(), body));
            }
        }
    }

    private List<BodyId> bodyIds() {
        return bodies.stream()
                .sorted(Comparator.comparingInt(Answering::position))
                .map(Answering::body)
                .toList();
    }

    MeasureContent content() {
        return new MeasureContent(
                number,
                title,
                objective,
                audience,
                result,
                note,
                deadline,
                deadlineCorrection,
                responsible,
                bodyIds(),
                schools,
                targetPercent);
    }

    @Nullable
    String number() {
        return number;
    }

    MeasureId id() {
        return new MeasureId(Objects.requireNonNull(id));
    }

    long table() {
        return table;
    }

    RoadmapId roadmap() {
        return roadmap;
    }

    @Nullable
    SectionId section() {
        return section;
    }

    int position() {
        return position;
    }

    String title() {
        return title;
    }

    String deadlineKind() {
        return deadlineKind;
    }

    @Nullable
    Freshness every() {
        return every;
    }

    @Nullable
    Instant deletedAt() {
        return deletedAt;
    }

    @Nullable
    MeasureId origin() {
        return origin;
    }

    @Nullable
    Origin originKind() {
        return originKind;
    }

    int version() {
        return version;
    }
}
