package vekha.roadmap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;

/**
 * What a template keeps: a plan and what its bodies and schools were called, for towns that do not know them by number.
 *
 * @param bodies by number
 * @param schools by number
 */
record TemplateContent(PlanSource plan, List<Named> bodies, List<Named> schools) {

    /** Something of a directory. */
    record Named(long id, String name) {}

    static TemplateContent of(PlanSource source, Names names) {
        // what was done there is nothing for a plan somewhere else
        List<PlanSource.Beside> beside = source.beside().stream()
                .map(it -> new PlanSource.Beside(it.every(), it.factors(), false))
                .toList();
        return new TemplateContent(
                new PlanSource(source.head(), source.tables(), beside), named(names.bodies()), named(names.schools()));
    }

    private static List<Named> named(Map<Long, String> names) {
        List<Named> named = new ArrayList<>();
        names.forEach((id, name) -> named.add(new Named(id, name)));
        return named;
    }

    /** Every body that answers for something. */
    static Set<BodyId> bodiesOf(PlanSource source) {
        Set<BodyId> bodies = new HashSet<>();
        source.contents().forEach(measure -> bodies.addAll(measure.bodies()));
        return bodies;
    }

    /** Those of the plan and those that single measures name. */
    static Set<SchoolId> schoolsOf(PlanSource source) {
        Set<SchoolId> schools = new HashSet<>(source.head().schools());
        source.contents().forEach(measure -> schools.addAll(measure.schools()));
        return schools;
    }
}
