package vekha.account;

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
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.Act;

/** Somebody who signs in: one role in one territory, with the schools and bodies in the person's care. */
@Entity
public class Person extends AbstractAggregateRoot<Person> {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person")
    @SequenceGenerator(name = "person", sequenceName = "person_id_seq")
    private @Nullable Long id;

    @Column(name = "territory_id")
    private TerritoryId territory;

    private String login;
    private String password;

    @Column(name = "password_once")
    private boolean passwordOnce;

    private String name;
    private @Nullable String position;
    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable Instant leftAt;
    private Instant createdAt;
    private int credentials;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "care_school", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "school_id")
    private Set<SchoolId> schools = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "care_body", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "body_id")
    private Set<BodyId> bodies = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    /**
     * @param login lower-case Latin letters, digits and «._@-», 2 to 100 characters
     * @param password already encoded
     */
    public Person(
            TerritoryId territory,
            String login,
            String password,
            boolean passwordOnce,
            Role role,
            Profile profile,
            Instant at) {
        this.territory = territory;
        this.login = login;
        this.password = password;
        this.passwordOnce = passwordOnce;
        this.role = role;
        this.name = profile.name();
        this.position = profile.position();
        this.email = profile.email();
        this.createdAt = at;
    }

    /** How a person is called and reached. */
    public record Profile(
            String name,
            @Nullable String position,
            @Nullable String email) {}

    public void takeCareOf(Set<SchoolId> schools, Set<BodyId> bodies) {
        this.schools.retainAll(schools);
        this.schools.addAll(schools);
        this.bodies.retainAll(bodies);
        this.bodies.addAll(bodies);
    }

    public void moveTo(TerritoryId territory) {
        this.territory = territory;
    }

    public void describe(Profile profile) {
        this.name = profile.name();
        this.position = profile.position();
        this.email = profile.email();
    }

    /** What the new role takes no care of is given up; who is signed in does so anew, with the rights of the new role. */
    public void become(Role role) {
        if (role != this.role) {
            credentials++;
        }
        this.role = role;
        takeCareOf(role.caresForSchools() ? schools() : Set.of(), role.caresForBodies() ? bodies() : Set.of());
    }

    /**
     * Ends every session begun with the password so far.
     *
     * @param encoded the new password, encoded; {@code once} when somebody else has seen it
     */
    public void changePassword(String encoded, boolean once) {
        credentials++;
        this.password = encoded;
        this.passwordOnce = once;
    }

    public void leave(Act act) {
        this.leftAt = act.at();
        credentials++;
    }

    public void comeBack() {
        this.leftAt = null;
    }

    public PersonId id() {
        return new PersonId(Objects.requireNonNull(id));
    }

    public TerritoryId territory() {
        return territory;
    }

    public String login() {
        return login;
    }

    public String name() {
        return name;
    }

    public @Nullable String position() {
        return position;
    }

    public @Nullable String email() {
        return email;
    }

    public Role role() {
        return role;
    }

    public boolean hasLeft() {
        return leftAt != null;
    }

    public boolean mustChangePassword() {
        return passwordOnce;
    }

    String password() {
        return password;
    }

    /** Counts the changes of password and role: a session begun on another number has ended. */
    int credentials() {
        return credentials;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int version() {
        return version;
    }

    public Set<SchoolId> schools() {
        return Set.copyOf(schools);
    }

    public Set<BodyId> bodies() {
        return Set.copyOf(bodies);
    }
}
