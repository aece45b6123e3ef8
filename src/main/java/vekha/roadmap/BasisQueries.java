package vekha.roadmap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.NotVisibleException;

/** Tells what a roadmap was made of and which deadlines were worded anew for it; two statements. */
@Repository
@Transactional(readOnly = true)
public class BasisQueries {

    private static final String BASIS = """
            select s.id as source, m.id as template, coalesce(s.title, m.name, '') as title, b.carried, b.left_out,
                   m.retired_at is not null as retired
            from roadmap_basis b left join roadmap s on s.id = b.source_id and s.territory_id = any(:territories)
            left join plan_template m on m.id = b.template_id where b.roadmap_id = :roadmap""";
    private static final String REWORDED = """
            select m.id, m.number, m.title, coalesce(x.deadline_correction, x.deadline) as was,
                   coalesce(x.proposed_correction, x.proposed) as proposed, coalesce(m.deadline_correction, m.deadline) as now,
                   m.deadline = x.proposed and m.deadline_correction is not distinct from x.proposed_correction as untouched
            from measure_reworded x join measure m on m.id = x.measure_id
            where m.roadmap_id = ? and m.deleted_at is null order by m.position, m.id""";

    private final JdbcClient jdbc;

    BasisQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a roadmap was made of.
     *
     * @param source the roadmap, when it was one
     * @param template number of the template, when it was one
     * @param carried measures that were taken
     * @param leftOut measures that were not
     */
    public record Basis(
            @Nullable RoadmapId source,
            @Nullable TemplateId template,
            String title,
            int carried,
            int leftOut,
            boolean retired) {}

    /**
     * A measure whose wording we changed.
     *
     * @param untouched whether it still says what we proposed
     */
    public record Reworded(
            long id,
            @Nullable String number,
            String title,
            String was,
            String proposed,
            String now,
            boolean untouched) {}

    /** @throws NotVisibleException when it was made of nothing */
    public Basis of(Actor actor, RoadmapId roadmap) {
        Actor.require(!actor.role().confinedToCare());
        return jdbc.sql(BASIS)
                .param("territories", actor.territoryNumbers())
                .param("roadmap", roadmap.value())
                .query((row, number) -> {
                    Long source = row.getObject("source", Long.class);
                    Long template = row.getObject("template", Long.class);
                    return new Basis(
                            source == null ? null : new RoadmapId(source),
                            template == null ? null : new TemplateId(template),
                            row.getString("title"),
                            row.getInt("carried"),
                            row.getInt("left_out"),
                            row.getBoolean("retired"));
                })
                .optional()
                .orElseThrow(NotVisibleException::new);
    }

    public List<Reworded> reworded(RoadmapId roadmap) {
        return jdbc.sql(REWORDED).param(roadmap.value()).query(Reworded.class).list();
    }
}
