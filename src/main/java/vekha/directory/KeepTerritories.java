package vekha.directory;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.foundation.Act;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;

/** Adds the municipalities of a region and corrects names and time zones. */
@Service
public class KeepTerritories {

    private final Territories territories;
    private final JdbcClient jdbc;
    private final DirectoryLock lock;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepTerritories(
            Territories territories,
            JdbcClient jdbc,
            DirectoryLock lock,
            ApplicationEventPublisher events,
            Clock clock) {
        this.territories = territories;
        this.jdbc = jdbc;
        this.lock = lock;
        this.events = events;
        this.clock = clock;
    }

    /** The region everything begins with; only the first run makes one. */
    @Transactional
    public TerritoryId begin(String region, ZoneId zone) {
        TerritoryId id =
                territories.saveAndFlush(Territory.region(region, zone)).id();
        events.publishEvent(new TerritoryAdded(
                new Act(null, id.value(), clock.instant(), null), id, Map.of("name", region, "zone", zone.getId())));
        return id;
    }

    /** A municipality of the region everything begins with. */
    @Transactional
    public TerritoryId begin(TerritoryId region, String municipality, ZoneId zone) {
        return add(find(region).municipality(municipality, zone), new Act(null, region.value(), clock.instant(), null));
    }

    /** @throws RefusedException when the caller's own territory is no region, or has a municipality of that name */
    @Transactional
    public TerritoryId add(Caller caller, String name, ZoneId zone) {
        caller.requireKeepingTerritories();
        Territory region = find(caller.territory());
        if (!region.isRegion()) {
            throw new RefusedException("territory.refused.region");
        }
        checkName(region.id(), name, 0);
        return add(region.municipality(name, zone), caller.act(clock));
    }

    /**
     * @param opened version on which the change was begun
     * @throws RefusedException when another municipality of the same region has that name
     */
    @Transactional
    public void change(Caller caller, TerritoryId id, int opened, String name, ZoneId zone) {
        if (!caller.sees(id)) {
            throw new NotVisibleException();
        }
        caller.requireKeepingTerritories();
        Territory territory = find(id);
        StaleException.check(opened, territory.version());
        if (territory.region() != null) {
            checkName(territory.region(), name, id.value());
        }
        Map<String, String> before = territory.facts();
        territory.change(name, zone);
        territories.save(territory);
        events.publishEvent(new TerritoryChanged(caller.act(clock), id, before, territory.facts()));
    }

    private TerritoryId add(Territory territory, Act act) {
        TerritoryId id = territories.save(territory).id();
        events.publishEvent(new TerritoryAdded(act, id, territory.facts()));
        return id;
    }

    private void checkName(TerritoryId region, String name, long self) {
        lock.take(region);
        boolean taken = jdbc
                .sql("select name from territory where parent_id = ? and id <> ?")
                .params(region.value(), self)
                .query(String.class)
                .list()
                .stream()
                .anyMatch(other -> NameText.fold(other).equals(NameText.fold(name)));
        if (taken) {
            throw new RefusedException("territory.refused.name", NameText.clean(name));
        }
    }

    private Territory find(TerritoryId id) {
        return territories.findById(id.value()).orElseThrow(NotVisibleException::new);
    }
}
