package vekha.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vekha.directory.SchoolId;

/** What the identification of one year said of a school. */
@Entity
class Identification {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "identification")
    @SequenceGenerator(name = "identification", sequenceName = "identification_id_seq")
    private @Nullable Long id;

    @Column(name = "school_id")
    private SchoolId school;

    private int year;
    private @Nullable String qualityGroupOge;
    private @Nullable BigDecimal qualityIndexOge;
    private @Nullable String qualityGroupEge;
    private @Nullable BigDecimal qualityIndexEge;
    private @Nullable String isbshGroup;
    private @Nullable BigDecimal isbshValue;
    private @Nullable BigDecimal iurshValue;
    private @Nullable String territorialStatus;
    private @Nullable String source;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Identification() {}

    Identification(SchoolId school, int year) {
        this.school = school;
        this.year = year;
    }

    void record(IdentificationResults results) {
        qualityGroupOge = results.qualityGroupOge();
        qualityIndexOge = results.qualityIndexOge();
        qualityGroupEge = results.qualityGroupEge();
        qualityIndexEge = results.qualityIndexEge();
        isbshGroup = results.isbshGroup();
        isbshValue = results.isbshValue();
        iurshValue = results.iurshValue();
        territorialStatus = results.territorialStatus();
        source = results.source();
    }

    IdentificationResults results() {
        return new IdentificationResults(
                qualityGroupOge,
                qualityIndexOge,
                qualityGroupEge,
                qualityIndexEge,
                isbshGroup,
                isbshValue,
                iurshValue,
                territorialStatus,
                source);
    }

    /** Whether the year has an entry already; false for one that is only being made. */
    boolean isKnown() {
        return id != null;
    }

    SchoolId school() {
        return school;
    }

    int year() {
        return year;
    }

    int version() {
        return version;
    }
}
