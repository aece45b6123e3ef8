package vekha.account;

import java.util.Set;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;

/**
 * All the administrator says of a person: where, as what, how called, and what is in the person's care. What the role takes no
 * care of is left out.
 */
public record PersonDetails(
        TerritoryId territory, Role role, Person.Profile profile, Set<SchoolId> schools, Set<BodyId> bodies) {

    public PersonDetails {
        schools = role.caresForSchools() ? Set.copyOf(schools) : Set.of();
        bodies = role.caresForBodies() ? Set.copyOf(bodies) : Set.of();
    }
}
