package vekha.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import vekha.account.Actor;
import vekha.account.Actors;
import vekha.account.PersonId;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;

/** Who and what stands in the town, by the names it has in the text. */
public final class LaidTown {

    private final Actors actors;

    final Map<String, TerritoryId> territories = new HashMap<>();
    final Map<String, SchoolId> schools = new LinkedHashMap<>();
    final Map<String, BodyId> bodies = new HashMap<>();
    final Map<String, PersonId> people = new LinkedHashMap<>();

    /** Per cent, by name of a school or body. */
    final Map<String, Integer> diligence = new HashMap<>();

    /** Login of those who mark for a school or body, the principal before the curator. */
    final Map<String, String> markers = new HashMap<>();

    LaidTown(Actors actors) {
        this.actors = actors;
    }

    /** @param login «coordinator», «head» … */
    public Actor actor(String login) {
        return actors.find(Objects.requireNonNull(people.get(login), login)).orElseThrow();
    }

    public TerritoryId territory(String key) {
        return Objects.requireNonNull(territories.get(key), key);
    }

    public SchoolId school(String name) {
        return Objects.requireNonNull(schools.get(name), name);
    }

    /** A body by its short name in a territory. */
    public BodyId body(String territory, String name) {
        return Objects.requireNonNull(bodies.get(territory + "/" + name), name);
    }
}
