package vekha.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps what is known about measures beside their text together with an amendment: a draft has it from the plan in force, what is
 * said of the plan meanwhile is said of the draft too, and the new edition has it from the draft. So the last word counts.
 */
@Repository
class BesideText {

    private final JdbcClient jdbc;

    BesideText(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Parts of a measure answer the same risk factors as the whole did, and so does what it was merged into. */
    void inherit(RoadmapId amendment) {
        jdbc.sql("""
                        insert into measure_factor (measure_id, factor_id)
                        select m.id, f.factor_id from measure m join measure_factor f on f.measure_id = m.origin_id
                        where m.roadmap_id = :amendment
                        union
                        select m.id, f.factor_id from measure_merged x join measure m on m.id = x.measure_id
                        join measure_factor f on f.measure_id = x.origin_id where m.roadmap_id = :amendment
                        on conflict do nothing""").param("amendment", amendment.value()).update();
    }

    /** @param heirs measure of the amendment → measure of the plan in force, all written */
    void takeOver(Map<MeasureId, MeasureId> heirs) {
        List<Long> from = new ArrayList<>();
        List<Long> to = new ArrayList<>();
        heirs.forEach((amended, heir) -> {
            from.add(amended.value());
            to.add(heir.value());
        });
        Long[] heirsOnly = to.toArray(Long[]::new);
        jdbc.sql("delete from measure_factor where measure_id = any(:heirs)")
                .param("heirs", heirsOnly)
                .update();
        jdbc.sql("""
                        insert into measure_factor (measure_id, factor_id)
                        select x.heir, f.factor_id from unnest(:from::bigint[], :heirs::bigint[]) as x (amended, heir)
                        join measure_factor f on f.measure_id = x.amended""")
                .param("from", from.toArray(Long[]::new))
                .param("heirs", heirsOnly)
                .update();
    }

    /** What is chosen for a measure in force is chosen for those of an open amendment that continue it. */
    void followFactors(MeasureId measure) {
        Long[] continuing =
                jdbc.sql("""
                        select h.id from measure h join roadmap a on a.id = h.roadmap_id
                        where h.origin_id = ? and h.deleted_at is null and h.origin_kind <> 'SPLIT'
                          and a.amends_id is not null and a.state in ('DRAFT', 'ON_APPROVAL')""").param(measure.value()).query(Long.class).list().toArray(Long[]::new);
        if (continuing.length > 0) {
            jdbc.sql("delete from measure_factor where measure_id = any(:heirs)")
                    .param("heirs", continuing)
                    .update();
            jdbc.sql("""
                            insert into measure_factor (measure_id, factor_id)
                            select h, f.factor_id from unnest(:heirs::bigint[]) h cross join measure_factor f where f.measure_id = :measure""")
                    .param("heirs", continuing)
                    .param("measure", measure.value())
                    .update();
        }
    }
}
