package vekha.execution;

import java.util.Map;
import vekha.account.Actor;

/**
 * Which checkpoints a person may see, as a condition on {@code checkpoint c}: all of the territory, or those of the
 * schools and bodies in the person's care, be it in a plan of the own territory or of the region above.
 */
public final class Reach {

    private static final String TERRITORIES = "c.territory_id = any(:reached)";

    /** Of one territory the database knows how little that is, and goes by the index; of a list it guesses ten. */
    private static final String TERRITORY = "c.territory_id = (cast(:territories as bigint[]))[1]";

    /** Arrays instead of sub-queries: so the database finds its way by indexes, however large it grows. */
    static final String CARE = """
            (c.school_id = any(:schools) or c.school_id is null and (c.body_id = any(:bodies)
                or c.measure_id = any(array(select mb.measure_id from measure_body mb where mb.body_id = any(:bodies)))))""";

    private Reach() {}

    public static String of(Actor actor) {
        return actor.role().confinedToCare() ? territory(actor) + " and " + CARE : territory(actor);
    }

    /**
     * For pages of one plan or of one checkpoint: also what the schools of the territory have to do in a plan of the region
     * above. Its coordinator and head read that; it is marked by others.
     */
    public static String toRead(Actor actor) {
        return actor.role().confinedToCare() || actor.region() == null
                ? of(actor)
                : "(" + TERRITORY + " or c.territory_id = any(:reached) and c.school_id = any(:represented))";
    }

    /** Whether it is all of several territories, whoever has it in care. */
    static boolean isOfTerritories(Actor actor) {
        return !actor.role().confinedToCare() && territory(actor).equals(TERRITORIES);
    }

    /** Without a look at what is in the person's care. */
    static String territory(Actor actor) {
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
