package vekha.roadmap;

import java.sql.Timestamp;
import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vekha.foundation.Act;

/** What orders approved, whole and never changed afterwards; the database refuses a change. */
@Repository
class Editions {

    /** The whole plan {@code r} as one document; with {@code :trash} what was deleted too. */
    static final String CONTENT = """
            jsonb_build_object(
                'kind', r.kind, 'title', r.title, 'periodFrom', r.period_from, 'periodTo', r.period_to,
                'periodText', r.period_text, 'academic', r.academic, 'continuousEvery', r.continuous_every,
                'texts', (select jsonb_agg(jsonb_build_object('kind', t.kind, 'text', t.text) order by t.position)
                          from roadmap_text t where t.roadmap_id = r.id),
                'legend', (select jsonb_agg(jsonb_build_object('abbreviation', l.abbreviation, 'meaning', l.meaning)
                                            order by l.position) from legend_entry l where l.roadmap_id = r.id),
                'programmes', (select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.short_name) order by p.id)
                               from roadmap_programme rp join programme p on p.id = rp.programme_id
                               where rp.roadmap_id = r.id),
                'schools', (select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.short_name) order by s.id)
                            from roadmap_school rs join school s on s.id = rs.school_id where rs.roadmap_id = r.id),
                'tables', (select jsonb_agg(to_jsonb(t) - '{roadmap_id,origin_id}'::text[] order by t.position)
                           from plan_table t where t.roadmap_id = r.id),
                'sections', (select jsonb_agg(to_jsonb(s) - '{roadmap_id,deleted_at,origin_id}'::text[] order by s.position)
                             from section s where s.roadmap_id = r.id and (s.deleted_at is null or :trash)),
                'measures', (select jsonb_agg(to_jsonb(m) - '{roadmap_id,deleted_at,origin_id,origin_kind}'::text[] || jsonb_build_object(
                        'bodies', (select jsonb_agg(jsonb_build_object('id', b.id, 'name', b.short_name)
                                                    order by mb.position)
                                   from measure_body mb join responsible_body b on b.id = mb.body_id
                                   where mb.measure_id = m.id),
                        'schools', (select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.short_name) order by s.id)
                                    from measure_school ms join school s on s.id = ms.school_id
                                    where ms.measure_id = m.id)) order by m.position)
                    from measure m where m.roadmap_id = r.id and (m.deleted_at is null or :trash)))""";

    // the snapshot is made where the data lies: one statement, whatever the size of the plan
    private static final String KEEP = """
            insert into edition (roadmap_id, number, order_number, order_date, order_issuer, order_signed_by,
                                 order_controller, approved_by, approved_at, amendment_id, content)
            select r.id, :number, :orderNumber, :orderDate, :issuer, :signedBy,
                   :controller, :by, :at, :amendment, """ + CONTENT + """
            from roadmap r where r.id = :roadmap""";

    private final JdbcClient jdbc;

    Editions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param order what brought this edition into force
     * @param amendment the draft it was, unless it is the first edition
     */
    void keep(RoadmapId roadmap, int number, Order order, @Nullable RoadmapId amendment, Act act) {
        jdbc.sql(KEEP)
                .param("roadmap", roadmap.value())
                .param("trash", false)
                .param("number", number)
                .param("orderNumber", order.number())
                .param("orderDate", order.date())
                .param("issuer", order.issuer(), Types.VARCHAR)
                .param("signedBy", order.signedBy(), Types.VARCHAR)
                .param("controller", order.controller(), Types.VARCHAR)
                .param("amendment", amendment == null ? null : amendment.value(), Types.BIGINT)
                .param("by", act.by())
                .param("at", Timestamp.from(act.at()))
                .update();
    }
}
