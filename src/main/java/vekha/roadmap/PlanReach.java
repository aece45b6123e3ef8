package vekha.roadmap;

import java.util.Map;
import vekha.account.Actor;

/**
 * Which plans a person may read, as a condition on {@code roadmap r}: those of the territory, and those in force or past of the
 * region above in which a school takes part that is in the person's care, or in the territory the person keeps or heads. What
 * such a guest is shown of execution is that of these schools.
 */
public final class PlanReach {

    /** Whether the person is at home in the territory of the plan, and no guest. */
    public static final String AT_HOME = "r.territory_id = any(:territories)";

    public static final String CONDITION = """
            r.territory_id = any(:reached) and (r.territory_id = any(:territories)
                or r.state in ('APPROVED', 'CLOSED', 'ARCHIVED')
                   and (exists (select from roadmap_school x where x.roadmap_id = r.id and x.school_id = any(:represented))
                        or exists (select from checkpoint x where x.roadmap_id = r.id and x.school_id = any(:represented))))""";

    /** Whether {@code school s} of {@code roadmap r} may be named: at home every one is, a guest is told of those represented. */
    public static final String NAMED = "(r.territory_id = any(:territories) or s.id = any(:represented))";

    /** The schools on whose account a guest reads {@code roadmap r}, which is all he is shown of it; null at home. */
    public static final String CONFINED_TO = """
            case when r.territory_id <> all(:territories) then array(select s.short_name from school s
                where s.id = any(:represented)
                  and (exists (select from roadmap_school x where x.roadmap_id = r.id and x.school_id = s.id)
                       or exists (select from checkpoint x where x.roadmap_id = r.id and x.school_id = s.id))
                order by s.short_name collate by_number) end""";

    private PlanReach() {}

    public static Map<String, Object> params(Actor actor) {
        return Map.of(
                "territories", actor.territoryNumbers(),
                "reached", actor.reachedNumbers(),
                "represented", actor.representedNumbers());
    }

    /** Whether the plan is one of the region above, which is read for the sake of the schools represented. */
    public static boolean isGuest(Actor actor, PlanHead plan) {
        return !actor.sees(plan.territory());
    }
}
