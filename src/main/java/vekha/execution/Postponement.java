package vekha.execution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vekha.account.PersonId;

/** Why something was not done in time, until when it will be, and who allowed that; the old date stays. */
@Entity
class Postponement {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "postponement")
    @SequenceGenerator(name = "postponement", sequenceName = "postponement_id_seq")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "checkpoint_id")
    private Checkpoint checkpoint;

    private @Nullable LocalDate oldDueOn;
    private LocalDate newDueOn;
    private String reason;
    private @Nullable String allowedBy;

    @Column(name = "person_id")
    private PersonId by;

    private Instant at;
    private @Nullable PersonId revokedBy;
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected Postponement() {}

    Postponement(Checkpoint checkpoint, @Nullable LocalDate oldDueOn, Delay delay, PersonId by, Instant at) {
        this.checkpoint = checkpoint;
        this.oldDueOn = oldDueOn;
        this.newDueOn = delay.until();
        this.reason = delay.reason();
        this.allowedBy = delay.allowedBy();
        this.by = by;
        this.at = at;
    }

    boolean is(Delay delay) {
        return newDueOn.equals(delay.until()) && reason.equals(delay.reason());
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    void revoke(PersonId person, Instant moment) {
        revokedBy = person;
        revokedAt = moment;
    }

    LocalDate oldDueOn() {
        return Objects.requireNonNull(oldDueOn, "what waits for an event is not postponed");
    }

    Instant at() {
        return at;
    }
}
