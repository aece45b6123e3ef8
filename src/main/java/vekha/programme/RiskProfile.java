package vekha.programme;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vekha.account.PersonId;
import vekha.directory.SchoolId;

/** The risk profile of a school for a year (РПШ): each factor with its weight, as the curator has verified it or not yet. */
@Entity
class RiskProfile {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "risk_profile")
    @SequenceGenerator(name = "risk_profile", sequenceName = "risk_profile_id_seq")
    private @Nullable Long id;

    @Column(name = "school_id")
    private SchoolId school;

    private int year;

    @Column(name = "verified_by")
    private @Nullable PersonId verifiedBy;

    private @Nullable LocalDate verifiedOn;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "risk_entry", joinColumns = @JoinColumn(name = "profile_id"))
    @MapKeyColumn(name = "factor_id")
    private Map<Long, Risk> risks = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected RiskProfile() {}

    RiskProfile(SchoolId school, int year) {
        this.school = school;
        this.year = year;
    }

    /** What was verified before must be verified again. */
    void record(Map<Long, Risk> recorded) {
        risks.keySet().retainAll(recorded.keySet());
        risks.putAll(recorded);
        verifiedBy = null;
        verifiedOn = null;
    }

    void verify(PersonId curator, LocalDate day) {
        verifiedBy = curator;
        verifiedOn = day;
    }

    boolean isKnown() {
        return id != null;
    }

    boolean isVerified() {
        return verifiedBy != null;
    }

    SchoolId school() {
        return school;
    }

    int year() {
        return year;
    }

    Map<Long, Risk> risks() {
        return Map.copyOf(risks);
    }

    int version() {
        return version;
    }
}
