package vekha.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vekha.intake.reading.SourceCell;
import vekha.intake.reading.SourceRow;

/** The columns of a plan table: what each tells, and over which part of the grid it lies. */
record PlanColumns(List<Column> columns) {

    /** One column; {@code to} is exclusive. */
    record Column(ColumnKind kind, String heading, int from, int to) {

        Column as(ColumnKind other) {
            return new Column(other, heading, from, to);
        }

        int overlap(SourceCell cell) {
            return Math.min(to, cell.column() + cell.columnSpan()) - Math.max(from, cell.column());
        }
    }

    PlanColumns {
        columns = List.copyOf(columns);
    }

    static PlanColumns headed(List<String> headings, List<int[]> places) {
        List<ColumnKind> kinds = ColumnWords.kindsOf(headings);
        List<Column> columns = new ArrayList<>();
        for (int at = 0; at < headings.size(); at++) {
            columns.add(new Column(kinds.get(at), headings.get(at), places.get(at)[0], places.get(at)[1]));
        }
        return new PlanColumns(columns);
    }

    /** The same columns with the kinds that were given to some; a kind that was given away is left to nobody else. */
    PlanColumns corrected(IntFunction<@Nullable ColumnKind> said) {
        List<ColumnKind> given = new ArrayList<>();
        List<Column> corrected = new ArrayList<>(columns);
        for (int at = 0; at < columns.size(); at++) {
            ColumnKind kind = said.apply(at);
            if (kind != null) {
                corrected.set(
                        at, columns.get(at).as(kind.standsOnce() && given.contains(kind) ? ColumnKind.OTHER : kind));
                given.add(kind);
            }
        }
        for (int at = 0; at < columns.size(); at++) {
            ColumnKind kind = columns.get(at).kind();
            if (said.apply(at) == null && kind.standsOnce() && given.contains(kind)) {
                corrected.set(at, columns.get(at).as(ColumnKind.OTHER));
            }
        }
        return new PlanColumns(corrected);
    }

    List<ColumnKind> kinds() {
        return columns.stream().map(Column::kind).toList();
    }

    List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    int size() {
        return columns.size();
    }

    int width() {
        return columns.get(columns.size() - 1).to();
    }

    /** Place of the column of a kind, or -1. */
    int of(ColumnKind kind) {
        return kinds().indexOf(kind);
    }

    /** The column under which a cell mostly lies; ties go to the left. */
    int under(SourceCell cell) {
        int best = 0;
        for (int at = 1; at < columns.size(); at++) {
            if (columns.get(at).overlap(cell) > columns.get(best).overlap(cell)) {
                best = at;
            }
        }
        return cell.columnSpan() == 1 || columns.get(best).overlap(cell) <= 0 ? best : leftmost(cell);
    }

    private int leftmost(SourceCell cell) {
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            if (column.overlap(cell) * 2 > column.to() - column.from()) {
                return at;
            }
        }
        return 0;
    }

    /** Whether a row prints the headings again. */
    boolean headsAgain(SourceRow row) {
        List<String> printed = row.cells().stream()
                .map(SourceCell::text)
                .filter(text -> !text.isBlank())
                .map(Wording::fold)
                .toList();
        List<String> own = headings().stream()
                .filter(text -> !text.isBlank())
                .map(Wording::fold)
                .toList();
        return printed.size() >= 2 && printed.equals(own);
    }

    /** Whether they announce a plan: what is to be done, and when, by whom or to what end. */
    boolean headPlan() {
        List<ColumnKind> kinds = kinds();
        long told = kinds.stream()
                .filter(kind -> kind != ColumnKind.OTHER)
                .distinct()
                .count();
        boolean action = kinds.contains(ColumnKind.DEADLINE) || kinds.contains(ColumnKind.RESPONSIBLE);
        return kinds.contains(ColumnKind.TITLE) && action && told >= 2;
    }

    boolean sameAs(PlanColumns other) {
        return headings().stream()
                .map(Wording::fold)
                .toList()
                .equals(other.headings().stream().map(Wording::fold).toList());
    }
}
