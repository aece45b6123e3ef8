package vekha.roadmap;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.foundation.NotVisibleException;

/** Reads one row of a draft for its page; whoever asks has checked that the plan may be seen. */
@Repository
@Transactional(readOnly = true)
public class DraftRows {

    private static final String ROW = """
            select m.*, array(select b.body_id from measure_body b where b.measure_id = m.id order by b.position) as bodies
            from measure m where m.id = :measure and m.roadmap_id = :roadmap and m.deleted_at is null""";

    private final JdbcClient jdbc;

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotVisibleException when the plan has no such measure */
    public PlanRows.Row row(RoadmapId roadmap, MeasureId measure) {
        return jdbc.sql(ROW)
                .param("measure", measure.value())
                .param("roadmap", roadmap.value())
                .query((row, number) -> row(row))
                .optional()
                .orElseThrow(NotVisibleException::new);
    }

    private static PlanRows.Row row(ResultSet row) throws SQLException {
        long section = row.getLong("section_id");
        Array bodies = row.getArray("bodies");
        return new PlanRows.Row(
                new MeasureId(row.getLong("id")),
                row.getLong("plan_table_id"),
                section == 0 ? null : new SectionId(section),
                row.getString("number"),
                row.getString("title"),
                row.getString("objective"),
                row.getString("audience"),
                row.getString("result"),
                row.getString("note"),
                row.getString("deadline"),
                row.getString("deadline_correction"),
                PlanQueries.freshness(row.getString("every")),
                row.getString("responsible"),
                List.of((Long[]) bodies.getArray()),
                Standings.NONE);
    }
}
