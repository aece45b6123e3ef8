package vekha.execution;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vekha.account.PersonId;

/** The mark that a checkpoint was done: who says so, when it was done, what was done, with which evidence. */
@Entity
class Completion {

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
        report.evidence().forEach(line -> evidence.add(new Evidence(this, evidence.size(), line)));
        report.files().forEach(file -> evidence.add(new Evidence(this, evidence.size(), file)));
    }

    void withdraw(Instant at) {
        this.withdrawnAt = at;
    }

    void verify(Verification.Verdict verdict, @Nullable String remark, PersonId by, Instant at) {
        verifications.add(new Verification(this, verdict, remark, by, at));
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    boolean isBy(PersonId person) {
        return by.equals(person);
    }

    PersonId by() {
        return by;
    }

    /** The same mark again, as a second press of the button sends it; files are not compared, so a mark with files never is. */
    boolean repeats(PersonId person, CompletionReport report) {
        return isBy(person)
                && doneOn.equals(report.doneOn())
                && Objects.equals(what, report.what())
                && report.files().isEmpty()
                && sameEvidence(report.evidence());
    }

    private boolean sameEvidence(List<EvidenceLine> lines) {
        List<Evidence> papers = evidence.stream().filter(it -> !it.isFile()).toList();
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
