package vekha.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vekha.intake.reading.SourceCell;
import vekha.intake.reading.SourceRow;
import vekha.intake.reading.SourceTable;

/**
 * A column «Направление» whose cells each stand beside several measures: what it says are sections, as if each ran over the
 * table above its measures.
 */
final class GroupedColumn {

    private static final int HEAD_WITHIN = 30;
    private static final int FEWEST_BESIDE_ONE = 2;

    private final int column;
    private final int width;

    private GroupedColumn(int column, int width) {
        this.column = column;
        this.width = width;
    }

    /** The table with sections across it in place of the column; as it was when it has none such. */
    static SourceTable in(SourceTable table) {
        List<SourceRow> rows = table.rows();
        for (int at = 0; at < Math.min(HEAD_WITHIN, rows.size()); at++) {
            Optional<SourceCell> heading = heading(rows.get(at));
            if (heading.isPresent()) {
                GroupedColumn grouped = new GroupedColumn(heading.get().column(), table.width() - 1);
                List<SourceRow> body = rows.subList(at + 1, rows.size());
                return grouped.groups(body) ? grouped.lay(table, at) : table;
            }
        }
        return table;
    }

    private static Optional<SourceCell> heading(SourceRow row) {
        List<SourceCell> named = row.cells().stream()
                .filter(cell -> cell.columnSpan() == 1 && ColumnWords.isGroup(cell.text()))
                .toList();
        boolean planned = row.cells().stream()
                .filter(cell -> !named.contains(cell))
                .anyMatch(cell -> ColumnWords.kindOf(cell.text()) == ColumnKind.TITLE);
        return planned && named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** Whether its cells stand beside several rows each, mostly; else it tells something of each measure. */
    private boolean groups(List<SourceRow> body) {
        long said = 0;
        long filled = 0;
        String last = "";
        for (SourceRow row : body) {
            SourceCell cell = own(row);
            boolean across = row.cells().size() == 1;
            filled += row.blank() || across ? 0 : 1;
            if (cell != null
                    && names(cell)
                    && !across
                    && !Wording.fold(cell.text()).equals(last)) {
                last = Wording.fold(cell.text());
                said++;
            }
        }
        return said > 0 && filled >= said * FEWEST_BESIDE_ONE;
    }

    /** The numbers of columns below their headings name nothing, nor does a sum. */
    private static boolean names(SourceCell cell) {
        return !cell.blank() && !Labels.isNumber(cell.text()) && !RowRoles.isTotal(cell.text());
    }

    private @Nullable SourceCell own(SourceRow row) {
        return row.cells().stream()
                .filter(cell -> cell.column() == column && cell.columnSpan() == 1)
                .findFirst()
                .orElse(null);
    }

    private SourceTable lay(SourceTable table, int head) {
        List<SourceRow> rows = new ArrayList<>();
        String last = "";
        for (int at = 0; at < table.rows().size(); at++) {
            SourceRow row = table.rows().get(at);
            SourceCell cell = own(row);
            String text = cell == null ? "" : cell.text();
            if (cell != null && at > head && names(cell) && !Wording.fold(text).equals(last)) {
                last = Wording.fold(text);
                SourceCell section = new SourceCell(Wording.squeeze(text), 0, width, false, false, true);
                rows.add(new SourceRow(row.number(), List.of(section), false, row.afterPageBreak()));
            }
            rows.add(new SourceRow(row.number(), without(row), row.header(), row.afterPageBreak()));
        }
        return table.with(rows, width);
    }

    /** What stands in the column and names no group, such as «Итого», goes to the next cell. */
    private List<SourceCell> without(SourceRow row) {
        List<SourceCell> cells = new ArrayList<>();
        SourceCell own = own(row);
        String carried = own == null || names(own) || Labels.isNumber(own.text()) ? "" : own.text();
        for (SourceCell cell : row.cells()) {
            boolean right = cell.column() > column;
            boolean over = cell.column() <= column && cell.column() + cell.columnSpan() > column;
            int span = cell.columnSpan() - (over ? 1 : 0);
            if (span > 0) {
                String text = right && !carried.isBlank() ? (carried + " " + cell.text()).strip() : cell.text();
                carried = right ? "" : carried;
                cells.add(new SourceCell(
                        text,
                        cell.column() - (right ? 1 : 0),
                        span,
                        cell.continuesAbove(),
                        cell.mergedDown(),
                        cell.bold()));
            }
        }
        return cells;
    }
}
