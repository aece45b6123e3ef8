package vekha.execution;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vekha.account.PersonId;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;

/** The mark that a checkpoint was done: who says so, when it was done, what was done, with which evidence. */
@Entity
class Completion {

    private static final int MOST_EVIDENCE = 50;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "completion")
    @SequenceGenerator(name = "completion", sequenceName = "completion_id_seq")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "checkpoint_id")
    private Checkpoint checkpoint;

    @Column(name = "person_id")
    private PersonId by;

    private Instant at;
    private LocalDate doneOn;
    private @Nullable String what;
    private @Nullable Instant withdrawnAt;
    private @Nullable BigDecimal actual;
    private @Nullable BigDecimal actualOf;

    @Enumerated(EnumType.STRING)
    private Actual.@Nullable Unit actualUnit;

    @OneToMany(mappedBy = "completion", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<Evidence> evidence = new ArrayList<>();

    @OneToMany(mappedBy = "completion", cascade = CascadeType.ALL)
    private List<Verification> verifications = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Completion() {}

    Completion(Checkpoint checkpoint, PersonId by, Instant at, CompletionReport report) {
        this.checkpoint = checkpoint;
        this.by = by;
        this.at = at;
        this.doneOn = report.doneOn();
        this.what = report.what();
        if (report.actual() != null) {
            this.actual = report.actual().value();
            this.actualOf = report.actual().of();
            this.actualUnit = report.actual().unit();
        }
        prove(report.evidence(), report.files(), by, at);
    }

    /** @throws RefusedException when there would be more of it than a person can look through */
    void prove(List<EvidenceLine> lines, List<EvidenceFile> files, PersonId by, Instant at) {
        Evidence.Given given = new Evidence.Given(this, checkpoint.territory(), by, at);
        lines.forEach(line -> evidence.add(new Evidence(given, evidence.size(), line)));
        files.forEach(file -> evidence.add(new Evidence(given, evidence.size(), file)));
        if (evidence.size() > MOST_EVIDENCE) {
            throw new RefusedException("evidence.refused.most", MOST_EVIDENCE);
        }
    }

    /** @return what it was, in words */
    String remove(EvidenceId id, PersonId by, Instant at) {
        Evidence piece = evidence.stream()
                .filter(it -> it.is(id) && !it.isRemoved())
                .findFirst()
                .orElseThrow(NotVisibleException::new);
        if (!isBy(by) && !piece.isAddedBy(by)) {
            throw new RefusedException("evidence.refused.not-own");
        }
        piece.remove(by, at);
        return piece.inWords();
    }

    /**
     * Puts right how a document was read; a file stays what it is.
     *
     * @return what it was, in words
     */
    String correct(EvidenceId id, EvidenceLine line, PersonId by) {
        Evidence piece = evidence.stream()
                .filter(it -> it.is(id) && !it.isRemoved() && !it.isFile())
                .findFirst()
                .orElseThrow(NotVisibleException::new);
        String before = piece.inWords();
        piece.correct(line, by);
        return before;
    }

    void withdraw(Instant at) {
        this.withdrawnAt = at;
    }

    void verify(Verification.Verdict verdict, @Nullable String remark, PersonId by, Instant at) {
        verifications.add(new Verification(this, verdict, remark, by, at));
    }

    void revokeAcceptance(@Nullable String why, PersonId by, Instant at) {
        verifications.stream()
                .filter(Verification::isAcceptance)
                .findFirst()
                .orElseThrow()
                .revoke(why, by, at);
    }

    void reinstate() {
        this.withdrawnAt = null;
    }

    /** @return what was remarked */
    String revokeReturn(PersonId by, Instant at) {
        Verification given = verifications.stream()
                .filter(Verification::isReturn)
                .max(Comparator.comparing(Verification::at))
                .orElseThrow(StaleException::new);
        given.revoke(null, by, at);
        return given.remark();
    }

    /** What a person gave at one moment. */
    List<Evidence> remove(Instant given, PersonId by, Instant at) {
        List<Evidence> pieces = evidence.stream()
                .filter(it -> !it.isRemoved() && it.isAddedBy(by) && it.isGivenAt(given))
                .toList();
        if (pieces.isEmpty()) {
            throw new StaleException();
        }
        pieces.forEach(piece -> piece.remove(by, at));
        return pieces;
    }

    /** @return what it was, in words */
    String reinstate(EvidenceId id, PersonId by) {
        Evidence piece = evidence.stream()
                .filter(it -> it.is(id) && it.isRemovedBy(by))
                .findFirst()
                .orElseThrow(StaleException::new);
        piece.reinstate();
        return piece.inWords();
    }

    LocalDate doneOn() {
        return doneOn;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    boolean isBy(PersonId person) {
        return by.equals(person);
    }

    /** Whoever made the mark or gave some of its evidence does not verify it. */
    boolean isShared(PersonId person) {
        return isBy(person) || evidence.stream().anyMatch(it -> it.isAddedBy(person) && !it.isRemoved());
    }

    PersonId by() {
        return by;
    }

    /** The same mark again, as a second press of the button sends it; files are not compared, so a mark with files never is. */
    boolean repeats(PersonId person, CompletionReport report) {
        return isBy(person)
                && doneOn.equals(report.doneOn())
                && Objects.equals(what, report.what())
                && Objects.equals(inWords(Actual.of(actual, actualOf, unit())), inWords(report.actual()))
                && report.files().isEmpty()
                && sameEvidence(report.evidence());
    }

    private @Nullable String unit() {
        return actualUnit == null ? null : actualUnit.name();
    }

    private static @Nullable String inWords(@Nullable Actual actual) {
        return actual == null ? null : actual.inWords();
    }

    private boolean sameEvidence(List<EvidenceLine> lines) {
        List<Evidence> papers =
                evidence.stream().filter(it -> !it.isFile() && !it.isRemoved()).toList();
        if (papers.size() != lines.size()) {
            return false;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!papers.get(i).says(lines.get(i))) {
                return false;
            }
        }
        return true;
    }
}
