package vekha.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vekha.directory.SchoolLabel;

/** Sorts checkpoints, in whatever order they come, into the cells of a matrix. */
final class MatrixGrid {

    private final MatrixColumns columns;
    private final LocalDate today;
    private final Map<Long, Line> lines = new LinkedHashMap<>();
    private final List<Put> puts = new ArrayList<>();
    private final Set<Long> seen = new LinkedHashSet<>();
    private final Map<@Nullable LocalDate, Integer> columnOfDay = new HashMap<>();
    private List<Matrix.Place> choices = List.of();
    private List<Matrix.Place> places = List.of();

    MatrixGrid(MatrixColumns columns, LocalDate today) {
        this.columns = columns;
        this.today = today;
    }

    /** A measure of the plan. */
    record Line(long measure, @Nullable String number, String title, String deadline, long section, String heading) {}

    private record Put(Line line, long school, int column, MatrixCell.Point point) {}

    void addRow(Line line) {
        lines.put(line.measure(), line);
    }

    /** @param starts days since 1970 */
    void add(long measure, long school, long id, int version, String state, @Nullable LocalDate due, int starts) {
        Line line = lines.get(measure);
        if (line != null) {
            seen.add(school);
            int column = columnOfDay.computeIfAbsent(due, day -> columns.indexOf(day, today));
            if (column >= 0) {
                Standing standing = Standing.of(CheckpointState.valueOf(state), due, today);
                puts.add(new Put(line, school, column, new MatrixCell.Point(id, version, standing, starts, due)));
            }
        }
    }

    Long[] schools() {
        return seen.stream().filter(it -> it != Matrix.BODIES).toArray(Long[]::new);
    }

    /**
     * @param known the schools of the plan
     * @param only the one school to show
     */
    void place(List<Matrix.Place> known, @Nullable Long only) {
        choices = new ArrayList<>(known);
        choices.sort(Comparator.comparing(place -> new SchoolLabel(place.name())));
        if (seen.contains(Matrix.BODIES)) {
            choices.add(new Matrix.Place(Matrix.BODIES, ""));
        }
        places = choices.stream()
                .filter(it -> only == null ? seen.contains(it.school()) : it.school() == only)
                .toList();
    }

    Matrix matrix(MatrixFilter filter) {
        Map<Long, Matrix.Row> rows = rows();
        List<Matrix.Part> parts = new ArrayList<>();
        long section = -1;
        for (Line line : lines.values()) {
            Matrix.Row row = rows.get(line.measure());
            if (row != null && admits(filter, line, row)) {
                if (line.section() != section) {
                    parts.add(new Matrix.Part(line.heading(), new ArrayList<>()));
                    section = line.section();
                }
                parts.get(parts.size() - 1).rows().add(row);
            }
        }
        return new Matrix(columns, choices, places, sections(), parts, (int) today.toEpochDay(), seen.isEmpty());
    }

    private static boolean admits(MatrixFilter filter, Line line, Matrix.Row row) {
        return (filter.section() == null || filter.section() == line.section())
                && (filter.standing() == null || row.has(filter.standing()));
    }

    private Map<Long, Matrix.Row> rows() {
        int width = columns.columns().size();
        Map<Long, Integer> starts = new HashMap<>();
        places.forEach(place -> starts.put(place.school(), starts.size() * width));
        Map<Long, Matrix.Row> rows = new HashMap<>();
        lines.values().forEach(line -> rows.put(line.measure(), row(line, starts.size() * width)));
        for (Put put : puts) {
            Integer start = starts.get(put.school());
            Matrix.Row row = rows.get(put.line().measure());
            if (start != null && row != null) {
                put(row.cells(), start + put.column(), put.point());
            }
        }
        return rows;
    }

    private static Matrix.Row row(Line line, int cells) {
        return new Matrix.Row(line.measure(), line.number(), line.title(), line.deadline(), new MatrixCell[cells]);
    }

    private static void put(@Nullable MatrixCell[] row, int at, MatrixCell.Point point) {
        MatrixCell cell = row[at];
        if (cell == null) {
            row[at] = new MatrixCell(point);
        } else {
            cell.add(point);
        }
    }

    private List<Matrix.Section> sections() {
        Map<Long, Matrix.Section> sections = new LinkedHashMap<>();
        lines.values().stream()
                .filter(line -> line.section() != 0)
                .forEach(line ->
                        sections.putIfAbsent(line.section(), new Matrix.Section(line.section(), line.heading())));
        return List.copyOf(sections.values());
    }
}
