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

    /** Without a look at what is in the person's care. */
    static String territory(Actor actor) {
        return actor.territories().size() == 1 && actor.region() == null ? TERRITORY : TERRITORIES;
    }

    public static Map<String, Object> params(Actor actor) {
        return Map.of(
                "territories", actor.territoryNumbers(),
                "reached", actor.reachedNumbers(),
                "schools", actor.schoolNumbers(),
                "bodies", actor.bodyNumbers());
    }
}
