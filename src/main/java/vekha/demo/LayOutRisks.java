package vekha.demo;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vekha.demo.DemoText.Row;
import vekha.directory.SchoolId;
import vekha.programme.KeepRiskProfiles;
import vekha.programme.Risk;
import vekha.programme.RiskQueries;
import vekha.programme.Significance;
import vekha.roadmap.MeasureFactors;
import vekha.roadmap.MeasureId;
import vekha.roadmap.RoadmapId;

/** Records the risk profiles of the schools and says which measures answer them. */
@Component
@Profile({"demo", "test"})
class LayOutRisks {

    private final KeepRiskProfiles profiles;
    private final RiskQueries queries;
    private final MeasureFactors factors;
    private final EntityManager entities;
    private final JdbcClient jdbc;

    LayOutRisks(
            KeepRiskProfiles profiles,
            RiskQueries queries,
            MeasureFactors factors,
            EntityManager entities,
            JdbcClient jdbc) {
        this.profiles = profiles;
        this.queries = queries;
        this.factors = factors;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /** A curator named at the end of a line has verified the profile. */
    void profiles(DemoText text, LaidTown town, int year) {
        for (Row row : text.rows("risks")) {
            SchoolId school = town.school(row.get(0));
            Map<Long, Risk> risks = new HashMap<>();
            row.names(1).forEach(name -> risks.put(factor(name), new Risk(Significance.HIGH, true)));
            row.names(2).forEach(name -> risks.put(factor(name), new Risk(Significance.MEDIUM, false)));
            queries.factors().forEach(it -> risks.putIfAbsent(it.id(), new Risk(Significance.LOW, false)));
            profiles.record(town.actor("admin"), school, year, -1, risks);
            entities.flush();
            String curator = row.orNull(3);
            if (curator != null) {
                profiles.verify(town.actor(curator), school, year, 0);
                entities.flush();
            }
        }
    }

    void answers(DemoText text, RoadmapId roadmap, LaidTown town, String planner) {
        for (Row row : text.rows("factors")) {
            List<Long> measures = jdbc.sql("select id from measure where roadmap_id = ? and number = ?")
                    .params(roadmap.value(), row.get(0))
                    .query(Long.class)
                    .list();
            Set<Long> answered = row.names(1).stream().map(this::factor).collect(Collectors.toSet());
            measures.forEach(measure -> factors.choose(town.actor(planner), roadmap, new MeasureId(measure), answered));
        }
    }

    private Long factor(String name) {
        return queries.factors().stream()
                .filter(factor -> factor.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
