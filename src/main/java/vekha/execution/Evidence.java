package vekha.execution;

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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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

    @SuppressWarnings("NullAway.Init")
    protected Evidence() {}

    Evidence(Completion completion, int position, EvidenceLine line) {
        this.completion = completion;
        this.position = position;
        this.kind = line.kind();
        this.number = line.number();
        this.dated = line.dated();
        this.issuer = line.issuer();
        this.link = line.link();
        this.text = line.text();
    }

    Evidence(Completion completion, int position, EvidenceFile file) {
        this.completion = completion;
        this.position = position;
        this.kind = EvidenceKind.FILE;
        this.fileKey = file.key();
        this.fileName = file.name();
        this.fileType = file.type();
        this.fileSize = file.size();
    }

    boolean says(EvidenceLine line) {
        return line.equals(new EvidenceLine(kind, number, dated, issuer, link, text));
    }

    boolean isFile() {
        return kind == EvidenceKind.FILE;
    }
}
