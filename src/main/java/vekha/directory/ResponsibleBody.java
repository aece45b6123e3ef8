package vekha.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who answers for measures: an authority, a centre, a group, a person. */
@Entity
class ResponsibleBody {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "responsible_body")
    @SequenceGenerator(name = "responsible_body", sequenceName = "responsible_body_id_seq")
    private @Nullable Long id;

    @Column(name = "territory_id")
    private TerritoryId territory;

    @Enumerated(EnumType.STRING)
    private BodyKind kind;

    private String shortName;
    private @Nullable String fullName;
    private boolean archived;

    @ElementCollection
    @CollectionTable(name = "responsible_body_alias", joinColumns = @JoinColumn(name = "body_id"))
    @Column(name = "name")
    private Set<String> aliases = new HashSet<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ResponsibleBody() {}

    ResponsibleBody(TerritoryId territory, BodyDetails details) {
        this.territory = territory;
        this.kind = details.kind();
        this.shortName = details.shortName();
        take(details);
    }

    final void take(BodyDetails details) {
        kind = details.kind();
        shortName = details.shortName();
        fullName = details.fullName();
        archived = details.archived();
        aliases.retainAll(details.aliases());
        aliases.addAll(details.aliases());
    }

    BodyId id() {
        return new BodyId(Objects.requireNonNull(id));
    }

    TerritoryId territory() {
        return territory;
    }

    BodyDetails details() {
        return new BodyDetails(kind, shortName, fullName, archived, Set.copyOf(aliases));
    }

    int version() {
        return version;
    }
}
