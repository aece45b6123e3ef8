package vekha.execution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.roadmap.MeasureId;
import vekha.roadmap.RoadmapId;

/** Puts plans and checkpoints straight into the tables, for tests of what is done with them. */
public final class PlanRows {

    private final JdbcClient jdbc;

    public PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A plan for the school year 2022/2023. */
    public RoadmapId roadmap(TerritoryId territory, String state) {
        return new RoadmapId(
                jdbc.sql("""
                        insert into roadmap (territory_id, kind, title, period_from, period_to, academic, state, order_number,
                                             order_date, edition, created_at)
                        values (?, 'ROADMAP', 'Карта поддержки', '2022-09-01', '2023-08-31', true, ?, '7', '2022-08-30', 1, now())
                        returning id""").params(territory.value(), state).query(Long.class).single());
    }

    public MeasureId measure(RoadmapId roadmap, String title, String deadline) {
        long table = jdbc.sql("insert into plan_table (roadmap_id, position, columns) values (?, 0, '[]') returning id")
                .param(roadmap.value())
                .query(Long.class)
                .single();
        return new MeasureId(jdbc.sql("""
                        insert into measure (plan_table_id, roadmap_id, position, number, title, deadline, deadline_kind)
                        values (?, ?, 1, '1.1', ?, ?, 'UNTIL') returning id""")
                .params(table, roadmap.value(), title, deadline)
                .query(Long.class)
                .single());
    }

    public void answers(MeasureId measure, int position, BodyId body) {
        jdbc.sql("insert into measure_body values (?, ?, ?)")
                .params(measure.value(), position, body.value())
                .update();
    }

    /** @param due null: waits for its event */
    public CheckpointId checkpoint(
            MeasureId measure, @Nullable SchoolId school, @Nullable BodyId body, @Nullable LocalDate due) {
        return new CheckpointId(jdbc.sql("""
                        insert into checkpoint (territory_id, roadmap_id, measure_id, school_id, body_id, starts_on, due_on, first_due_on)
                        select r.territory_id, r.id, m.id, :school::bigint, :body::bigint, :due::date, :due::date, :due::date
                        from measure m join roadmap r on r.id = m.roadmap_id where m.id = :measure returning id""")
                .param("measure", measure.value())
                .param("school", school == null ? null : school.value())
                .param("body", body == null ? null : body.value())
                .param("due", due)
                .query(Long.class)
                .single());
    }

    public String state(CheckpointId checkpoint) {
        return jdbc.sql("select state from checkpoint where id = ?")
                .param(checkpoint.value())
                .query(String.class)
                .single();
    }

    public int version(CheckpointId checkpoint) {
        return jdbc.sql("select version from checkpoint where id = ?")
                .param(checkpoint.value())
                .query(Integer.class)
                .single();
    }

    public long count(String table, CheckpointId checkpoint) {
        return jdbc.sql("select count(*) from " + table + " where checkpoint_id = ?")
                .param(checkpoint.value())
                .query(Long.class)
                .single();
    }
}
