package vekha.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vekha.directory.TerritoryId;

/** A programme or project that supports schools; a federal one belongs to no territory and is known in every one. */
@Entity
class Programme {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "programme")
    @SequenceGenerator(name = "programme", sequenceName = "programme_id_seq")
    private @Nullable Long id;

    @Column(name = "territory_id")
    private @Nullable TerritoryId territory;

    private String shortName;
    private String fullName;
    private boolean archived;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Programme() {}

    Programme(@Nullable TerritoryId territory, String shortName, String fullName) {
        this.territory = territory;
        this.shortName = shortName;
        this.fullName = fullName;
    }

    void change(String shortName, String fullName, boolean archived) {
        this.shortName = shortName;
        this.fullName = fullName;
        this.archived = archived;
    }

    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("shortName", shortName);
        facts.put("fullName", fullName);
        if (archived) {
            facts.put("archived", true);
        }
        return facts;
    }

    ProgrammeId id() {
        return new ProgrammeId(Objects.requireNonNull(id));
    }

    @Nullable
    TerritoryId territory() {
        return territory;
    }

    String shortName() {
        return shortName;
    }

    int version() {
        return version;
    }
}
