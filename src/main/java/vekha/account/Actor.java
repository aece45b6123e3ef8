package vekha.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.Act;
import vekha.foundation.Id;
import vekha.foundation.NotPermittedException;

/**
 * The person who asks, as of this request: role, territory and what is in the person's care.
 *
 * @param territories every territory the person may see, the own one included
 * @param schools schools in the person's care; says nothing about roles that see the whole territory
 * @param bodies responsible bodies the person answers for
 */
public record Actor(
        PersonId id,
        String name,
        Role role,
        TerritoryId territory,
        String territoryName,
        ZoneId zone,
        Set<TerritoryId> territories,
        Set<SchoolId> schools,
        Set<BodyId> bodies,
        boolean mustChangePassword) {

    /** Today in the person's territory. */
    public LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(zone));
    }

    public Act act(Clock clock) {
        return new Act(id.value(), territory.value(), clock.instant(), null);
    }

    public boolean sees(TerritoryId other) {
        return territories.contains(other);
    }

    /** Keeps the plans of that territory: only a coordinator of the very territory does. */
    public boolean plansIn(TerritoryId other) {
        return role.plans() && territory.equals(other);
    }

    /** Keeps bodies, schools and programmes of that territory. */
    public boolean keepsDirectoriesOf(TerritoryId other) {
        return plansIn(other) || (role == Role.ADMINISTRATOR && sees(other));
    }

    public boolean approvesIn(TerritoryId other) {
        return role == Role.HEAD && territory.equals(other);
    }

    /** @throws NotPermittedException when {@code allowed} is false */
    public static void require(boolean allowed) {
        if (!allowed) {
            throw new NotPermittedException();
        }
    }

    /** For {@code = any(:territories)}. */
    public Long[] territoryNumbers() {
        return numbers(territories);
    }

    /** For {@code = any(:schools)}. */
    public Long[] schoolNumbers() {
        return numbers(schools);
    }

    /** For {@code = any(:bodies)}. */
    public Long[] bodyNumbers() {
        return numbers(bodies);
    }

    private static Long[] numbers(Set<? extends Id> ids) {
        return ids.stream().map(Id::value).toArray(Long[]::new);
    }
}
