package vekha.paper;

import java.util.List;
import java.util.Set;
import vekha.paper.Paper.Cell;
import vekha.roadmap.ColumnKind;
import vekha.roadmap.PlanColumn;

/**
 * Keeps a blank deadline or a blank «who answers» from being taken for the one above: authors leave a cell blank and mean the
 * same. Where such a blank one stands, equal neighbours are merged as in the author's table, and then a blank cell is blank.
 * Where no two neighbours are equal, nothing can be merged, and whoever loads the form is asked about the blank cell.
 */
final class BlankCells {

    private static final Set<ColumnKind> MEANT_BY_BLANK = Set.of(ColumnKind.DEADLINE, ColumnKind.RESPONSIBLE);

    private final List<PlanColumn> columns;

    BlankCells(List<PlanColumn> columns) {
        this.columns = columns;
    }

    /** @param sections the rows of each: no cell is taken for one of another section */
    void tellApart(List<List<List<Cell>>> sections) {
        for (int at = 0; at < columns.size(); at++) {
            int column = at;
            if (MEANT_BY_BLANK.contains(columns.get(column).kind())
                    && sections.stream().anyMatch(rows -> isBlankSomewhere(rows, column))) {
                sections.forEach(rows -> merge(rows, column));
            }
        }
    }

    private static boolean isBlankSomewhere(List<List<Cell>> rows, int column) {
        for (int row = 1; row < rows.size(); row++) {
            if (text(rows, row, column).isBlank()
                    && !text(rows, row - 1, column).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static void merge(List<List<Cell>> rows, int column) {
        for (int row = 1; row < rows.size(); row++) {
            String text = text(rows, row, column);
            if (text.equals(text(rows, row - 1, column))) {
                Cell above = rows.get(row - 1).get(column);
                if (above.merge() == Cell.Merge.NONE) {
                    rows.get(row - 1).set(column, above.with(Cell.Merge.FIRST));
                }
                rows.get(row).set(column, rows.get(row).get(column).with(Cell.Merge.BELOW));
            }
        }
    }

    private static String text(List<List<Cell>> rows, int row, int column) {
        return rows.get(row).get(column).text();
    }
}
