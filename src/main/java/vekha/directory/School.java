package vekha.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A school of a territory, with the names it goes by in documents. */
@Entity
class School {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "school")
    @SequenceGenerator(name = "school", sequenceName = "school_id_seq")
    private @Nullable Long id;

    @Column(name = "territory_id")
    private TerritoryId territory;

    private @Nullable String code;
    private String shortName;
    private @Nullable String fullName;
    private @Nullable String legalForm;

    @Column(name = "branch_of_id")
    private @Nullable SchoolId branchOf;

    private @Nullable LocalDate closedOn;

    @ElementCollection
    @CollectionTable(name = "school_alias", joinColumns = @JoinColumn(name = "school_id"))
    @Column(name = "name")
    private Set<String> aliases = new HashSet<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected School() {}

    School(TerritoryId territory, SchoolDetails details) {
        this.territory = territory;
        this.shortName = details.shortName();
        take(details);
    }

    final void take(SchoolDetails details) {
        code = details.code();
        shortName = details.shortName();
        fullName = details.fullName();
        legalForm = details.legalForm();
        branchOf = details.branchOf();
        closedOn = details.closedOn();
        aliases.retainAll(details.aliases());
        aliases.addAll(details.aliases());
    }

    SchoolId id() {
        return new SchoolId(Objects.requireNonNull(id));
    }

    TerritoryId territory() {
        return territory;
    }

    SchoolDetails details() {
        return new SchoolDetails(shortName, legalForm, fullName, code, branchOf, closedOn, Set.copyOf(aliases));
    }

    int version() {
        return version;
    }
}
