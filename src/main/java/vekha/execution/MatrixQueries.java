package vekha.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.directory.TerritoryId;
import vekha.foundation.Period;
import vekha.roadmap.RoadmapId;

/** Reads a plan as a grid: three statements, whatever its size. Whoever asks has checked that the plan may be seen. */
@Repository
@Transactional(readOnly = true)
public class MatrixQueries {

    private static final String MEASURES = """
            select m.id, m.number, m.title, coalesce(m.deadline_correction, m.deadline) as deadline, m.section_id,
                   concat_ws(' ', s.number, s.title) as section
            from measure m left join section s on s.id = m.section_id
            where m.roadmap_id = :roadmap and m.deleted_at is null and (:any or m.id = any(:measures))
            order by m.position, m.id""";

    /** Days as numbers: twelve thousand rows are read in a few milliseconds. */
    private static final String CHECKPOINTS = """
            select c.measure_id, coalesce(c.school_id, 0), c.id, c.version, c.state, c.due_on - date '1970-01-01',
                   c.starts_on - date '1970-01-01'
            from checkpoint c where c.roadmap_id = :roadmap and (:any or c.measure_id = any(:measures)) and %s""";

    /** The schools of the plan, and those with something in it that is there no more. */
    private static final String SCHOOLS = """
            select s.id, s.short_name from school s
            where (s.id = any(:seen)
                   or s.id in (select x.school_id from roadmap_school x where x.roadmap_id = :roadmap)
                   or s.id in (select x.school_id from measure m join measure_school x on x.measure_id = m.id
                               where m.roadmap_id = :roadmap and m.deleted_at is null))
              and (:all and s.territory_id = any(:territories) or s.id = any(:schools))""";

    private static final String ROWS = """

             where c.roadmap_id = :roadmap and m.deleted_at is null
               and (:school::bigint is null or coalesce(c.school_id, 0) = :school)
               and (:measure::bigint is null or c.measure_id = :measure) and %s
             order by m.position, m.id, s.short_name collate by_number nulls last, c.due_on nulls last, c.id limit 500""";

    private final JdbcClient jdbc;
    private final CheckpointRows rows;

    MatrixQueries(JdbcClient jdbc, CheckpointRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** @param plan the period of the plan */
    public Matrix matrix(Actor actor, RoadmapId roadmap, Period plan, MatrixFilter filter, LocalDate today) {
        MatrixGrid grid = new MatrixGrid(MatrixColumns.of(plan, today, filter.view()), today);
        Long[] only = filter.measures().toArray(Long[]::new);
        jdbc.sql(MEASURES)
                .param("roadmap", roadmap.value())
                .param("any", only.length == 0)
                .param("measures", only)
                .query(row -> {
                    grid.addRow(line(row));
                });
        jdbc.sql(CHECKPOINTS.formatted(Reach.toRead(actor)))
                .params(Reach.params(actor))
                .param("roadmap", roadmap.value())
                .param("any", only.length == 0)
                .param("measures", only)
                .query(row -> {
                    add(grid, row);
                });
        grid.place(places(actor, roadmap, grid.schools()), filter.school());
        return grid.matrix(filter);
    }

    /** The checkpoints of one row or one column, as lines of a list. */
    public List<CheckpointRow> rows(
            Actor actor, RoadmapId roadmap, @Nullable Long school, @Nullable Long measure, LocalDate today) {
        Map<String, Object> params = new HashMap<>();
        params.put("roadmap", roadmap.value());
        params.put("school", school);
        params.put("measure", measure);
        String sql = "select " + CheckpointRows.COLUMNS + " from " + CheckpointRows.TABLES
                + ROWS.formatted(Reach.toRead(actor));
        return rows.read(sql, params, actor, today);
    }

    /** Whether the actor may mark anything in the plans of the territory: what the use case asks for each checkpoint. */
    public static boolean isMarkedBy(Actor actor, TerritoryId territory) {
        return Checkpoint.marksIn(territory, actor);
    }

    private List<Matrix.Place> places(Actor actor, RoadmapId roadmap, Long[] seen) {
        return jdbc.sql(SCHOOLS)
                .param("roadmap", roadmap.value())
                .param("seen", seen)
                .param("all", !actor.role().confinedToCare())
                .param("territories", actor.territoryNumbers())
                .param("schools", actor.schoolNumbers())
                .query((row, number) -> new Matrix.Place(row.getLong(1), row.getString(2)))
                .list();
    }

    private static MatrixGrid.Line line(ResultSet row) throws SQLException {
        return new MatrixGrid.Line(
                row.getLong("id"),
                row.getString("number"),
                row.getString("title"),
                row.getString("deadline"),
                row.getLong("section_id"),
                row.getString("section"));
    }

    private static void add(MatrixGrid grid, ResultSet row) throws SQLException {
        int due = row.getInt(6);
        LocalDate dueOn = row.wasNull() ? null : LocalDate.ofEpochDay(due);
        int starts = row.getInt(7); // 0, the year 1970, for none
        grid.add(row.getLong(1), row.getLong(2), row.getLong(3), row.getInt(4), row.getString(5), dueOn, starts);
    }
}
