package vekha.execution;

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
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vekha.account.PersonId;
import vekha.foundation.RefusedException;

/** What the coordinator said to a mark: accepted, or returned with a remark. */
@Entity
class Verification {

    enum Verdict {
        ACCEPTED,
        RETURNED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "verification")
    @SequenceGenerator(name = "verification", sequenceName = "verification_id_seq")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "completion_id")
    private Completion completion;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private @Nullable String remark;

    @Column(name = "person_id")
    private PersonId by;

    private Instant at;

    private @Nullable PersonId revokedBy;
    private @Nullable Instant revokedAt;
    private @Nullable String revokedWhy;

    @SuppressWarnings("NullAway.Init")
    protected Verification() {}

    Verification(Completion completion, Verdict verdict, @Nullable String remark, PersonId by, Instant at) {
        if (verdict == Verdict.RETURNED && (remark == null || remark.isBlank())) {
            throw new RefusedException("verification.refused.remark");
        }
        this.completion = completion;
        this.verdict = verdict;
        this.remark = remark;
        this.by = by;
        this.at = at;
    }

    boolean isAcceptance() {
        return verdict == Verdict.ACCEPTED && revokedAt == null;
    }

    boolean isReturn() {
        return verdict == Verdict.RETURNED && revokedAt == null;
    }

    Instant at() {
        return at;
    }

    String remark() {
        return Objects.requireNonNullElse(remark, "");
    }

    void revoke(@Nullable String why, PersonId person, Instant moment) {
        revokedBy = person;
        revokedAt = moment;
        revokedWhy = why;
    }
}
