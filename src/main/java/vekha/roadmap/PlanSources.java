package vekha.roadmap;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes a roadmap as something another plan can be made of; a few statements, whatever its size. */
@Component
class PlanSources {

    /** Something was to be done, and all of it was accepted. */
    private static final String FINISHED = """
            select measure_id from checkpoint where roadmap_id = ? and state <> 'NOT_REQUIRED'
            group by measure_id having bool_and(state = 'ACCEPTED')""";

    private static final String FACTORS = """
            select x.measure_id, x.factor_id from measure_factor x join measure m on m.id = x.measure_id
            where m.roadmap_id = ? and m.deleted_at is null""";

    private final PlanCopies copies;
    private final JdbcClient jdbc;

    PlanSources(PlanCopies copies, JdbcClient jdbc) {
        this.copies = copies;
        this.jdbc = jdbc;
    }

    PlanSource of(Roadmap roadmap) {
        PlanCopies.Copy copy = copies.of(roadmap);
        Set<Long> finished = new HashSet<>(
                jdbc.sql(FINISHED).param(roadmap.id().value()).query(Long.class).list());
        Map<Long, Set<Long>> factors = new HashMap<>();
        jdbc.sql(FACTORS).param(roadmap.id().value()).query(row -> {
            factors.computeIfAbsent(row.getLong(1), measure -> new HashSet<>()).add(row.getLong(2));
        });
        List<PlanSource.Beside> beside = copy.parts().measures().stream()
                .map(measure -> new PlanSource.Beside(
                        measure.every(),
                        Objects.requireNonNullElse(factors.get(measure.id().value()), Set.of()),
                        finished.contains(measure.id().value())))
                .toList();
        return new PlanSource(copy.head(), copy.tables(), beside);
    }
}
