package vekha.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vekha.directory.BodyId;
import vekha.directory.Caller;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.Act;
import vekha.foundation.Id;
import vekha.foundation.NotPermittedException;

/**
 * The person who asks, as of this request: role, territory and what is in the person's care.
 *
 * @param territories every territory the person may see, the own one included
 * @param region the region above, for those whose schools may take part in its plans; nothing for all others
 * @param schools schools in the person's care; says nothing about roles that see the whole territory
 * @param represented schools for whose sake plans of the region above are read: those in care, or all of the territory
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
        @Nullable TerritoryId region,
        Set<SchoolId> schools,
        Set<SchoolId> represented,
        Set<BodyId> bodies,
        boolean mustChangePassword)
        implements Caller {

    /** Today in the person's territory. */
    @Override
    public LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(zone));
    }

    @Override
    public Act act(Clock clock) {
        return new Act(id.value(), territory.value(), clock.instant(), null);
    }

    @Override
    public boolean sees(TerritoryId other) {
        return territories.contains(other);
    }

    /** Whether there may be plans there that ask something of the schools represented: all it takes is looked at besides. */
    public boolean reaches(TerritoryId other) {
        return sees(other) || other.equals(region);
    }

    /** Keeps the plans of that territory: only a coordinator of the very territory does. */
    public boolean plansIn(TerritoryId other) {
        return role.plans() && territory.equals(other);
    }

    @Override
    public boolean keepsDirectoriesOf(TerritoryId other) {
        return plansIn(other) || (role == Role.ADMINISTRATOR && sees(other));
    }

    @Override
    public boolean keepsTerritories() {
        return role == Role.ADMINISTRATOR;
    }

    /** A curator sees his schools, a principal his own; whoever answers for a body is told of any school of the territory. */
    @Override
    public boolean seesOnlyOwnSchools() {
        return role == Role.CURATOR || role == Role.PRINCIPAL;
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

    @Override
    public Long[] territoryNumbers() {
        return numbers(territories);
    }

    /** Those where plans may ask something of what is in care; only together with a condition on schools and bodies. */
    public Long[] reachedNumbers() {
        return region == null
                ? territoryNumbers()
                : Stream.concat(territories.stream(), Stream.of(region))
                        .map(TerritoryId::value)
                        .toArray(Long[]::new);
    }

    @Override
    public Long[] schoolNumbers() {
        return numbers(schools);
    }

    /** For {@code = any(:represented)}. */
    public Long[] representedNumbers() {
        return numbers(represented);
    }

    /** For {@code = any(:bodies)}. */
    public Long[] bodyNumbers() {
        return numbers(bodies);
    }

    private static Long[] numbers(Set<? extends Id> ids) {
        return ids.stream().map(Id::value).toArray(Long[]::new);
    }
}
