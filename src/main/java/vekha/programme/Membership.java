package vekha.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vekha.account.PersonId;
import vekha.directory.SchoolId;

/** A school takes part in a programme for some years. */
@Entity
class Membership {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "membership")
    @SequenceGenerator(name = "membership", sequenceName = "membership_id_seq")
    private @Nullable Long id;

    @Column(name = "school_id")
    private SchoolId school;

    @Column(name = "programme_id")
    private ProgrammeId programme;

    private int fromYear;
    private int toYear;
    private @Nullable String basis;

    @Column(name = "curator_id")
    private @Nullable PersonId curator;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    Membership(SchoolId school, ProgrammeId programme, MembershipTerms terms) {
        this.school = school;
        this.programme = programme;
        change(terms);
    }

    final void change(MembershipTerms terms) {
        fromYear = terms.years().from();
        toYear = terms.years().to();
        basis = terms.basis();
        curator = terms.curator();
    }

    /** Somebody else is curator from now on; years and ground stay. */
    void handOver(PersonId curator) {
        this.curator = curator;
    }

    boolean isSame(@Nullable Long other) {
        return Objects.equals(id, other);
    }

    Long number() {
        return Objects.requireNonNull(id);
    }

    SchoolId school() {
        return school;
    }

    ProgrammeId programme() {
        return programme;
    }

    MembershipTerms terms() {
        return new MembershipTerms(new Years(fromYear, toYear), basis, curator);
    }

    int version() {
        return version;
    }
}
