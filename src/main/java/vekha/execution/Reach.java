package vekha.execution;

import java.util.Map;
import vekha.account.Actor;

/**
 * Which checkpoints a person may see, as a condition on {@code checkpoint c}: all of the territory, or those of the
 * schools and bodies in the person's care, be it in a plan of the own territory or of the region above.
 */
public final class Reach {

    private static final String TERRITORIES = "%s.territory_id = any(:reached)";

    /** Of one territory the database knows how little that is, and goes by the index; of a list it guesses ten. */
    private static final String TERRITORY = "%s.territory_id = (cast(:territories as bigint[]))[1]";

    private static final String OF_SCHOOLS = "c.school_id = any(:schools)";

    /** Arrays instead of sub-queries: so the database finds its way by indexes, however large it grows. */
    private static final String OF_BODIES = """
            c.school_id is null and (c.body_id = any(:bodies)
                or c.measure_id = any(array(select mb.measure_id from measure_body mb where mb.body_id = any(:bodies))))""";

    private Reach() {}

    public static String of(Actor actor) {
        return actor.role().confinedToCare() ? territory(actor) + " and " + care(actor) : territory(actor);
    }

    /**
     * What the schools and bodies in the person's care have to do, wherever. Who has only schools in care is not asked for bodies: with
     * both in one condition the database goes through all that bodies have to do in the country.
     */
    public static String care(Actor actor) {
        if (actor.bodies().isEmpty()) {
            return OF_SCHOOLS;
        }
        return actor.schools().isEmpty() ? "(" + OF_BODIES + ")" : "(" + OF_SCHOOLS + " or " + OF_BODIES + ")";
    }

    /**
     * For pages of one plan or of one checkpoint: also what the schools of the territory have to do in a plan of the region
     * above. Its coordinator and head read that; it is marked by others.
     */
    public static String toRead(Actor actor) {
        return actor.role().confinedToCare() || actor.region() == null
                ? of(actor)
                : "(" + TERRITORY.formatted("c") + " or " + TERRITORIES.formatted("c")
                        + " and c.school_id = any(:represented))";
    }

    /** Whether it is all of several territories, whoever has it in care. */
    static boolean isOfTerritories(Actor actor) {
        return !actor.role().confinedToCare() && condition(actor).equals(TERRITORIES);
    }

    /** Without a look at what is in the person's care. */
    static String territory(Actor actor) {
        return condition(actor).formatted("c");
    }

    /** The same as a condition on {@code roadmap r}. */
    static String territoryOfRoadmap(Actor actor) {
        return condition(actor).formatted("r");
    }

    private static String condition(Actor actor) {
        boolean one = actor.region() == null || !actor.role().confinedToCare();
        return actor.territories().size() == 1 && one ? TERRITORY : TERRITORIES;
    }

    public static Map<String, Object> params(Actor actor) {
        return Map.of(
                "territories", actor.territoryNumbers(),
                "reached", actor.reachedNumbers(),
                "schools", actor.schoolNumbers(),
                "represented", actor.representedNumbers(),
                "bodies", actor.bodyNumbers());
    }
}
