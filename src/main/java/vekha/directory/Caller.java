package vekha.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import vekha.foundation.Act;
import vekha.foundation.NotPermittedException;
import vekha.foundation.NotVisibleException;

/**
 * Who asks, as far as the directory needs to know. The room {@code account} knows who that is; it is built on this room,
 * so this room names only the questions.
 */
public interface Caller {

    TerritoryId territory();

    /** Every territory the person may see, the own one included. */
    Set<TerritoryId> territories();

    boolean sees(TerritoryId other);

    /** Keeps bodies, schools and programmes of that territory. */
    boolean keepsDirectoriesOf(TerritoryId other);

    /** Adds municipalities and renames territories. */
    boolean keepsTerritories();

    /** Sees, of all schools of the territory, only those in the person's care. */
    boolean seesOnlyOwnSchools();

    Set<SchoolId> schools();

    /** For {@code = any(:territories)}. */
    Long[] territoryNumbers();

    /** For {@code = any(:schools)}. */
    Long[] schoolNumbers();

    ZoneId zone();

    Act act(Clock clock);

    default LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(zone()));
    }

    /** Territories whose directories the person keeps. */
    default List<TerritoryId> kept() {
        return territories().stream().filter(this::keepsDirectoriesOf).toList();
    }

    default boolean seesSchool(SchoolId school, TerritoryId territory) {
        return sees(territory) && (!seesOnlyOwnSchools() || schools().contains(school));
    }

    /** @throws NotVisibleException when the territory is not seen, NotPermittedException when it is but not kept */
    default void requireKeeping(TerritoryId other) {
        if (!sees(other)) {
            throw new NotVisibleException();
        }
        if (!keepsDirectoriesOf(other)) {
            throw new NotPermittedException();
        }
    }

    /** @throws NotPermittedException for everybody but who keeps territories */
    default void requireKeepingTerritories() {
        if (!keepsTerritories()) {
            throw new NotPermittedException();
        }
    }
}
