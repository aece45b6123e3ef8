package vekha.roadmap;

import java.util.Map;
import vekha.account.Actor;

/**
 * Which plans a person may read, as a condition on {@code roadmap r}: those of the territory, and those in force of the
 * region above in which a school in the person's care takes part. What such a guest is shown of execution is that of the
 * schools in care.
 */
public final class PlanReach {

    /** Whether the person is at home in the territory of the plan, and no guest. */
    public static final String AT_HOME = "r.territory_id = any(:territories)";

    public static final String CONDITION = """
            r.territory_id = any(:reached) and (r.territory_id = any(:territories)
                or exists (select from roadmap_school x where x.roadmap_id = r.id and x.school_id = any(:schools))
                or exists (select from checkpoint x where x.roadmap_id = r.id and x.school_id = any(:schools)))""";

    private PlanReach() {}

    public static Map<String, Object> params(Actor actor) {
        return Map.of(
                "territories", actor.territoryNumbers(),
                "reached", actor.reachedNumbers(),
                "schools", actor.schoolNumbers());
    }

    /** Whether the plan is one of the region above, which is read for the sake of the schools in care. */
    public static boolean isGuest(Actor actor, PlanHead plan) {
        return !actor.sees(plan.territory());
    }
}
