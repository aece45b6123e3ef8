package vekha.roadmap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vekha.directory.SchoolId;
import vekha.foundation.Period;

/**
 * A plan as it would be in another period, to be looked at before it is made.
 *
 * @param rows every measure in the order of the plan
 * @param schools of the plan, with what speaks against them
 * @param otherYears goals, headings and such that name years of the old period
 * @param unknown names of bodies the new plan's territory does not know
 * @param widened measures that were for some schools alone, which the new plan does not know
 * @param print what the choices will be compared with
 */
public record NextYear(
        NextWish wish,
        Period old,
        List<NextRow> rows,
        List<School> schools,
        List<String> otherYears,
        List<String> unknown,
        List<NextRow> widened,
        String print) {

    static NextYear of(NextPlan next, List<School> schools) {
        return of(next, schools, List.of(), Set.of());
    }

    /** @param widened places of the measures that were for some schools alone */
    static NextYear of(NextPlan next, List<School> schools, List<String> unknown, Set<Integer> widened) {
        List<NextRow> rows = next.rows();
        return new NextYear(
                next.wish(),
                next.source().head().period(),
                rows,
                schools,
                next.otherYears(),
                unknown,
                rows.stream().filter(row -> widened.contains(row.at())).toList(),
                next.source().print());
    }

    /** What speaks against carrying a school on. */
    public enum Doubt {
        NONE,
        /** Its part in the programmes of the plan ends before the new period. */
        LEFT,
        CLOSED
    }

    /**
     * A school.
     *
     * @param ofPlan of the plan; else only single measures name it
     * @param until the last year of its part in the programmes, when it has left
     */
    public record School(SchoolId id, String name, boolean ofPlan, Doubt doubt, int until) {}

    /** The rows under the headings of the preview, in their order. */
    public Map<NextRow.Group, List<NextRow>> byGroup(boolean proposesToDrop) {
        Map<NextRow.Group, List<NextRow>> groups = new EnumMap<>(NextRow.Group.class);
        rows.forEach(row -> groups.computeIfAbsent(row.group(proposesToDrop), group -> new ArrayList<>())
                .add(row));
        return groups;
    }
}
