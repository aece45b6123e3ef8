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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vekha.account.Actor;
import vekha.account.PersonId;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.Act;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;
import vekha.roadmap.MeasureId;
import vekha.roadmap.RoadmapId;

/** What is to be done once: a measure in one due period, by one school or one body; or whenever its event comes. */
@Entity
class Checkpoint extends AbstractAggregateRoot<Checkpoint> {

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
    /** A date that had passed unmet when it was postponed: lateness is counted by it ever after. */
    private @Nullable LocalDate missedOn;

    @Enumerated(EnumType.STRING)
    private CheckpointState state = CheckpointState.PLANNED;

    private @Nullable String reason;
    private @Nullable LocalDate doneOn;

    @Version
    private int version;

    private @Nullable Instant exemptedAt;

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
                && (actor.role().confinedToCare() ? actor.reaches(territory) : actor.plansIn(territory));
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
        state.requireOpen("completion");
        report.check(today);
        completions.add(new Completion(this, by, act.at(), report));
        CheckpointState was = become(CheckpointState.REPORTED);
        doneOn = report.doneOn();
        registerEvent(new CheckpointCompleted(here(act), address(), was, report));
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
        registerEvent(new CompletionWithdrawn(here(act), address(), now, wasDoneOn));
    }

    void accept(PersonId by, Act act) {
        verifiable(by).verify(Verification.Verdict.ACCEPTED, null, by, act.at());
        become(CheckpointState.ACCEPTED);
        registerEvent(new CheckpointAccepted(here(act), address()));
    }

    void sendBack(String remark, PersonId by, Act act) {
        verifiable(by).verify(Verification.Verdict.RETURNED, remark, by, act.at());
        become(CheckpointState.RETURNED);
        doneOn = null;
        registerEvent(new CheckpointReturned(here(act).because(remark), address()));
    }

    /** The acceptance was a mistake: the mark waits for verification again. */
    void revokeAcceptance(@Nullable String why, PersonId by, Act act) {
        if (state != CheckpointState.ACCEPTED) {
            throw state.refusal("revocation");
        }
        current().revokeAcceptance(why, by, act.at());
        become(CheckpointState.REPORTED);
        registerEvent(new AcceptanceRevoked(here(act).because(why), address()));
    }

    /** More of what proves the mark that waits for verification. */
    void addEvidence(List<EvidenceLine> lines, List<EvidenceFile> files, PersonId by, Act act) {
        reported("evidence").prove(lines, files, by, act.at());
        registerEvent(new EvidenceAdded(here(act), address(), lines, files));
    }

    void correctEvidence(EvidenceId id, EvidenceLine line, PersonId by, Act act) {
        String before = reported("evidence").correct(id, line, by);
        registerEvent(new EvidenceCorrected(here(act), address(), before, line.inWords()));
    }

    /** Takes a piece of evidence out of the mark; whoever gave it may, and whoever made the mark. */
    void removeEvidence(EvidenceId id, PersonId by, Act act) {
        String words = reported("evidence").remove(id, by, act.at());
        registerEvent(new EvidenceRemoved(here(act), address(), id, words));
    }

    void exempt(String reason, Act act) {
        state.requireOpen("exemption");
        CheckpointState was = become(CheckpointState.NOT_REQUIRED);
        this.reason = reason;
        exemptedAt = act.at();
        registerEvent(new CheckpointNotRequired(here(act).because(reason), address(), was));
    }

    /** It is said already, from a second press of the same button. */
    boolean isExemptFor(String why) {
        return state == CheckpointState.NOT_REQUIRED && why.equals(reason);
    }

    /** It is required after all. */
    void requireAgain(Act act) {
        if (state != CheckpointState.NOT_REQUIRED) {
            throw new RefusedException("exemption.refused.required");
        }
        String wasReason = reason;
        become(stateBeforeReport());
        reason = null;
        exemptedAt = null;
        registerEvent(new CheckpointRequiredAgain(here(act), address(), state, wasReason));
    }

    void postpone(Delay delay, PersonId by, Act act, LocalDate today) {
        LocalDate old = dueOn;
        state.requireOpen("postponement");
        if (old == null) {
            throw new RefusedException("postponement.refused.waits");
        }
        if (delay.until().isBefore(today) || !delay.until().isAfter(old)) {
            throw new RefusedException("postponement.refused.not-later", Days.text(old));
        }
        Days.checkFar(delay.until(), today);
        if (missedOn == null && old.isBefore(today)) {
            missedOn = old;
        }
        postponements.add(new Postponement(this, old, delay, by, act.at()));
        dueOn = delay.until();
        registerEvent(new CheckpointPostponed(here(act).because(delay.reason()), address(), old, delay));
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
        Days.checkFar(due, today);
        dueOn = due;
        registerEvent(new CheckpointDated(here(act), address(), old, due));
    }

    /** The mark that was taken back stands again, as long as nothing else was reported since. */
    void reinstate(PersonId by, Act act) {
        state.requireOpen("completion");
        Completion completion = last(Completion::isWithdrawn);
        if (!completion.isBy(by)) {
            throw new RefusedException("withdrawal.refused.not-own");
        }
        completion.reinstate();
        doneOn = completion.doneOn();
        registerEvent(
                new CompletionReinstated(here(act), address(), become(CheckpointState.REPORTED), completion.doneOn()));
    }

    /** The return was a mistake: the mark waits for verification again. */
    void revokeReturn(PersonId by, Act act) {
        if (state != CheckpointState.RETURNED) {
            throw new StaleException();
        }
        Completion completion = current();
        String remark = completion.revokeReturn(by, act.at());
        doneOn = completion.doneOn();
        become(CheckpointState.REPORTED);
        registerEvent(new ReturnRevoked(here(act), address(), remark));
    }

    /** The date it had before the postponement holds again, and lateness is counted as if there had been none. */
    void revokePostponement(Delay delay, PersonId by, Act act) {
        state.requireOpen("postponement");
        Postponement last = postponements.stream()
                .filter(it -> !it.isRevoked())
                .max(Comparator.comparing(Postponement::at))
                .filter(it -> it.is(delay) && delay.until().equals(dueOn))
                .orElseThrow(StaleException::new);
        last.revoke(by, act.at());
        dueOn = last.oldDueOn();
        if (last.oldDueOn().equals(missedOn)) {
            missedOn = null;
        }
        registerEvent(new PostponementRevoked(here(act), address(), last.oldDueOn(), delay));
    }

    /** The event has not come after all, or on the day that was given before. */
    void undate(@Nullable LocalDate was, @Nullable LocalDate due, Act act) {
        if (due == null || firstDueOn != null || !state.isOpen() || !due.equals(dueOn)) {
            throw new StaleException();
        }
        dueOn = was;
        registerEvent(new CheckpointDatingRevoked(here(act), address(), due, was));
    }

    /** Takes out what the person gave at that moment. */
    void removeEvidence(Instant given, PersonId by, Act act) {
        reported("evidence")
                .remove(given, by, act.at())
                .forEach(it -> registerEvent(new EvidenceRemoved(here(act), address(), it.id(), it.inWords())));
    }

    /** Puts back what the person took out. */
    void reinstateEvidence(EvidenceId id, PersonId by, Act act) {
        String words = reported("evidence").reinstate(id, by);
        registerEvent(new EvidenceReinstated(here(act), address(), id, words));
    }

    Standing standing(LocalDate today) {
        return Standing.of(state, dueOn, today);
    }

    private Completion verifiable(PersonId by) {
        Completion completion = reported("verification");
        if (completion.isShared(by)) {
            throw new RefusedException("verification.refused.own");
        }
        return completion;
    }

    /** The mark that waits is the person's own, or some of what proves it. */
    boolean isReportedBy(PersonId person) {
        return state == CheckpointState.REPORTED && current().isShared(person);
    }

    private Completion reported(String act) {
        if (state != CheckpointState.REPORTED) {
            throw state.refusal(act);
        }
        return current();
    }

    private Completion current() {
        return last(it -> !it.isWithdrawn());
    }

    private Completion last(Predicate<Completion> which) {
        return completions.stream().filter(which).reduce((first, last) -> last).orElseThrow(StaleException::new);
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

    /** Whoever reads the plan learns that something was done in its territory, wherever the person is at home. */
    private Act here(Act act) {
        return act.in(territory.value());
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
    LocalDate missedOn() {
        return missedOn;
    }

    @Nullable
    LocalDate doneOn() {
        return doneOn;
    }

    int version() {
        return version;
    }
}
