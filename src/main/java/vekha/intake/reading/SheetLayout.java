package vekha.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vekha.intake.reading.SheetGrid.Cell;
import vekha.intake.reading.SheetGrid.Line;
import vekha.intake.reading.SheetGrid.Merge;
import vekha.intake.reading.TableDraft.CellDraft;
import vekha.intake.reading.TableDraft.RowDraft;

/**
 * Finds the tables on a sheet, which is one large grid: rows that fill most columns or have frames are a table, and so is
 * what stands between them; the lines above and below are paragraphs.
 */
final class SheetLayout {

    /** So many empty rows on end are more than a gap in a table. */
    private static final int WIDE_GAP = 3;

    /** A table is not looked for farther down than this. */
    private static final int FARTHEST = 60;

    private final NavigableMap<Integer, Line> lines;

    private final Blocks blocks;

    private final NavigableSet<Integer> tabular = new TreeSet<>();

    private final Budget budget;

    /** How many cells make a row of a table. */
    private final int enough;

    SheetLayout(SheetGrid grid, Blocks blocks) {
        this.lines = grid.lines();
        this.blocks = blocks;
        int fullest =
                lines.values().stream().mapToInt(SheetLayout::written).max().orElse(0);
        this.enough = Math.max(2, (fullest * 3 + 4) / 5);
        lines.forEach((row, line) -> {
            if (tabular(line)) {
                tabular.add(row);
            }
        });
        this.budget = grid.budget();
    }

    void read() {
        List<Integer> table = new ArrayList<>();
        Integer row = lines.isEmpty() ? null : lines.firstKey();
        while (row != null) {
            if (!table.isEmpty() && !goesOn(table.get(table.size() - 1), row)) {
                finish(table);
            }
            if (table.isEmpty() && !tabular.contains(row)) {
                paragraph(row);
            } else {
                table.add(row);
            }
            row = lines.higherKey(row);
        }
        finish(table);
    }

    private static int written(Line line) {
        return line.cells.size();
    }

    private boolean tabular(Line line) {
        return written(line) >= enough || line.framed >= Math.max(2, enough) && written(line) > 0;
    }

    /** Whether the row belongs to the table that has come as far as the row above it. */
    private boolean goesOn(int above, int row) {
        Line line = lines.get(row);
        if (row == above + 1 && line != null && reaches(line, above, row)) {
            return true;
        }
        Integer next = tabular.ceiling(row);
        if (next == null || next - row > FARTHEST || !withoutWideGap(above, next)) {
            return false;
        }
        return withoutGap(above, next) || !startsAnew(next);
    }

    private boolean reaches(Line line, int above, int row) {
        return written(line) >= 2 || line.framed >= 2 || mergedDown(line, row) || indented(line, above);
    }

    /** A line below the table that begins under a later column of it goes on in that column. */
    private boolean indented(Line line, int above) {
        Integer whole = tabular.floor(above);
        Line model = whole == null ? null : lines.get(whole);
        return model != null && line.cells.firstKey() > model.cells.firstKey();
    }

    private static boolean mergedDown(Line line, int row) {
        return line.merges.stream().anyMatch(merge -> merge.top() < row);
    }

    private boolean withoutWideGap(int from, int to) {
        int before = from;
        for (int row : lines.subMap(from, false, to, true).keySet()) {
            if (row - before > WIDE_GAP) {
                return false;
            }
            before = row;
        }
        return true;
    }

    private boolean withoutGap(int from, int to) {
        return lines.subMap(from, true, to, true).size() == to - from + 1;
    }

    /** A row of bold cells, or one that begins with a number sign, after a gap heads another table. */
    private boolean startsAnew(int row) {
        Line line = lines.get(row);
        return line != null
                && (line.cells.values().stream().allMatch(Cell::bold)
                        || line.cells.firstEntry().getValue().text().startsWith("№"));
    }

    private void paragraph(int row) {
        Line line = lines.get(row);
        if (line != null && !line.cells.isEmpty()) {
            String text = line.cells.values().stream().map(Cell::text).collect(Collectors.joining("\t"));
            boolean bold = line.cells.values().stream().allMatch(Cell::bold);
            blocks.add(
                    new Paragraph(text, bold, line.cells.firstEntry().getValue().centred(), row + 1));
        }
    }

    private void finish(List<Integer> rows) {
        if (rows.isEmpty()) {
            return;
        }
        TableDraft table = new TableDraft();
        TreeSet<Integer> columns = columns(rows);
        int before = rows.get(0) - 1;
        for (int row : rows) {
            for (int gap = before + 1; gap < row; gap++) {
                cells(new Line(), gap, table.row(), columns);
            }
            cells(lines.getOrDefault(row, new Line()), row, table.row(), columns);
            before = row;
        }
        blocks.add(table.finish(0));
        rows.clear();
    }

    private TreeSet<Integer> columns(List<Integer> rows) {
        TreeSet<Integer> columns = new TreeSet<>();
        rows.forEach(
                row -> columns.addAll(lines.getOrDefault(row, new Line()).cells.keySet()));
        return columns;
    }

    /** Columns in which nothing is written anywhere are not there on paper either. */
    private void cells(Line line, int row, RowDraft draft, TreeSet<Integer> columns) {
        Integer column = columns.isEmpty() ? null : columns.first();
        while (column != null) {
            Merge merge = line.merge(column);
            int right = merge == null ? column : Math.max(column, merge.right());
            budget.cell();
            CellDraft cell =
                    draft.cell(columns.subSet(column, true, right, true).size());
            Cell written = line.cells.get(merge == null ? column : merge.left());
            if (written != null) {
                cell.text = written.text();
                cell.bold = written.bold();
            }
            if (merge != null && merge.bottom() > merge.top()) {
                cell.restarts = row == merge.top();
                cell.continues = row > merge.top();
            }
            column = columns.higher(right);
        }
    }
}
