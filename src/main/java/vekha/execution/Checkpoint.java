package vekha.execution;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vekha.account.Actor;
import vekha.account.PersonId;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.Act;
import vekha.foundation.RefusedException;
import vekha.roadmap.MeasureId;
import vekha.roadmap.RoadmapId;

/** What is to be done once: a measure in one due period, by one school or one body; or whenever its event comes. */
@Entity
class Checkpoint extends AbstractAggregateRoot<Checkpoint> {

    /** A date later than that is a slip of the pen. */
    private static final int YEARS_AHEAD = 10;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "checkpoint")
    @SequenceGenerator(name = "checkpoint", sequenceName = "checkpoint_id_seq")
    private @Nullable Long id;

    @Column(name = "territory_id")
    private TerritoryId territory;

    @Column(name = "roadmap_id")
    private RoadmapId roadmap;

    @Column(name = "measure_id")
    private MeasureId measure;

    @Column(name = "school_id")
    private @Nullable SchoolId school;

    @Column(name = "body_id")
    private @Nullable BodyId body;

    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate firstDueOn;

    @Enumerated(EnumType.STRING)
    private CheckpointState state = CheckpointState.PLANNED;

    private @Nullable String reason;
    private @Nullable LocalDate doneOn;

    @Version
    private int version;

    @OneToMany(mappedBy = "checkpoint", cascade = CascadeType.ALL)
    @OrderBy("at, id")
    private List<Completion> completions = new ArrayList<>();

    @OneToMany(mappedBy = "checkpoint", cascade = CascadeType.ALL)
    private List<Postponement> postponements = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Checkpoint() {}

    /** @param dueOn null while it waits for its event */
    Checkpoint(TerritoryId territory, RoadmapId roadmap, MeasureId measure, @Nullable LocalDate dueOn) {
        this.territory = territory;
        this.roadmap = roadmap;
        this.measure = measure;
        this.dueOn = dueOn;
        this.firstDueOn = dueOn;
    }

    /** Of those who see it, everybody who has it in care may mark it, and the coordinator of the very territory. */
    boolean isMarkedBy(Actor actor) {
        return marksIn(territory, actor);
    }

    /** The same question for a button on a page, where there is no checkpoint in hand. */
    static boolean marksIn(TerritoryId territory, Actor actor) {
        return actor.role().marks()
                && (actor.role().confinedToCare() ? actor.sees(territory) : actor.plansIn(territory));
    }

    /** Only the coordinator of the territory verifies. */
    boolean isVerifiedBy(Actor actor) {
        return actor.plansIn(territory);
    }

    /** The mark is there already, from a second press of the same button. */
    boolean hasAlready(PersonId by, CompletionReport report) {
        return state == CheckpointState.REPORTED && current().repeats(by, report);
    }

    void complete(CompletionReport report, PersonId by, Act act, LocalDate today) {
        if (!state.isOpen()) {
            throw new RefusedException("completion.refused." + state.word());
        }
        report.check(today);
        completions.add(new Completion(this, by, act.at(), report));
        CheckpointState was = become(CheckpointState.REPORTED);
        doneOn = report.doneOn();
        registerEvent(new CheckpointCompleted(act, address(), was, report));
    }

    /** Takes the own mark back, as long as nobody has verified it. */
    void withdraw(PersonId by, Act act) {
        Completion completion = reported("withdrawal");
        if (!completion.isBy(by)) {
            throw new RefusedException("withdrawal.refused.not-own");
        }
        completion.withdraw(act.at());
        CheckpointState now = stateBeforeReport();
        LocalDate wasDoneOn = doneOn;
        become(now);
        doneOn = null;
        registerEvent(new CompletionWithdrawn(act, address(), now, wasDoneOn));
    }

    void accept(PersonId by, Act act) {
        verifiable(by).verify(Verification.Verdict.ACCEPTED, null, by, act.at());
        become(CheckpointState.ACCEPTED);
        registerEvent(new CheckpointAccepted(act, address()));
    }

    void sendBack(String remark, PersonId by, Act act) {
        verifiable(by).verify(Verification.Verdict.RETURNED, remark, by, act.at());
        become(CheckpointState.RETURNED);
        doneOn = null;
        registerEvent(new CheckpointReturned(act.because(remark), address()));
    }

    void exempt(String reason, Act act) {
        if (!state.isOpen()) {
            throw new RefusedException("exemption.refused." + state.word());
        }
        CheckpointState was = become(CheckpointState.NOT_REQUIRED);
        this.reason = reason;
        registerEvent(new CheckpointNotRequired(act.because(reason), address(), was));
    }

    /** It is required after all. */
    void requireAgain(Act act) {
        if (state != CheckpointState.NOT_REQUIRED) {
            throw new RefusedException("exemption.refused.required");
        }
        become(stateBeforeReport());
        reason = null;
        registerEvent(new CheckpointRequiredAgain(act, address(), state));
    }

    void postpone(Delay delay, PersonId by, Act act, LocalDate today) {
        LocalDate old = dueOn;
        if (!state.isOpen()) {
            throw new RefusedException("postponement.refused." + state.word());
        }
        if (old == null) {
            throw new RefusedException("postponement.refused.waits");
        }
        if (delay.until().isBefore(today) || !delay.until().isAfter(old)) {
            throw new RefusedException("postponement.refused.not-later", Days.text(old));
        }
        checkFar(delay.until(), today);
        postponements.add(new Postponement(this, old, delay, by, act.at()));
        dueOn = delay.until();
        registerEvent(new CheckpointPostponed(act.because(delay.reason()), address(), old, delay));
    }

    /** The event it waited for has come: from now on it has a date; a date given so may be corrected so. */
    void date(LocalDate due, Act act, LocalDate today) {
        LocalDate old = dueOn;
        if (firstDueOn != null || !state.isOpen()) {
            throw new RefusedException("dating.refused.not-waiting");
        }
        if (due.isBefore(CompletionReport.EARLIEST)) {
            throw new RefusedException("dating.refused.long-ago", Days.text(due));
        }
        checkFar(due, today);
        dueOn = due;
        registerEvent(new CheckpointDated(act, address(), old, due));
    }

    Standing standing(LocalDate today) {
        return Standing.of(state, dueOn, today);
    }

    private Completion verifiable(PersonId by) {
        Completion completion = reported("verification");
        if (completion.isBy(by)) {
            throw new RefusedException("verification.refused.own");
        }
        return completion;
    }

    private Completion reported(String act) {
        if (state != CheckpointState.REPORTED) {
            throw new RefusedException(act + ".refused." + state.word());
        }
        return current();
    }

    private Completion current() {
        return completions.stream()
                .filter(it -> !it.isWithdrawn())
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    /** A mark that still stands when nothing is reported can only be one that was returned. */
    private CheckpointState stateBeforeReport() {
        boolean returned = completions.stream().anyMatch(it -> !it.isWithdrawn());
        return returned ? CheckpointState.RETURNED : CheckpointState.PLANNED;
    }

    private CheckpointState become(CheckpointState next) {
        CheckpointState was = state;
        state = next;
        return was;
    }

    private static void checkFar(LocalDate day, LocalDate today) {
        if (day.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new RefusedException("checkpoint.refused.far", Days.text(day));
        }
    }

    private CheckpointAddress address() {
        return new CheckpointAddress(id(), measure, roadmap, school);
    }

    CheckpointId id() {
        return new CheckpointId(Objects.requireNonNull(id));
    }

    TerritoryId territory() {
        return territory;
    }

    MeasureId measure() {
        return measure;
    }

    CheckpointState state() {
        return state;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    LocalDate firstDueOn() {
        return firstDueOn;
    }

    @Nullable
    LocalDate doneOn() {
        return doneOn;
    }

    int version() {
        return version;
    }
}
