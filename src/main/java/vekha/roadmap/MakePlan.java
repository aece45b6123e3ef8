package vekha.roadmap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vekha.account.Actor;

/** Writes a draft out of what was made of another plan, and what it was made of beside it. */
@Component
class MakePlan {

    private final Roadmaps roadmaps;
    private final PlanParts parts;
    private final Measures measures;
    private final JdbcClient jdbc;
    private final Clock clock;

    MakePlan(Roadmaps roadmaps, PlanParts parts, Measures measures, JdbcClient jdbc, Clock clock) {
        this.roadmaps = roadmaps;
        this.parts = parts;
        this.measures = measures;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What a draft is made of; one of them.
     *
     * @param template number of the template
     */
    record Basis(@Nullable RoadmapId roadmap, @Nullable Long template) {}

    RoadmapId of(Actor actor, NextPlan.Made made, Basis basis) {
        Roadmap roadmap =
                roadmaps.save(new Roadmap(actor.territory(), made.plan().head(), clock.instant()));
        List<Measure> written = parts.write(roadmap, made.plan().tables()).measures();
        for (int at = 0; at < written.size(); at++) {
            written.get(at).proves(made.plan().beside().get(at).every());
        }
        measures.flush();
        writeBasis(roadmap.id(), made, basis);
        writeFactors(written, made.plan().beside());
        writeReworded(written, made.reworded());
        return roadmap.id();
    }

    private void writeBasis(RoadmapId roadmap, NextPlan.Made made, Basis basis) {
        jdbc.sql("insert into roadmap_basis (roadmap_id, source_id, template_id, carried, left_out)"
                        + " values (:roadmap, :source::bigint, :template::bigint, :carried, :left)")
                .param("roadmap", roadmap.value())
                .param(
                        "source",
                        basis.roadmap() == null ? null : basis.roadmap().value())
                .param("template", basis.template())
                .param("carried", made.plan().beside().size())
                .param("left", made.left())
                .update();
    }

    private void writeFactors(List<Measure> written, List<PlanSource.Beside> beside) {
        List<Long> answering = new ArrayList<>();
        List<Long> factors = new ArrayList<>();
        for (int at = 0; at < written.size(); at++) {
            for (Long factor : beside.get(at).factors()) {
                answering.add(written.get(at).id().value());
                factors.add(factor);
            }
        }
        jdbc.sql("""
                        insert into measure_factor (measure_id, factor_id)
                        select x.measure, f.id from unnest(:measures::bigint[], :factors::bigint[]) as x (measure, factor)
                        join risk_factor f on f.id = x.factor""")
                .param("measures", answering.toArray(Long[]::new))
                .param("factors", factors.toArray(Long[]::new))
                .update();
    }

    private void writeReworded(List<Measure> written, List<NextPlan.Reworded> reworded) {
        jdbc.sql("""
                        insert into measure_reworded (measure_id, deadline, deadline_correction, proposed, proposed_correction)
                        select m.id, x.deadline, x.correction, m.deadline, m.deadline_correction
                        from unnest(:measures::bigint[], :deadlines::text[], :corrections::text[]) as x (id, deadline, correction)
                        join measure m on m.id = x.id""")
                .param(
                        "measures",
                        reworded.stream()
                                .map(it -> written.get(it.at()).id().value())
                                .toArray(Long[]::new))
                .param("deadlines", reworded.stream().map(it -> it.was().text()).toArray(String[]::new))
                .param(
                        "corrections",
                        reworded.stream().map(it -> it.was().correction()).toArray(String[]::new))
                .update();
    }
}
