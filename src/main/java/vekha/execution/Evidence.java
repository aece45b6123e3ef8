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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vekha.account.PersonId;
import vekha.directory.TerritoryId;

/** A document, a link or a file that proves one completion. */
@Entity
class Evidence {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "evidence")
    @SequenceGenerator(name = "evidence", sequenceName = "evidence_id_seq")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "completion_id")
    private Completion completion;

    private int position;

    @Enumerated(EnumType.STRING)
    private EvidenceKind kind;

    private @Nullable String number;
    private @Nullable LocalDate dated;
    private @Nullable String issuer;
    private @Nullable String text;
    private @Nullable String link;
    private @Nullable String fileKey;
    private @Nullable String fileName;
    private @Nullable String fileType;
    private @Nullable Long fileSize;

    @Column(name = "territory_id")
    private @Nullable TerritoryId territory;

    private @Nullable PersonId addedBy;
    private @Nullable Instant addedAt;
    private @Nullable PersonId removedBy;
    private @Nullable Instant removedAt;

    /** By whom and when it was given, and for which mark. */
    record Given(Completion completion, TerritoryId territory, PersonId by, Instant at) {}

    @SuppressWarnings("NullAway.Init")
    protected Evidence() {}

    private Evidence(Given given, int position, EvidenceKind kind) {
        this.completion = given.completion();
        this.territory = given.territory();
        this.addedBy = given.by();
        this.addedAt = given.at();
        this.position = position;
        this.kind = kind;
    }

    Evidence(Given given, int position, EvidenceLine line) {
        this(given, position, line.kind());
        this.number = line.number();
        this.dated = line.dated();
        this.issuer = line.issuer();
        this.link = line.link();
        this.text = line.text();
    }

    Evidence(Given given, int position, EvidenceFile file) {
        this(given, position, EvidenceKind.FILE);
        this.fileKey = file.key();
        this.fileName = file.name();
        this.fileType = file.type();
        this.fileSize = file.size();
    }

    /** Read wrongly, put right: whoever says what it is now stands for it. */
    void correct(EvidenceLine line, PersonId by) {
        kind = line.kind();
        number = line.number();
        dated = line.dated();
        issuer = line.issuer();
        link = line.link();
        text = line.text();
        addedBy = by;
    }

    boolean says(EvidenceLine line) {
        return line.equals(line());
    }

    private EvidenceLine line() {
        return new EvidenceLine(kind, number, dated, issuer, link, text);
    }

    /** As the journal names it. */
    String inWords() {
        return fileName != null ? fileName : line().inWords();
    }

    void remove(PersonId by, Instant at) {
        removedBy = by;
        removedAt = at;
    }

    void reinstate() {
        removedBy = null;
        removedAt = null;
    }

    boolean isRemovedBy(PersonId person) {
        return person.equals(removedBy);
    }

    /** The database keeps moments less finely than the clock tells them. */
    boolean isGivenAt(Instant moment) {
        return addedAt != null && Duration.between(addedAt, moment).abs().compareTo(Duration.ofMillis(1)) < 0;
    }

    EvidenceId id() {
        return new EvidenceId(Objects.requireNonNull(id));
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    boolean is(EvidenceId other) {
        return Long.valueOf(other.value()).equals(id);
    }

    boolean isAddedBy(PersonId person) {
        return person.equals(addedBy);
    }

    boolean isFile() {
        return kind == EvidenceKind.FILE;
    }
}
