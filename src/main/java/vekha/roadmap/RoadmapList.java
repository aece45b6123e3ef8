package vekha.roadmap;

import java.util.List;
import java.util.Map;
import vekha.foundation.Period;

/**
 * One page of the list of roadmaps with what it can be narrowed to.
 *
 * @param byState how many there are in each state, whatever state is chosen
 */
public record RoadmapList(
        List<Line> lines,
        Map<State, Long> byState,
        List<Choice> territories,
        List<Choice> programmes,
        List<Integer> years) {

    /**
     * A roadmap of the list.
     *
     * @param amendment whether it is to change a plan in force
     * @param guest whether it is a plan of the region above, see {@link PlanReach}
     */
    public record Line(
            RoadmapId id,
            String title,
            String territory,
            State state,
            Period period,
            Order order,
            List<String> programmes,
            int schools,
            int measures,
            Standings standings,
            boolean amendment,
            boolean guest) {}

    /** Something the list can be narrowed to. */
    public record Choice(long id, String name) {}

    /** How many roadmaps the chosen filters leave, the state apart. */
    public long total() {
        return byState.values().stream().mapToLong(Long::longValue).sum();
    }
}
