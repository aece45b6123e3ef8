package vekha.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A region, or a municipality of one; owns people, bodies, schools and roadmaps. */
@Entity
class Territory {

    /** What a territory is. */
    enum Kind {
        REGION,
        MUNICIPALITY
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "territory")
    @SequenceGenerator(name = "territory", sequenceName = "territory_id_seq")
    private @Nullable Long id;

    @Column(name = "parent_id")
    private @Nullable TerritoryId parent;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String name;
    private String zone;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Territory() {}

    private Territory(Kind kind, @Nullable TerritoryId parent, String name, ZoneId zone) {
        this.kind = kind;
        this.parent = parent;
        this.name = NameText.clean(name);
        this.zone = zone.getId();
    }

    static Territory region(String name, ZoneId zone) {
        return new Territory(Kind.REGION, null, name, zone);
    }

    Territory municipality(String name, ZoneId zone) {
        return new Territory(Kind.MUNICIPALITY, id(), name, zone);
    }

    void change(String name, ZoneId zone) {
        this.name = NameText.clean(name);
        this.zone = zone.getId();
    }

    Map<String, String> facts() {
        return Map.of("name", name, "zone", zone);
    }

    /** Nothing for a region itself. */
    @Nullable
    TerritoryId region() {
        return parent;
    }

    boolean isRegion() {
        return kind == Kind.REGION;
    }

    TerritoryId id() {
        return new TerritoryId(Objects.requireNonNull(id));
    }

    String name() {
        return name;
    }

    String zone() {
        return zone;
    }

    int version() {
        return version;
    }
}
